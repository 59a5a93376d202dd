import { type BrowserContext, expect, type Page } from '@playwright/test';
import { makeMember } from '@/db/testing/factories';
import { button, field, fillIn } from './form';
import { linkIn, mailTo } from './inbox';
import { az } from './texts';

export const PASSWORD = 'yaşıl çay və qoz mürəbbəsi';

/** The admin invites a person on record: by mail, or with a link to hand over when there is no address. */
export async function invites(admin: Page, manage: string, person: string, email = ''): Promise<string> {
  await admin.goto(`${manage}/members/${person}`);
  await field(admin, az('members.field.email')).fill(email);
  await button(admin, az('members.invite.submit')).click();
  const said = admin.getByRole('status');
  if (email) {
    await expect(said).toHaveText(az('notices.invitation-mailed'));
    return linkIn(await mailTo(email));
  }
  await expect(said).toHaveText(`${az('notices.invitation-made')} ${az('members.invite.toLink')}`);
  return field(admin, az('members.invite.handOver')).inputValue();
}

/** Looking at an invitation, however often, uses nothing up; the button makes the account and signs in. */
export async function joins(page: Page, link: string, email: string): Promise<void> {
  for (let look = 0; look < 2; look++) expect((await fetch(link)).status).toBe(200);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: az('accounts.invitation.title') })).toBeVisible();
  const address = field(page, az('accounts.email'));
  if (await address.isEditable()) await address.fill(email);
  await expect(address).toHaveValue(email);
  await fillIn(page, { [az('accounts.password')]: PASSWORD });
  await button(page, az('accounts.invitation.join')).click();
  await expect(page.getByRole('status')).toHaveText(az('notices.invitation-accepted'));
}

/** A member of the organization who is signed in, by the way that members come in. */
export async function newMember(
  admin: Page,
  { organizationId, manage }: { organizationId: string; manage: string },
  context: BrowserContext,
  email: string,
) {
  const person = await makeMember(organizationId);
  const page = await context.newPage();
  const link = await invites(admin, manage, person.slug);
  await joins(page, link, email);
  return { page, person, link };
}
