import { expect, type Page } from '@playwright/test';
import { ARTICLE, KNOWN, PRIVATE, SOURCE } from './article';
import { button, field } from './form';
import { type Locale, texts } from './texts';

const main = (page: Page) => page.getByRole('main');

/** Nobody has confirmed the page: said above the name, with publication and date; nothing to join. */
export async function findsItUnconfirmed(page: Page, locale: Locale): Promise<void> {
  const t = texts(locale);
  const note = main(page)
    .locator('.note')
    .filter({ hasText: t('site.unconfirmed.title') });
  await expect(note).toContainText('ZiM.Az');
  await expect(note).toContainText(KNOWN[locale].published);
  await expect(note.getByRole('link', { name: t('site.unconfirmed.correct') })).toBeVisible();
  const [noteBox, nameBox] = [await note.boundingBox(), await page.locator('h1').boundingBox()];
  expect(noteBox?.y).toBeLessThan(nameBox?.y ?? 0);
  for (const word of ['register', 'joinWaitingList']) {
    await expect(main(page).getByRole('link', { name: t(`site.registration.${word}`) })).toHaveCount(0);
  }
}

/** The profile as the article allows it: who chairs it and since when that is known, 16 events, a mark at each fact. */
export async function readsTheProfile(page: Page, locale: Locale): Promise<void> {
  const t = texts(locale);
  const known = KNOWN[locale];
  await page.goto(`/${locale}/${ARTICLE}`);
  await expect(page.getByRole('heading', { level: 1, name: known.organization })).toBeVisible();
  await findsItUnconfirmed(page, locale);
  const unofficial = main(page).getByText(t('site.unofficialName'), { exact: true });
  await expect(unofficial).toHaveCount(locale === 'az' ? 0 : 1);
  const facts = page.getByRole('complementary', { name: t('site.facts.label') });
  await expect(facts.getByRole('link', { name: known.chair })).toBeVisible();
  await expect(facts).toContainText(known.asOf);
  await expect(facts).toContainText('16');
}

/** Sixteen records, each as precise as it is known: six by the day, ten less precise. */
export async function readsTheEvents(page: Page, locale: Locale): Promise<void> {
  const t = texts(locale);
  await page.goto(`/${locale}/${ARTICLE}`);
  await page
    .getByRole('navigation', { name: t('site.parts.label') })
    .getByRole('link', { name: t('site.parts.events') })
    .click();
  await expect(page).toHaveURL(`/${locale}/${ARTICLE}/events`);
  const records = main(page).locator('.timeline > li');
  await expect(records).toHaveCount(16);
  await expect(main(page).locator('.timeline > li[data-partial]')).toHaveCount(10);
  await records
    .getByRole('link', { name: new RegExp(KNOWN[locale].meeting) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(KNOWN[locale].meeting);
  await expect(main(page).locator('time').first()).toHaveAttribute('datetime', '2019-05-23');
  await findsItUnconfirmed(page, locale);
}

/** Fourteen names that are names only: nobody of them has a page. */
export async function readsTheStatement(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/${ARTICLE}`);
  await page.locator('#statements').getByRole('link', { name: KNOWN[locale].statement }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(KNOWN[locale].statement);
  const names = main(page).locator('ol.names > li');
  await expect(names).toHaveCount(14);
  await expect(names.getByRole('link')).toHaveCount(0);
}

/** Of the chairman's birth the year, of his family nothing. */
export async function readsTheChair(page: Page, locale: Locale): Promise<void> {
  const t = texts(locale);
  await page.goto(`/${locale}/${ARTICLE}`);
  await main(page).getByRole('link', { name: KNOWN[locale].chair }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(KNOWN[locale].chair);
  await findsItUnconfirmed(page, locale);
  const text = (await main(page).textContent()) ?? '';
  expect(text).toContain('1975');
  expect(text).toContain(KNOWN[locale].asOf);
  expect(text).not.toMatch(KNOWN[locale].birthDay);
  expect(text).not.toMatch(KNOWN[locale].family);
  expect(await page.content()).not.toMatch(PRIVATE);
  if (locale !== 'az') await expect(main(page).getByText(t('site.unofficialSpelling')).first()).toBeVisible();
}

/** A mark leads to the row of the source that says what it rests on, and where in the text. */
export async function followsAMark(page: Page, locale: Locale): Promise<void> {
  const t = texts(locale);
  await page.goto(`/${locale}/${ARTICLE}`);
  const mark = page.locator('#about sup a').first();
  const anchor = new URL((await mark.getAttribute('href')) ?? '', page.url()).hash;
  await mark.click();
  await expect(page).toHaveURL(`/${locale}/${SOURCE}${anchor}`);
  await expect(page.locator(anchor)).toBeInViewport();
  await expect(page.locator(anchor)).toContainText(/\d+–\d+/);
  await expect(main(page)).toContainText(t('site.sources.restsOn'));
  await expect(main(page)).toContainText('Yunis Qaraxanov');
}

/** One organization in whatever spelling and script it is asked for. */
export async function searches(page: Page, locale: Locale, query: string, found: string[]): Promise<void> {
  const t = texts(locale);
  await page.goto(`/${locale}`);
  await page.getByRole('searchbox', { name: t('site.directory.searchLabel') }).fill(query);
  await page.getByRole('button', { name: t('common.search') }).click();
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(page.getByRole('searchbox', { name: t('site.directory.searchLabel') })).toHaveValue(query);
  const links = main(page).locator('article h2 a');
  await expect(links).toHaveCount(found.length);
  for (const slug of found)
    await expect(main(page).locator(`a[href="/${locale}/organizations/${slug}"]`)).toBeVisible();
  if (found.length === 0) await expect(main(page)).toContainText(t('site.directory.nothingFound'));
}

/** "Correct or remove", from the note of a page that nobody has confirmed. */
export async function asksForACorrection(
  page: Page,
  locale: Locale,
  asked: { kind: 'correct' | 'remove'; message: string; contact: string },
): Promise<void> {
  const t = texts(locale);
  const path = new URL(page.url()).pathname.replace(/^\/[a-z]+/, '');
  await main(page)
    .getByRole('link', { name: t('site.unconfirmed.correct') })
    .click();
  await expect(main(page).getByRole('link', { name: path })).toBeVisible();
  await page.getByLabel(t(`organizations.correction.kind.${asked.kind}`)).check();
  await field(page, t('organizations.correction.message')).fill(asked.message);
  await field(page, t('organizations.correction.contact')).fill(asked.contact);
  await button(page, t('organizations.correction.send')).click();
  await expect(page.getByRole('status')).toHaveText(t('organizations.correction.received'));
}
