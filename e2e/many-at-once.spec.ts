import { ownerDb } from '@/db/testing/factories';
import { button, field } from './support/form';
import {
  CITY,
  chooses,
  INVENTED,
  isMember,
  longList,
  MEMBERS,
  namesGroup,
  newest,
  outcome,
  previews,
  rows,
  rowsOf,
  said,
  THERE,
  t,
  takesBack,
  ticks,
} from './support/many-people';
import { expect, test } from './support/test';
import { az } from './support/texts';

test('some who are ticked come into a group, seen before and taken back after', async ({ page }) => {
  const { list } = await longList(page);

  await test.step('nobody ticked, nothing begun', async () => {
    await page.goto(list);
    await page.getByText(t('choose.title')).click();
    await button(page, t('choose.submit')).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(az('errors.nobody-ticked'));
  });

  const first = await test.step('who needs a group first makes it on the way', async () => {
    await page.goto(list);
    const { names, whom } = await ticks(page, 1);
    await chooses(page, whom, 'add-to-group');
    await expect(page.getByText(t('noGroupsText'))).toBeVisible();
    await page.getByRole('link', { name: t('makeGroup') }).click();
    await namesGroup(page);
    await expect(page.getByText(t('chosen.ticked', { count: 1 }))).toBeVisible();
    await previews(page);
    await button(page, t('run.add-to-group', { count: 1 })).click();
    await expect(said(page)).toHaveText(t('done', { count: 1 }));
    return { name: names[0] ?? '', batch: page.url() };
  });

  await page.goto(list);
  const { names, whom } = await ticks(page, 0, 1, 2);
  const others = names.filter((name) => name !== first.name);

  await test.step('the preview says to whom what will happen, and why not to others', async () => {
    await chooses(page, whom, 'add-to-group');
    await expect(page.getByText(t('chosen.ticked', { count: 3 }))).toBeVisible();
    await field(page, t('setting.since')).fill('2026-02-01');
    await previews(page);
    await expect(page.getByText(t('preview.explained', { count: 2 }))).toBeVisible();
    await expect(rows(page)).toHaveText(others);
    await outcome(page, 'outcome.in-group', 1).click();
    await expect(rows(page)).toHaveText([first.name]);
  });

  const group = page.getByRole('link', { name: 'Rəqs qrupu' });
  const inGroup = page.getByRole('table').locator('td[data-main] a');
  const batch = page.url();
  await test.step('it is done, and undone', async () => {
    await button(page, t('run.add-to-group', { count: 2 })).click();
    await expect(said(page)).toHaveText(t('done', { count: 2 }));
    await group.click();
    await expect(inGroup).toHaveText(names);
    await page.goto(batch);
    await takesBack(page);
    await expect(said(page)).toHaveText(t('undo.done'));
    await group.click();
    await expect(inGroup).toHaveText([first.name]);
  });

  await test.step('from the list of what was done the first is taken back, too', async () => {
    await page.goto(list);
    await page.getByRole('link', { name: t('title') }).click();
    await expect(page.getByRole('row')).toHaveCount(3);
    await page
      .getByRole('row')
      .filter({ hasText: t('state.done') })
      .getByRole('link')
      .click();
    await expect(page).toHaveURL(first.batch);
    await takesBack(page);
    await expect(said(page)).toHaveText(t('undo.done'));
    await group.click();
    await expect(page.getByRole('heading', { name: az('groups.nobody.title') })).toBeVisible();
  });
});

test('everybody whom a filter finds: memberships end, and change their type, and are all restored', async ({
  page,
}) => {
  const { id, list } = await longList(page);
  const before = await rowsOf('memberships', id);
  const filtered = (more = '') => page.goto(`${list}?city=${CITY}${more}`);
  const finds = (count: number) =>
    expect(page.getByText(az('members.found', { count, more: '' }), { exact: true }).last()).toBeVisible();
  const found = t('choose.found', { count: `${THERE.length}` });

  await test.step('memberships end', async () => {
    const count = THERE.filter(isMember).length;
    await page.goto(list);
    await page.getByText(az('members.filter.title'), { exact: true }).click();
    await field(page, az('members.field.city')).selectOption({ label: CITY });
    await button(page, az('members.filter.apply')).click();
    await finds(THERE.length);
    await chooses(page, found, 'end-membership');
    await expect(page.getByText(t('chosen.found', { count: THERE.length }))).toBeVisible();
    await field(page, t('setting.end')).fill('2026-01-15');
    await field(page, t('setting.reason')).selectOption({ label: az('labels.membershipEnd.moved') });
    await previews(page);
    await expect(outcome(page, 'outcome.do', count)).toBeVisible();
    await expect(outcome(page, 'outcome.ended', THERE.length - count)).toBeVisible();
    expect(await rowsOf('memberships', id)).toEqual(before);
    await button(page, t('run.end-membership', { count })).click();
    await expect(said(page)).toHaveText(t('done', { count }));
    await expect(outcome(page, 'past.do', count)).toBeVisible();
    const batch = page.url();
    await filtered('&status=active');
    await expect(page.getByText(az('members.nobody.title'))).toBeVisible();
    await page.goto(`${list}?status=active`);
    await finds(INVENTED.filter(isMember).length - count);
    await page.goto(batch);
    await takesBack(page);
    await expect(said(page)).toHaveText(t('undo.done'));
    expect(await rowsOf('memberships', id)).toEqual(before);
  });

  await test.step('types change', async () => {
    const members = THERE.filter(isMember);
    const family = members.filter((person) => newest(person)?.type === 'family').length;
    const count = members.length - family;
    await filtered();
    await chooses(page, found, 'set-type');
    await field(page, t('setting.type')).selectOption({ label: az('labels.membershipType.family') });
    await field(page, t('setting.since')).fill('2026-01-15');
    await previews(page);
    await expect(outcome(page, 'outcome.do', count)).toBeVisible();
    await expect(outcome(page, 'outcome.has-type', family)).toBeVisible();
    await button(page, t('run.set-type', { count })).click();
    await expect(said(page)).toHaveText(t('done', { count }));
    const batch = page.url();
    await filtered('&status=active&type=family');
    await finds(members.length);
    await page.goto(batch);
    await takesBack(page);
    await expect(said(page)).toHaveText(t('undo.done'));
    expect(await rowsOf('memberships', id)).toEqual(before);
  });
});

test('what takes its time shows how far it is: everybody is invited, and that is taken back', async ({
  page,
}) => {
  const { id, list } = await longList(page);
  const { $client: pool } = ownerDb();
  // Nobody has a mail address: each gets a link to hand over, and no mail goes out.
  await pool.query('update person_details set email = null where organization_id = $1', [id]);
  const count = INVENTED.filter((person) => newest(person)?.reason !== 'died').length;
  await page.goto(list);
  await chooses(page, t('choose.found', { count: `${MEMBERS}` }), 'invite');
  await previews(page);
  await expect(outcome(page, 'outcome.link', count)).toBeVisible();
  await expect(outcome(page, 'outcome.deceased', MEMBERS - count)).toBeVisible();

  // Whoever is in the last bit is held as by a form that is being saved: the work waits there.
  const holder = await pool.connect();
  try {
    await holder.query('begin');
    await holder.query(
      'select from people where organization_id = $1 order by sort_key desc, id desc limit 20 for update',
      [id],
    );
    await button(page, t('run.invite', { count })).click();
    await expect(page.getByText(t('running.worked', { worked: 100, count })).first()).toBeVisible();
    await expect(page.getByText(t('running.explained'))).toBeVisible();
  } finally {
    await holder.query('rollback');
    holder.release();
  }

  await expect(said(page)).toHaveText(t('done', { count }));
  await expect(page.getByRole('row').nth(1)).toContainText('/invitations/');
  expect(await rowsOf('invitations', id)).toHaveLength(count);
  await takesBack(page);
  await expect(said(page)).toHaveText(t('undo.done'));
  const revoked = (await rowsOf('invitations', id)).filter((row) => row.revoked_at !== null);
  expect(revoked).toHaveLength(count);
});
