import type { Locator, Page } from '@playwright/test';
import { button, field } from './support/form';
import {
  AT_HOME,
  chooses,
  longList,
  makesGroup,
  nameOf,
  outcome,
  previews,
  rows,
  rowsOf,
  said,
  t,
  takesBack,
  ticks,
} from './support/many-people';
import { expect, test } from './support/test';
import { az } from './support/texts';

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
