import { ARTICLE } from './support/article';
import { expect, test } from './support/test';
import { LOCALES, texts } from './support/texts';
import {
  asksForACorrection,
  followsAMark,
  readsTheChair,
  readsTheEvents,
  readsTheProfile,
  readsTheStatement,
  searches,
} from './support/visiting';

for (const locale of LOCALES) {
  test(`without JavaScript everything can be read (${locale})`, async ({ page }) => {
    await readsTheProfile(page, locale);
    await readsTheChair(page, locale);
    await followsAMark(page, locale);
    if (locale !== 'az') return;
    await readsTheEvents(page, locale);
    await readsTheStatement(page, locale);
  });

  test(`without JavaScript a page that is not there says so (${locale})`, async ({ page }) => {
    expect((await page.goto(`/${locale}/nowhere`))?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: texts(locale)('site.notFound.title') })).toBeVisible();
  });
}

test('without JavaScript one can search', async ({ page }) => {
  await searches(page, 'az', 'Казымов', ['moskva-qerb']);
  await searches(page, 'ru', 'numune', ['numune']);
  await searches(page, 'en', 'xyzzy', []);
});

test('without JavaScript one can ask for a correction', async ({ page }) => {
  await page.goto(`/ru/${ARTICLE}/people/kazimov-ali`);
  await asksForACorrection(page, 'ru', {
    kind: 'correct',
    message: 'Проверьте, пожалуйста, год.',
    contact: '',
  });
});
