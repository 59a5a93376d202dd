import type { Page } from '@playwright/test';
import { ownerDb } from '@/db/testing/factories';
import { makeManyMembers } from '@/db/testing/many-members';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const MEMBERS = 320;

async function longList(page: Page) {
  const { organization, manage } = await organizationWith(page.context());
  await makeManyMembers(ownerDb(), organization.id, MEMBERS);
  await page.goto(`${manage}/members`);
  return `${manage}/members`;
}

const names = (page: Page) => page.getByRole('table').first().locator('td[data-main] a');

test('the member list follows what is typed, turns its pages in place, and goes back', async ({ page }) => {
  const list = await longList(page);
  const search = page.getByRole('searchbox', { name: az('members.search.label') });
  const first = (await names(page).first().textContent()) ?? '';
  const surname = ((await names(page).nth(3).textContent()) ?? '').split(' ')[0] ?? '';

  await test.step('typing finds, in any script, without Enter', async () => {
    await search.pressSequentially(surname.toLowerCase(), { delay: 20 });
    await expect(page).toHaveURL(new RegExp(`${list}\\?q=`));
    await expect(names(page).first()).toContainText(surname);
    await expect(page.getByRole('status').first()).toContainText(/\d/);
    await search.fill('Vyrjtuxoplk');
    await page.getByRole('link', { name: az('members.nobody.everybody') }).click();
    await expect(search).toHaveValue('');
    await expect(page).toHaveURL(new RegExp(`${list}$`));
    await expect(names(page).first()).toHaveText(first);
  });

  await test.step('a page turns without being loaded anew', async () => {
    await page.evaluate(() => Object.assign(window, { stays: true }));
    await page.getByRole('link', { name: az('common.next') }).click();
    await expect(page).toHaveURL(/after=/);
    await expect(names(page).first()).not.toHaveText(first);
    await page.goBack();
    await expect(names(page).first()).toHaveText(first);
    await page
      .getByRole('navigation', { name: az('members.letters.label') })
      .getByText('M')
      .click();
    await expect(names(page).first()).toHaveText(/^M/);
    expect(await page.evaluate(() => 'stays' in window)).toBe(true);
  });

  await test.step('a slip of the pen shows who may be meant', async () => {
    await search.fill(`${surname.slice(0, 2)}z${surname.slice(3)}`);
    await expect(page.getByRole('heading', { name: az('members.similar') })).toBeVisible();
    await expect(page.getByRole('table').last()).toContainText(surname);
  });
});

test('without JavaScript the same addresses are pages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'az', baseURL });
  const page = await context.newPage();
  const list = await longList(page);
  const surname = ((await names(page).first().textContent()) ?? '').split(' ')[0] ?? '';
  await page.getByRole('link', { name: az('common.next') }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(names(page)).toHaveCount(50);
  await page.getByRole('searchbox').fill(surname.toLowerCase());
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(new RegExp(`${list}\\?q=`));
  await expect(names(page).first()).toContainText(surname);
  await context.close();
});

test('the rows that the list fetches are for its own admins alone', async ({ page, somebody }) => {
  const { manage } = await organizationWith(page.context());
  const rows = `${manage}/members/rows.json?q=a`;
  const own = await page.request.get(rows);
  expect([own.status(), own.headers()['cache-control']]).toEqual([200, 'private, no-store']);
  expect(own.headers()['content-security-policy']).toContain("script-src 'none'");
  expect(own.headers()['x-content-type-options']).toBe('nosniff');
  const [stranger, neighbour, editor] = [await somebody(), await somebody(), await somebody()];
  await organizationWith(neighbour);
  const { manage: edited } = await organizationWith(editor, 'editor');
  const none = await stranger.request.get(rows);
  expect([none.status(), none.headers()['cache-control']]).toEqual([404, 'private, no-store']);
  expect((await neighbour.request.get(rows)).status()).toBe(404);
  expect((await editor.request.get(`${edited}/members/rows.json`)).status()).toBe(404);
});
