import { expect, type Page, test } from '@playwright/test';
import { ORIGIN, SECOND } from './support/addresses';

const ARTICLE = 'organizations/moskva-qerb';
const READING = [
  '',
  ARTICLE,
  `${ARTICLE}/events`,
  `${ARTICLE}/events/${'{event}'}`,
  `${ARTICLE}/board`,
  `${ARTICLE}/board/years`,
  'organizations/numune/board/day?on=2022-05-14',
  `${ARTICLE}/people/kazimov-ali`,
  `${ARTICLE}/statements/${'{statement}'}`,
  `${ARTICLE}/sources/${'{source}'}`,
  'organizations/numune',
  '?q=kazimov',
];

/** The pages as they stand in the site map: nobody has to know the slugs. */
async function addresses(locale: string): Promise<string[]> {
  const map = await (await fetch(`${ORIGIN}/sitemap.xml`)).text();
  const paths = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname);
  const one = (part: string) => paths.find((path) => path.startsWith(`/${locale}/${ARTICLE}/${part}/`));
  return READING.map((path) =>
    path.includes('{event}')
      ? one('events')
      : path.includes('{statement}')
        ? one('statements')
        : path.includes('{source}')
          ? one('sources')
          : `/${locale}${path.startsWith('?') ? path : path && `/${path}`}`,
  ).map((path) => path ?? 'missing in the site map');
}

const scriptsOf = (html: string) =>
  (html.match(/<script\b[^>]*>/g) ?? []).filter((open) => !open.includes('application/ld+json'));

for (const locale of ['az', 'ru', 'en']) {
  test(`reading pages arrive without any JavaScript (${locale})`, async () => {
    for (const path of await addresses(locale)) {
      const response = await fetch(`${ORIGIN}${path}`, { redirect: 'manual' });
      expect(response.status, path).toBe(200);
      const html = await response.text();
      expect(scriptsOf(html), path).toEqual([]);
      expect(html, path).not.toContain('as="script"');
      // Its styles come with it, and the policy knows them by their hash.
      expect(html, path).not.toContain('rel="stylesheet"');
      expect(response.headers.get('content-security-policy'), path).toMatch(/style-src 'self' 'sha256-/);
      expect(html, path).toContain(`<html lang="${locale}"`);
      expect(response.headers.get('content-security-policy'), path).toContain("script-src 'none'");
      expect(response.headers.get('set-cookie'), path).toBeNull();
    }
  });
}

test('a browser loads no script, breaks no policy and sees no layout move', async ({ page }) => {
  const scripts: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  for (const path of await addresses('az')) await page.goto(path);
  expect(scripts).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a page is made once, kept, and answered to HEAD and to "has it changed?"', async () => {
  const url = `${ORIGIN}/en/${ARTICLE}`;
  await fetch(url);
  const kept = await fetch(url);
  expect(kept.headers.get('x-nextjs-cache')).toBe('HIT');
  const etag = kept.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]+-[0-9a-f]+"$/);
  expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  const flight = await fetch(url, { headers: { RSC: '1' } });
  expect(flight.headers.get('content-type')).toContain('text/x-component');
  expect(await (await fetch(url)).text()).toContain('<!DOCTYPE html>');
});

test('the profile comes in what a server sends before it hears back', async () => {
  const sizeOf = async (locale: string) => {
    const answer = await fetch(`${ORIGIN}/${locale}/${ARTICLE}`, { headers: { 'Accept-Encoding': 'br' } });
    const head = [...answer.headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
    return head + Number(answer.headers.get('content-length'));
  };
  // A page that other journeys change again and again is compressed well when it has calmed down.
  for (const locale of ['az', 'ru', 'en']) {
    await expect.poll(() => sizeOf(locale), locale).toBeLessThan(14_600);
  }
});

test('every answer carries the safe headers, whatever it is', async () => {
  const paths = [
    '/',
    '/az',
    '/az/sign-in',
    '/az/nowhere',
    '/nowhere',
    '/az/manage/numune',
    '/api/health',
    '/robots.txt',
    '/icon.svg',
  ];
  for (const origin of [ORIGIN, SECOND]) {
    for (const path of paths) {
      const { headers } = await fetch(`${origin}${path}`, { redirect: 'manual' });
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('x-frame-options'), path).toBe('DENY');
      expect(headers.get('referrer-policy'), path).toBeTruthy();
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('permissions-policy'), path).toContain('camera=()');
      expect(headers.get('strict-transport-security'), path).toContain('max-age=31536000');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toContain('unsafe');
      expect(headers.get('x-powered-by'), path).toBeNull();
    }
  }
});

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test('nothing overflows at 320 pixels, in any language', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const locale of ['az', 'ru', 'en']) {
    for (const path of await addresses(locale)) {
      await page.goto(path);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
  }
});
