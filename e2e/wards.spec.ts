import { eq } from 'drizzle-orm';
import { guardianships } from '@/db/schema/households';
import { memberships } from '@/db/schema/memberships';
import { makeAccount, makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { button, fillIn } from './support/form';
import { linkIn, mailTo } from './support/inbox';
import { organizationWith, signIn } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const c = (key: string) => az(`changes.${key}`);
const m = (key: string) => az(`members.${key}`);

test.use({ viewport: { width: 390, height: 844 } });

test('a parent asks for the right name and birth date of their child, the organization approves, and the parent hears of it', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const email = `ana-${organization.slug}@example.org`;
  const account = await makeAccount({ email, name: 'Leyla Anazadə' });
  const { id: guardianId } = await makeMember(organization.id, account.id);
  const child = await makeChild(organization.id, { given: 'Aylin', surname: 'Səhvzadə' });
  await ownerDb()
    .insert(guardianships)
    .values({ organizationId: organization.id, minorId: child.id, guardianId, relation: 'parent' });
  const context = await somebody();
  await signIn(context, account.id);
  const parent = await context.newPage();
  const record = `/az/account/${organization.slug}/household/${child.id}`;
  const changes = parent
    .locator('section')
    .filter({ has: parent.getByRole('heading', { name: c('own.title') }) });

  await test.step('the parent asks, and takes one of it back', async () => {
    await parent.goto(record);
    await expect(changes.getByText(az('households.ward.changesExplained'))).toBeVisible();
    await fillIn(changes, { [m('field.surname')]: 'Anazadə', [m('field.birth')]: '2019-02-03' });
    await button(changes, c('own.submit')).click();
    await expect(parent.getByRole('status')).toHaveText(az('notices.changes-requested'));
    await expect(changes.getByText(c('state.open'))).toHaveCount(2);
    const birth = changes.getByRole('listitem').filter({ hasText: m('field.birth') });
    await button(birth, c('own.withdraw')).click();
    await expect(parent.getByRole('status')).toHaveText(az('notices.change-withdrawn'));
    await expect(changes.getByText(c('state.open'))).toHaveCount(1);
  });

  await test.step('the organization approves', async () => {
    await page.goto(`${manage}/members/changes`);
    await button(page, c('approve')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.change-approved'));
  });

  await test.step('the parent hears of it by mail, and finds the child by the new name', async () => {
    const link = linkIn(await mailTo(email));
    expect(link).toContain(`/household/${child.id}`);
    await parent.goto(link);
    await expect(parent.getByRole('heading', { level: 1 })).toHaveText('Aylin Anazadə');
    await expect(changes.getByText(c('state.approved'))).toBeVisible();
  });
});

test('the link by which somebody was invited who has died says that it no longer works', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const person = await makePerson(organization.id, { given: 'Əli', surname: 'Rəhmətli' });
  await ownerDb().insert(memberships).values({
    organizationId: organization.id,
    personId: person.id,
    startsOn: '2020-01-01',
    startEdtf: '2020',
  });
  await page.goto(`${manage}/members/${person.slug}`);
  const email = `eli-${organization.slug}@example.org`;
  await fillIn(page, { [m('field.email')]: email });
  await button(page, m('invite.submit')).click();
  const link = linkIn(await mailTo(email));
  const invited = await (await somebody()).newPage();
  await invited.goto(link);
  await expect(invited.getByText(az('accounts.invitation.state.revoked'))).toHaveCount(0);
  await ownerDb()
    .update(memberships)
    .set({ endsOn: '2026-01-01', endEdtf: '2026', endReason: 'died' })
    .where(eq(memberships.personId, person.id));
  await invited.reload();
  await expect(invited.getByText(az('accounts.invitation.state.revoked'))).toBeVisible();
  await expect(invited.getByRole('button')).toHaveCount(0);
});
