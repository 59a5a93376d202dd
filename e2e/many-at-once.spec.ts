import type { Locator, Page } from '@playwright/test';
import { ownerDb } from '@/db/testing/factories';
import { type Community, type InventedPerson, inventPeople } from '@/db/testing/invented-people';
import { makeManyMembers } from '@/db/testing/many-members';
import { button, field } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const MEMBERS = 130;
const CITY = 'Moskva';
const COMMUNITY: Community = { seed: 3, city: CITY, phones: '+7903', types: [], hasGaps: false };
const INVENTED = [...inventPeople(COMMUNITY, MEMBERS)];
const newest = ({ memberships }: InventedPerson) => memberships.at(-1);
const isMember = (person: InventedPerson) => newest(person)?.end === null;
const AT_HOME = 'Bakı';
const THERE = INVENTED.filter(({ city }) => city === CITY);

const t = (key: string, values?: Record<string, string | number>) => az(`batches.${key}`, values);

async function longList(page: Page) {
  const { organization, manage } = await organizationWith(page.context());
  await makeManyMembers(ownerDb(), organization.id, MEMBERS, COMMUNITY);
  return { id: organization.id, manage, list: `${manage}/members` };
}

/** Everything that the organization knows of one kind, row by row. */
async function rowsOf(table: 'memberships' | 'group_memberships' | 'invitations', organizationId: string) {
  const { rows } = await ownerDb().$client.query(
    `select * from ${table} where organization_id = $1 order by id`,
    [organizationId],
  );
  return rows as Record<string, unknown>[];
}

const rows = (page: Page) => page.getByRole('table').first().locator('td[data-main] a');
const nameOf = async (page: Page, at: number) => (await rows(page).nth(at).textContent()) ?? '';
const said = (page: Page) => page.getByRole('main').getByRole('status');
const outcome = (page: Page, key: string, count: number) =>
  page.getByRole('link', { name: `${t(key)} ${count}`, exact: true });

/** Below the list: whom, and what is to be done to them. Leads to the page that asks how. */
async function chooses(page: Page, whom: string, action: string) {
  await page.getByText(t('choose.title')).click();
  await page.getByRole('radio', { name: whom, exact: true }).check();
  await field(page, t('choose.what')).selectOption({ label: t(`action.${action}`) });
  await button(page, t('choose.submit')).click();
  await expect(page).toHaveURL(/\/batches\//);
}

/** Ticks some rows of the list, counted from the top. */
async function ticks(page: Page, ...places: number[]) {
  const names = await Promise.all(places.map((at) => nameOf(page, at)));
  for (const at of places)
    await page
      .getByRole('row')
      .nth(at + 1)
      .getByRole('checkbox')
      .check();
  return { names, whom: `${t('choose.ticked')} (${places.length})` };
}

const previews = (page: Page) => button(page, t('preview.make')).click();

async function takesBack(page: Page) {
  await page.getByText(t('undo.action'), { exact: true }).click();
  await button(page, t('undo.submit')).click();
}

/** A group with nobody in it. */
async function makesGroup(page: Page, manage: string) {
  await page.goto(`${manage}/groups/new`);
  await namesGroup(page);
  return new URL(page.url()).pathname;
}

async function namesGroup(page: Page) {
  const names = page.getByRole('group', { name: az('groups.form.name'), exact: true });
  await field(names, az('labels.language.az')).fill('Rəqs qrupu');
  await button(page, az('groups.add')).click();
  await expect(page).not.toHaveURL(/\/groups\/new/);
}

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

test('who has changed since is not done to unseen, and is kept and named when it is undone', async ({
  page,
}) => {
  const { id, manage, list } = await longList(page);
  const group = await makesGroup(page, manage);
  await page.goto(list);
  const { names, whom } = await ticks(page, 0, 1, 2);
  const [taken = '', left = '', stays = ''] = names;
  await chooses(page, whom, 'add-to-group');
  await field(page, t('setting.since')).fill('2026-02-01');
  await previews(page);
  await expect(outcome(page, 'outcome.do', 3)).toBeVisible();

  await test.step('meanwhile one of them comes into the group in another window', async () => {
    const other = await page.context().newPage();
    await other.goto(list);
    await chooses(other, (await ticks(other, 0)).whom, 'add-to-group');
    await previews(other);
    await button(other, t('run.add-to-group', { count: 1 })).click();
    await expect(said(other)).toHaveText(t('done', { count: 1 }));
    await other.close();
  });

  await test.step('nothing is done before it has been looked at anew', async () => {
    await button(page, t('run.add-to-group', { count: 3 })).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      az('errors.batch-changed', { count: 1 }),
    );
    expect(await rowsOf('group_memberships', id)).toHaveLength(1);
    await button(page, t('preview.again')).click();
    await expect(outcome(page, 'outcome.in-group', 1)).toBeVisible();
    await expect(rows(page)).toHaveText([left, stays]);
    await button(page, t('run.add-to-group', { count: 2 })).click();
    await expect(said(page)).toHaveText(t('done', { count: 2 }));
  });

  await test.step('one leaves the group since: of them nothing is taken back', async () => {
    const batch = page.url();
    await page.goto(group);
    await page
      .getByRole('row')
      .filter({ hasText: left })
      .getByRole('link', { name: az('groups.end.action') })
      .click();
    await field(page, az('groups.end.day')).fill('2026-05');
    await button(page, az('groups.end.submit')).click();
    await expect(page.getByText(az('notices.group-membership-ended'))).toBeVisible();
    await page.goto(batch);
    await takesBack(page);
    await expect(said(page)).toHaveText(t('undo.kept', { count: 1 }));
    await expect(outcome(page, 'outcome.kept', 1)).toBeVisible();
    await expect(rows(page)).toHaveText([left]);
    await page.goto(group);
    await expect(page.getByRole('table').first().locator('td[data-main] a')).toHaveText([taken]);
  });
});

test.describe('on a phone, by keyboard alone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('people are ticked and come into a group', async ({ page }) => {
    const { manage, list } = await longList(page);
    const group = await makesGroup(page, manage);
    await page.goto(`${list}?city=${encodeURIComponent(AT_HOME)}`);
    const boxes = page.locator('.register').getByRole('checkbox');
    const last = (await boxes.count()) - 1;
    expect(last).toBeGreaterThan(2);
    const names = [await nameOf(page, 0), await nameOf(page, last)];
    await expectFits(page);

    for (const at of [0, last]) {
      await tabsTo(page, boxes.nth(at));
      await page.keyboard.press('Space');
      await expect(boxes.nth(at)).toBeChecked();
    }
    await tabsTo(page, page.locator('summary').filter({ hasText: t('choose.title') }));
    await page.keyboard.press('Enter');
    await tabsTo(page, page.getByRole('radio', { name: `${t('choose.ticked')} (2)` }));
    await expectFits(page);
    await tabsTo(page, button(page, t('choose.submit')));
    await page.keyboard.press('Enter');

    await tabsTo(page, button(page, t('preview.make')));
    await expectFits(page);
    await page.keyboard.press('Enter');
    await tabsTo(page, button(page, t('run.add-to-group', { count: 2 })));
    await expectFits(page);
    await page.keyboard.press('Enter');
    await expect(said(page)).toHaveText(t('done', { count: 2 }));
    await expectFits(page);
    await page.goto(group);
    await expect(rows(page)).toHaveText(names);
  });
});

/** Presses Tab until the focus is there. Wherever in a form it comes by, it is to be seen: nothing lies over it. */
async function tabsTo(page: Page, target: Locator) {
  await expect(target).toBeAttached();
  for (let presses = 0; presses < 150; presses += 1) {
    const { isThere, covered } = await target.evaluate(focus);
    expect(covered).toBeNull();
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus does not come to ${target}`);
}

/** Whether the focus is on an element, and what has the focus in a form and is covered by something. */
function focus(target: Element) {
  const active = document.activeElement;
  const [box] = active?.closest('form') ? active.getClientRects() : [];
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    isThere: active === target,
    covered: box && !active?.contains(top ?? null) ? active?.outerHTML : null,
  };
}

async function expectFits(page: Page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}
