import { sql } from 'drizzle-orm';
import { forgetConfirmation, makeEvent, makeMember, ownerDb } from '@/db/testing/factories';
import { ORIGIN, SECOND } from './support/addresses';
import { button, field, fillIn } from './support/form';
import { linkIn, mailTo } from './support/inbox';
import { PASSWORD } from './support/joining';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

test('an event manager sees the events, not the members; revoked, nothing, on every process', async ({
  page,
  somebody,
}) => {
  const { organization, manage, account } = await organizationWith(page.context());
  await makeEvent(organization.id);
  const { slug: person } = await makeMember(organization.id);
  const email = `tedbir-${organization.slug}@example.org`;

  await test.step('an admin invites one, having shown by a mailed link who they are', async () => {
    await page.goto(`${manage}/access`);
    await forgetConfirmation(account.id);
    await field(page, az('organizations.access.email')).fill(email);
    await page.getByRole('radio', { name: az('labels.accessRole.event-manager') }).check();
    await button(page, az('organizations.access.invite')).click();
    const coming = page.waitForEvent('popup');
    await page.getByRole('link', { name: az('accounts.confirming.toLink') }).click();
    const tab = await coming;
    await field(tab, az('accounts.email')).fill(account.email ?? '');
    await button(tab, az('accounts.sendLink')).click();
    await tab.goto(linkIn(await mailTo(account.email ?? '')));
    await button(tab, az('common.signIn')).click();
    await expect(tab.getByText(az('notices.identity-confirmed'))).toBeVisible();
    await button(page, az('organizations.access.invite')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.invited'));
  });

  const manager = await (await somebody()).newPage();
  await test.step('who accepts and comes in', async () => {
    await manager.goto(linkIn(await mailTo(email)));
    await expect(manager.getByRole('main')).toContainText(az('labels.accessRole.event-manager'));
    await fillIn(manager, { [az('accounts.name')]: 'Tofiq Tədbirli', [az('accounts.password')]: PASSWORD });
    await button(manager, az('accounts.invitation.join')).click();
    await expect(manager).toHaveURL(manage);
  });

  await test.step('and may open events only', async () => {
    const places = manager.getByRole('navigation', { name: az('organizations.shell.places') });
    await expect(places.getByRole('link', { name: az('organizations.places.members') })).toHaveCount(0);
    expect((await manager.goto(`${manage}/events`))?.status()).toBe(200);
    await expect(manager.getByRole('table')).toContainText('Nümunə tədbir');
    for (const closed of [
      'members',
      `members/${person}`,
      'members/new',
      'access',
      'corrections',
      'profile',
    ]) {
      expect((await manager.goto(`${manage}/${closed}`))?.status(), closed).toBe(404);
    }
  });

  await test.step('revoked, the next request is refused by both processes', async () => {
    await page.goto(`${manage}/access`);
    const row = page.getByRole('row').filter({ hasText: 'Tofiq Tədbirli' });
    await row.getByText(az('organizations.access.change'), { exact: true }).first().click();
    await row.getByText(`${az('organizations.access.revoke')}…`).click();
    await button(row, az('organizations.access.revoke')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.access-revoked'));
    for (const origin of [ORIGIN, SECOND]) {
      expect((await manager.goto(`${origin}${manage}/events`))?.status(), origin).toBe(404);
    }
  });
});

test('somebody ends the other sessions, and signs out', async ({ page, somebody }) => {
  const { organization, manage } = await organizationWith(page.context());
  const email = `cihaz-${organization.slug}@example.org`;
  await page.goto(`${manage}/access`);
  await field(page, az('organizations.access.email')).fill(email);
  await page.getByRole('radio', { name: new RegExp(`^${az('labels.accessRole.admin')}`) }).check();
  await button(page, az('organizations.access.invite')).click();
  const link = linkIn(await mailTo(email));

  const [laptop, phone] = [await (await somebody()).newPage(), await (await somebody()).newPage()];
  await laptop.goto(link);
  await fillIn(laptop, { [az('accounts.name')]: 'Rəna Redaktor', [az('accounts.password')]: PASSWORD });
  await button(laptop, az('accounts.invitation.join')).click();
  await expect(laptop).toHaveURL(manage);
  await phone.goto('/az/sign-in');
  await fillIn(phone, { [az('accounts.email')]: email, [az('accounts.password')]: PASSWORD });
  await button(phone, az('common.signIn')).click();
  await expect(phone).toHaveURL(manage);

  await test.step('the phone ends the laptop; both processes know at once', async () => {
    await phone.goto('/az/account');
    await expect(phone.locator('#sessions').getByRole('row')).toHaveCount(3);
    await button(phone, az('accounts.sessions.endOthers')).click();
    await expect(phone.getByRole('status')).toHaveText(az('notices.sessions-ended'));
    for (const origin of [ORIGIN, SECOND]) {
      await laptop.goto(`${origin}/az/account`);
      await expect(laptop).toHaveURL(/\/sign-in/);
    }
    expect((await phone.goto('/az/account'))?.status()).toBe(200);
  });

  await test.step('gives the password again where somebody may be at the open screen; what was written stays', async () => {
    const { rows } = await ownerDb().execute<{ id: string }>(
      sql`select id from accounts where email = ${email}`,
    );
    await forgetConfirmation(rows[0]?.id ?? '');
    await phone.goto(`${manage}/access`);
    await field(phone, az('organizations.access.email')).fill(`yeni-${email}`);
    await button(phone, az('organizations.access.invite')).click();
    for (const [password, answer] of [
      ['not that one at all', az('errors.password-wrong')],
      [PASSWORD, az('notices.invited')],
    ] as const) {
      await field(phone, az('accounts.confirming.password')).fill(password);
      await button(phone, az('accounts.confirming.submit')).click();
      await expect(phone.getByText(answer).first()).toBeVisible();
    }
    await expect(phone.getByRole('main')).toContainText(`yeni-${email}`);
    await phone.goto('/az/account');
  });

  await test.step('and signs out; the cookie that was kept opens nothing', async () => {
    const kept = await phone.context().cookies();
    await phone
      .getByRole('main')
      .getByRole('button', { name: az('common.signOut') })
      .click();
    await expect(phone.getByText(az('notices.signed-out'))).toBeVisible();
    await phone.context().addCookies(kept);
    await phone.goto('/az/account');
    await expect(phone).toHaveURL(/\/sign-in/);
  });
});
