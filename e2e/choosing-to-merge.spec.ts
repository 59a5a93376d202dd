import { button, fillIn } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const label = (name: string) => az(`members.field.${name}`);

test('two records that no search takes for one person are chosen by an admin, merged, and parted again', async ({
  page,
}) => {
  const { manage } = await organizationWith(page.context(), 'admin', { countryCode: 'RU' });
  const said = page.getByRole('status').first();
  const rows = page.getByRole('main').getByRole('row');
  for (const [surname, given, city] of [
    ['Kazımova', 'Nərgiz', 'Moskva'],
    ['Yeniyeva', 'Nigar', 'Samara'],
  ] as const) {
    await page.goto(`${manage}/members/new`);
    await fillIn(page, { [label('surname')]: surname, [label('given')]: given, [label('city')]: city });
    await button(page, az('members.add.submit')).click();
    await expect(said).toHaveText(az('notices.member-added'));
  }

  await test.step('from the record of one the other is found, in any script', async () => {
    await page.getByRole('link', { name: az('duplicates.byHand.action') }).click();
    await expect(page.getByText(az('duplicates.byHand.explained'))).toBeVisible();
    await page.getByRole('searchbox', { name: az('duplicates.byHand.search') }).fill('Казымова');
    await button(page, az('common.search')).click();
    await button(page, az('duplicates.list.compare')).click();
    await expect(page.getByText(az('errors.choose-person')).first()).toBeVisible();
    await page.getByRole('radio', { name: /Kazımova/ }).check();
    await button(page, az('duplicates.list.compare')).click();
    await expect(page.getByRole('heading', { name: az('duplicates.pair.title') })).toBeVisible();
    await expect(page.getByText(az('duplicates.pair.chosen'))).toBeVisible();
  });

  await test.step('field by field they become one', async () => {
    for (const [field, value] of [
      ['name', /Kazımova/],
      ['city', 'Samara'],
    ] as const) {
      await page
        .getByRole('group', { name: label(field) })
        .getByRole('radio', { name: value })
        .check();
    }
    await button(page, az('duplicates.merge.submit')).click();
    await expect(said).toHaveText(az('notices.people-merged'));
    await page.goto(`${manage}/members`);
    await expect(rows).toHaveCount(2);
    await page.getByRole('link', { name: /Kazımova/ }).click();
    await expect(page.getByRole('main')).toContainText('Samara');
  });

  await test.step('parted, both are there again', async () => {
    await page.goto(`${manage}/members/duplicates`);
    const undo = az('duplicates.merges.undo');
    const merge = rows.filter({ hasText: /Kazımova|Yeniyeva/ });
    await merge.getByText(undo).first().click();
    await button(merge, undo).click();
    await expect(said).toHaveText(az('notices.merge-undone'));
    await page.goto(`${manage}/members`);
    await expect(rows).toHaveCount(3);
  });
});
