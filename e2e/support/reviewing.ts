import { button, field } from './form';
import { expect, type Page } from './test';
import { az } from './texts';

interface Told {
  text: string;
  publication: string;
  publishedOn: string;
}

/** One line of the review, by words in it. */
export const line = (page: Page, text: string) =>
  page.getByRole('listitem').filter({ hasText: text }).first();

/** Pastes an article and leads to its review. */
export async function readsIn(page: Page, manage: string, { text, publication, publishedOn }: Told) {
  await page.goto(`${manage}/articles/new`);
  await field(page, az('articles.form.text')).fill(text);
  await field(page, az('articles.form.publication')).fill(publication);
  await field(page, az('articles.form.publishedOn')).fill(publishedOn);
  await button(page, az('articles.form.submit')).click();
  await expect(page.getByRole('heading', { name: az('articles.review.proposals') })).toBeVisible();
}

/** Accepts whatever the reader is surer of than by half, then what is left, and publishes. */
export async function acceptsAndPublishes(page: Page) {
  await page.getByLabel(az('articles.review.above')).selectOption('70');
  await button(page, az('articles.review.acceptAll')).click();
  await expect(page.getByText(az('notices.article-accepted'))).toBeVisible();
  const open = page.locator('[data-decision=open]');
  for (let left = await open.count(); left > 0; left -= 1) {
    await button(open.first(), az('articles.review.accept')).click();
    await expect(open).toHaveCount(left - 1);
  }
  await page.getByText(`${az('articles.review.publish')}…`).click();
  await button(page, az('articles.review.publish')).click();
  // Some eighty lines are written in one transaction.
  await expect(page.getByText(az('notices.article-published'))).toBeVisible({ timeout: 90_000 });
}

/** What the public pages of an organization tell: each event with its date and kind, and everybody named on them. */
export async function toldOf(page: Page, home: string) {
  await page.goto(`${home}/events`);
  const events = await page.locator('main li:has(time.when)').evaluateAll((lines) =>
    lines.map((each) => ({
      date: each.querySelector('time')?.dateTime ?? '',
      kind: each.querySelector('.tag')?.textContent ?? '',
      address: each.querySelector('.title a')?.getAttribute('href') ?? '',
    })),
  );
  const people = new Set<string>();
  for (const { address } of events) {
    await page.goto(address);
    const list = page
      .locator('div')
      .filter({ has: page.getByRole('heading', { name: az('site.events.people') }) });
    for (const name of await list.last().locator('dd').allTextContents()) people.add(name);
  }
  await page.goto(home);
  const statement = page.locator(`a[href^="${home}/statements/"]`).first();
  await statement.click();
  const names = page.locator('article ol.names li');
  await expect(names.first()).toBeVisible();
  const signatories = (await names.allTextContents()).sort();
  for (const name of signatories) people.add(name);
  const meta = await page.locator('article .eyebrow').first().textContent();
  return {
    events: events.map(({ date, kind }) => `${date} ${kind}`).sort(),
    people: [...people].sort(),
    statement: { when: meta?.split(' · ')[0] ?? '', signatories },
  };
}

/** An event of a seeded page: an article tells of sport; that these were games is known to whoever wrote that page. */
export const asRead = (told: string) =>
  told.replace(az('labels.category.games'), az('labels.category.sport'));
