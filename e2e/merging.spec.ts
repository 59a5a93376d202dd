import type { Page } from '@playwright/test';
import { button, fillIn } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const label = (name: string) => az(`members.field.${name}`);

/** Adds a member by the form; where somebody of that name is known, it is asked for once more. */
async function add(page: Page, manage: string, values: Record<string, string>) {
  await page.goto(`${manage}/members/new`);
  await fillIn(page, Object.fromEntries(Object.entries(values).map(([name, value]) => [label(name), value])));
  await button(page, az('members.add.submit')).click();
  const anyway = page.getByLabel(az('members.duplicate.anyway'));
  await expect(anyway.or(page.getByText(az('notices.member-added'))).first()).toBeVisible();
  if ((await anyway.count()) === 0) return;
  await anyway.check();
  await button(page, az('members.add.submit')).click();
  await expect(page.getByText(az('notices.member-added'))).toBeVisible();
}

test('two records of one person are found, merged field by field, and parted again', async ({ page }) => {
  const { manage } = await organizationWith(page.context(), 'admin', { countryCode: 'RU' });
  const said = page.getByRole('status').first();
  const rows = page.getByRole('main').getByRole('row');
  await add(page, manage, { surname: 'Kazımov', given: 'Əli', birth: '1975-02-05', city: 'Moskva' });
  await add(page, manage, { surname: 'Казымов', given: 'Али', birth: '1975-02-05', occupation: 'həkim' });

  await test.step('the search shows them with the reasons', async () => {
    await page.goto(`${manage}/members/duplicates`);
    await button(page, az('duplicates.search.start')).click();
    // The page looks by itself how far the search is.
    const compare = page.getByRole('link', { name: new RegExp(az('duplicates.list.compare')) });
    await expect(compare).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(az('duplicates.reason.same-birth')).first()).toBeVisible();
    await compare.click();
  });

  await test.step('of each field that differs the better value is chosen; the rest comes along', async () => {
    await page
      .getByRole('group', { name: az('members.field.name') })
      .getByRole('radio', { name: /Kazımov/ })
      .check();
    await button(page, az('duplicates.merge.submit')).click();
    await expect(said).toHaveText(az('notices.people-merged'));
    await page.goto(`${manage}/members?q=kazimov`);
    await expect(rows).toHaveCount(2);
    await page.getByRole('link', { name: /Kazımov/ }).click();
    await expect(page.getByRole('main')).toContainText('Moskva');
    await expect(page.getByRole('main')).toContainText('həkim');
  });

  await test.step('parted, both are as they were', async () => {
    await page.goto(`${manage}/members/duplicates`);
    const merge = rows.filter({ hasText: 'Казымов' });
    await merge.getByText(az('duplicates.merges.undo')).first().click();
    await button(merge, az('duplicates.merges.undo')).click();
    await expect(said).toHaveText(az('notices.merge-undone'));
    await page.goto(`${manage}/members?q=kazimov`);
    await expect(rows).toHaveCount(3);
    await page.getByRole('link', { name: /Казымов/ }).click();
    await expect(page.getByRole('main')).toContainText('həkim');
    await expect(page.getByRole('main')).not.toContainText('Moskva');
  });
});
