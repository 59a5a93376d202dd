import { readFile } from 'node:fs/promises';
import { makeAccount, makeMember } from '@/db/testing/factories';
import { button, field, fillIn } from './support/form';
import { organizationWith, signIn } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const label = (name: string) => az(`members.field.${name}`);

test('a list is taken along for a purpose: the file has its columns, the journal and the member know of it', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const account = await makeAccount();
  await makeMember(organization.id, account.id);
  await page.goto(`${manage}/members/new`);
  await fillIn(page, {
    [label('surname')]: 'Kazımov',
    [label('given')]: 'Əli',
    [label('city')]: 'Samara',
    [label('email')]: 'gizli@example.org',
  });
  await button(page, az('members.add.submit')).click();
  await expect(page.getByRole('status').first()).toHaveText(az('notices.member-added'));

  await test.step('without a purpose there is no file', async () => {
    await page.goto(`${manage}/members/export?cols=y`);
    await button(page, az('exports.submit')).click();
    await expect(page).toHaveURL(/\/members\/export\?/);
    await field(page, az('exports.field.purpose')).selectOption({ label: az('exports.purpose.assembly') });
    await button(page, az('exports.submit')).click();
    await expect(page.getByRole('heading', { name: az('exports.done.title') })).toBeVisible();
  });

  await test.step('the file holds the chosen column and no other', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: az('exports.done.download') }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    const [head = '', ...lines] = text.trim().split(/\r?\n/);
    expect(head).toContain(label('city'));
    expect(head).not.toContain(label('email'));
    expect(lines).toHaveLength(2);
    expect(text).toContain('Samara');
    expect(text).not.toContain('gizli@example.org');
  });

  await test.step('it is in the journal, and a member sees that they were in it', async () => {
    await page.goto(`${manage}/journal`);
    await expect(page.getByRole('table')).toContainText(az('organizations.journal.actions.member.export'));
    const context = await somebody();
    await signIn(context, account.id);
    const member = await context.newPage();
    await member.goto(`/az/account/${organization.slug}/profile`);
    await expect(member.getByRole('table', { name: az('exports.own.title') })).toContainText(
      az('exports.purpose.assembly'),
    );
  });
});
