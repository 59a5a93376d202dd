import ICAL from 'ical.js';
import { ORIGIN } from './support/addresses';
import { ARTICLE, KNOWN, PRIVATE } from './support/article';
import { expect, test } from './support/test';
import { LOCALES, texts } from './support/texts';
import {
  followsAMark,
  readsTheChair,
  readsTheEvents,
  readsTheProfile,
  readsTheStatement,
  searches,
} from './support/visiting';

test('the front door opens in the language of the browser, in Azerbaijani when in doubt', async () => {
  const asked = {
    'ru-RU,ru;q=0.9,en;q=0.8': 'ru',
    'en-GB,en;q=0.9': 'en',
    'az-Cyrl': 'az',
    'de,fr;q=0.5': 'az',
    '': 'az',
  };
  for (const [language, locale] of Object.entries(asked)) {
    const { status, headers } = await fetch(ORIGIN, {
      headers: { 'Accept-Language': language },
      redirect: 'manual',
    });
    expect([302, 303, 307], language).toContain(status);
    expect(new URL(headers.get('location') ?? '', ORIGIN).pathname, language).toBe(`/${locale}`);
  }
});

for (const locale of LOCALES) {
  const t = texts(locale);
  test(`somebody reads the organization of the article (${locale})`, async ({ page }) => {
    await test.step('the directory leads to it', async () => {
      await page.goto(`/${locale}`);
      await expect(page.getByRole('heading', { name: t('site.directory.title'), level: 1 })).toBeVisible();
      // The other journeys make organizations too: by itself it may stand on a later page.
      await page.getByRole('searchbox').fill(KNOWN[locale].organization);
      await page.getByRole('searchbox').press('Enter');
      await page.getByRole('link', { name: KNOWN[locale].organization }).click();
      await expect(page).toHaveURL(`/${locale}/${ARTICLE}`);
    });
    await readsTheProfile(page, locale);
    await readsTheEvents(page, locale);
    await readsTheStatement(page, locale);
    await readsTheChair(page, locale);
    await followsAMark(page, locale);
  });

  test(`a page that is not there says so in the language of the page (${locale})`, async ({ page }) => {
    for (const path of [
      'nowhere',
      'organizations/nobody',
      `${ARTICLE}/events/never`,
      `${ARTICLE}/people/nobody`,
    ]) {
      expect((await page.goto(`/${locale}/${path}`))?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { name: t('site.notFound.title') }), path).toBeVisible();
      await expect(page.locator('html'), path).toHaveAttribute('lang', locale);
    }
  });
}

test('any spelling in any script finds the same organization', async ({ page }) => {
  for (const query of [
    'Казымов',
    'kazimov',
    'Əli Kazımov',
    'Aly Kazymov',
    'ALI KAZIMOV',
    'Kazım',
    'москва',
    'Moskva',
  ]) {
    await searches(page, 'az', query, ['moskva-qerb']);
  }
  await searches(page, 'ru', 'нюмуне', ['numune']);
  await searches(page, 'en', 'Berlin', ['numune']);
  await searches(page, 'en', 'xyzzy', []);
});

test('the language switch keeps the page', async ({ page }) => {
  for (const path of [ARTICLE, `${ARTICLE}/people/kazimov-ali`, 'organizations/numune/events/seir-axsami']) {
    await page.goto(`/az/${path}`);
    await page.getByRole('link', { name: 'Русский' }).click();
    await expect(page).toHaveURL(`/ru/${path}`);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(`/en/${path}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  }
});

test('a text that is not translated is shown in another language, and says so', async ({ page }) => {
  const t = texts('en');
  await page.goto('/en/organizations/numune');
  const about = page.locator('#about');
  await expect(about).toContainText(t('site.fallback', { language: t('labels.language.az') }));
  await expect(about.locator('[lang="az"]').first()).toContainText('Nümunə Cəmiyyəti');
  await expect(page.getByText(t('site.demo'))).toBeVisible();
});

test('search engines are told the address, the other languages and the facts', async ({ page }) => {
  const kinds = {
    [ARTICLE]: 'Organization',
    [`${ARTICLE}/people/kazimov-ali`]: 'Person',
    'organizations/numune/events/seir-axsami': 'Event',
  };
  for (const [path, type] of Object.entries(kinds)) {
    await page.goto(`/ru/${path}`);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${ORIGIN}/ru/${path}`);
    for (const locale of [...LOCALES, 'x-default']) {
      const address = `${ORIGIN}/${locale === 'x-default' ? 'az' : locale}/${path}`;
      await expect(page.locator(`link[rel=alternate][hreflang="${locale}"]`)).toHaveAttribute(
        'href',
        address,
      );
    }
    for (const property of ['og:title', 'og:url', 'og:type'])
      await expect(page.locator(`meta[property="${property}"]`)).toHaveAttribute('content', /./);
    const facts = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '',
    );
    expect(facts).toMatchObject({
      '@context': 'https://schema.org',
      '@type': type,
      url: `${ORIGIN}/ru/${path}`,
    });
  }
});

test('feed and calendar of an organization can be subscribed to', async ({ page }) => {
  for (const [slug, count] of [
    ['moskva-qerb', 16],
    ['numune', 15],
  ] as const) {
    await page.goto(`/az/organizations/${slug}`);
    const address = async (type: string) =>
      (await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute('href')) ?? '';
    const feed = await fetch(await address('application/atom+xml'));
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
    const entries = await page.evaluate(
      (xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        return parsed.querySelector('parsererror')
          ? -1
          : parsed.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'entry').length;
      },
      await feed.text(),
    );
    expect(entries).toBeGreaterThan(0);
    const calendar = await fetch(await address('text/calendar'));
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    const parsed = new ICAL.Component(ICAL.parse(await calendar.text()));
    const events = parsed.getAllSubcomponents('vevent');
    expect(events.length).toBeGreaterThan(0);
    expect(events.length).toBeLessThanOrEqual(count);
    for (const event of events) expect(event.getFirstPropertyValue('summary')).toBeTruthy();
  }
});

test('nobody but office-holders has a page, and nothing private stands anywhere', async () => {
  const listed = await fetch(`${ORIGIN}/sitemap.xml`);
  expect(listed.headers.get('cache-control')).toBe('public, no-cache');
  const map = await listed.text();
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  const own = addresses.filter((address) => address.includes(`/${ARTICLE}`));
  const people = own.filter((address) => address.includes('/people/'));
  expect(people.map((address) => new URL(address).pathname).sort()).toEqual(
    [...LOCALES].sort().map((locale) => `/${locale}/${ARTICLE}/people/kazimov-ali`),
  );
  for (const slug of ['bashirov-nizami', 'aslanov-hazi', 'kazimov-aliheydar', 'badalbeyli-maya']) {
    expect((await fetch(`${ORIGIN}/az/${ARTICLE}/people/${slug}`)).status, slug).toBe(404);
  }
  const feeds = LOCALES.flatMap((locale) =>
    ['feed.xml', 'calendar.ics'].map((file) => `${ORIGIN}/${locale}/${ARTICLE}/${file}`),
  );
  for (const address of [...own, ...feeds]) {
    const answer = await fetch(address);
    expect(answer.status, address).toBe(200);
    expect(await answer.text(), address).not.toMatch(PRIVATE);
  }
});
