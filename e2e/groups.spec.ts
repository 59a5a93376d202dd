import type { Page } from '@playwright/test';
import { button, field, fillIn } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`groups.${key}`, values);
const said = (page: Page) => page.getByRole('status').first();
const refused = (page: Page) => page.getByRole('main').getByRole('alert');
const rows = (page: Page, caption: string) =>
  page
    .getByRole('table', { name: t(caption), exact: true })
    .locator('tbody')
    .getByRole('row');

/** Adds members by the form, which writes what the search goes by. */
async function adds(page: Page, manage: string, ...people: [surname: string, given: string][]) {
  for (const [surname, given] of people) {
    await page.goto(`${manage}/members/new`);
    await fillIn(page, { [az('members.field.surname')]: surname, [az('members.field.given')]: given });
    await button(page, az('members.add.submit')).click();
    await expect(said(page)).toHaveText(az('notices.member-added'));
  }
}

/** The name in one language, as the form of the group has it. */
const name = (page: Page) =>
  field(page.getByRole('group', { name: t('form.name'), exact: true }), az('labels.language.az'));

/** Looks for somebody to add to the group. */
async function looksFor(page: Page, query: string) {
  const search = page.getByRole('searchbox', { name: t('person.search') });
  if ((await search.count()) === 0)
    await page
      .getByRole('link', { name: t('person.add') })
      .first()
      .click();
  await search.fill(query);
  await button(page, az('common.search')).click();
  await expect(search).toHaveValue(query);
}

async function enters(page: Page, role: 'member' | 'leader', since: string) {
  await field(page, t('person.role')).selectOption({ label: t(`role.${role}`) });
  await field(page, t('person.since')).fill(since);
  await button(page, t('person.submit')).click();
  await expect(said(page)).toHaveText(az('notices.group-person-added'));
}

async function showsDay(page: Page, day: string) {
  await field(page, t('anyDay')).fill(day);
  await button(page, t('show')).click();
  await expect(page).toHaveURL(new RegExp(`on=${day}`));
}

test('a women’s council: made, entered, led and left, and looked at on any day', async ({
  page,
  somebody,
}) => {
  const { manage } = await organizationWith(page.context());
  const elsewhere = await somebody();
  const neighbour = await organizationWith(elsewhere);
  await adds(await elsewhere.newPage(), neighbour.manage, ['Kazımova', 'Özgə']);
  await adds(page, manage, ['Kazımova', 'Nərgiz'], ['Vəliyeva', 'Aygün'], ['Məmmədova', 'Leyla']);

  await test.step('where there is no group yet it is said what one is for', async () => {
    await page.goto(`${manage}/groups`);
    await expect(page.getByText(t('empty.text'))).toBeVisible();
    await page.getByRole('link', { name: t('add') }).click();
    await button(page, t('add')).click();
    await expect(refused(page)).toContainText(az('errors.name-in-one-language'));
    await name(page).fill('Qadınlar şurası');
    await button(page, t('add')).click();
    await expect(said(page)).toHaveText(az('notices.group-created'));
  });

  await test.step('an empty one says how people come into it', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Qadınlar şurası' })).toBeVisible();
    await expect(page.getByRole('heading', { name: t('nobody.title') })).toBeVisible();
    await expect(page.getByText(t('nobody.text'))).toBeVisible();
  });
  const group = new URL(page.url()).pathname;

  await test.step('two are found in another script and added; nobody of another organization is offered', async () => {
    await looksFor(page, 'Казымова');
    await expect(page.getByRole('radio')).toHaveCount(1);
    await expect(page.getByRole('radio', { name: /^Kazımova Nərgiz/ })).toBeChecked();
    await enters(page, 'member', '2019-05');
    await looksFor(page, 'Özgə');
    await expect(page.getByText(t('person.nobody'))).toBeVisible();
    await looksFor(page, 'Велиева');
    await page.getByRole('radio', { name: /^Vəliyeva Aygün/ }).check();
    await enters(page, 'member', '2020');
    await expect(rows(page, 'members')).toHaveCount(2);
    await expect(page.getByText(t('inIt', { count: 2 }))).toBeVisible();
  });

  await test.step('nobody is in it twice', async () => {
    await looksFor(page, 'Kazimova');
    await button(page, t('person.submit')).click();
    await expect(refused(page)).toContainText(az('errors.in-group-already'));
  });

  await test.step('one becomes the leader, the other leaves', async () => {
    await enters(page, 'leader', '2022-03-01');
    await expect(rows(page, 'leaders')).toHaveText([/Kazımova Nərgiz.*2022/]);
    await rows(page, 'members')
      .filter({ hasText: 'Vəliyeva' })
      .getByRole('link', { name: t('end.action') })
      .click();
    await field(page, t('end.day')).fill('2019');
    await button(page, t('end.submit')).click();
    await expect(refused(page)).toContainText(az('errors.end-before-start'));
    await field(page, t('end.day')).fill('2023-06-15');
    await button(page, t('end.submit')).click();
    await expect(said(page)).toHaveText(az('notices.group-membership-ended'));
    await expect(rows(page, 'members')).toHaveText([/Kazımova Nərgiz/]);
    await page.getByText(t('history'), { exact: true }).first().click();
    await expect(rows(page, 'history')).toHaveText([/Vəliyeva Aygün/]);
  });

  await test.step('on a day before and after', async () => {
    for (const [day, leaders, members] of [
      ['2019-04-30', [], []],
      ['2021-01-01', [], [/Kazımova/, /Vəliyeva/]],
      ['2022-03-01', [/Kazımova/], [/Kazımova/, /Vəliyeva/]],
      ['2023-06-14', [/Kazımova/], [/Kazımova/, /Vəliyeva/]],
      ['2023-06-15', [/Kazımova/], [/Kazımova/]],
    ] as [string, RegExp[], RegExp[]][]) {
      await showsDay(page, day);
      await expect(rows(page, 'leaders')).toHaveText(leaders);
      await expect(rows(page, 'members')).toHaveText(members);
      await expect(page.getByText(t('nobody.thatDay'))).toHaveCount(members.length === 0 ? 1 : 0);
      await expect(page.getByText(t('nobody.title'), { exact: true })).toHaveCount(0);
    }
    await page.getByRole('link', { name: t('backToToday') }).click();
    await expect(page).toHaveURL(new RegExp(`${group}$`));
  });

  await test.step('the member list finds whoever is in it today', async () => {
    const listed = page.getByRole('table').locator('td[data-main] a');
    await page.goto(`${manage}/members`);
    await expect(listed).toHaveCount(3);
    await page.getByText(az('members.filter.title'), { exact: true }).click();
    await field(page, az('members.filter.group')).selectOption({ label: 'Qadınlar şurası' });
    await button(page, az('members.filter.apply')).click();
    await expect(listed).toHaveText(['Kazımova Nərgiz']);
    await page.goto(group);
    await page.getByRole('link', { name: t('inList') }).click();
    await expect(listed).toHaveText(['Kazımova Nərgiz']);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a group is made and somebody added', async ({ page }) => {
    const { manage } = await organizationWith(page.context());
    await adds(page, manage, ['Kazımova', 'Nərgiz'], ['Kazımova', 'Leyla']);

    await test.step('what is wrong is said, and what was typed stays', async () => {
      await page.goto(`${manage}/groups/new`);
      const describes = page.getByRole('group', { name: t('form.description'), exact: true });
      await field(describes, az('labels.language.az')).fill('Qonaqları qarşılayır');
      await button(page, t('add')).click();
      await expect(refused(page)).toContainText(az('errors.name-in-one-language'));
      await expect(field(describes, az('labels.language.az'))).toHaveValue('Qonaqları qarşılayır');
      await name(page).fill('Köməkçilər');
      await button(page, t('add')).click();
      await expect(said(page)).toHaveText(az('notices.group-created'));
      await expect(page.getByText('Qonaqları qarşılayır')).toBeVisible();
    });

    await test.step('of several who are found one has to be chosen', async () => {
      await looksFor(page, 'Казымова');
      await expect(page.getByRole('radio')).toHaveCount(2);
      await field(page, t('person.since')).fill('2024-02');
      await button(page, t('person.submit')).click();
      await expect(refused(page)).toContainText(az('errors.choose-person'));
      await expect(field(page, t('person.since'))).toHaveValue('2024-02');
      await page.getByRole('radio', { name: /^Kazımova Leyla/ }).check();
      await enters(page, 'member', '2024-02');
      await expect(rows(page, 'members')).toHaveText([/Kazımova Leyla/]);
    });
  });
});
