import { type Browser, type CDPSession, chromium } from '@playwright/test';
import { median } from './load';
import { atTheEnd } from './processes';
import { number, type Row } from './table';

export const LOCALES = ['az', 'ru', 'en'] as const;
type Language = (typeof LOCALES)[number];

const KIB = 1024;
const FIRST_VIEW_KIB: Record<Language, number> = { az: 72, ru: 96, en: 72 };
const LCP_MS = 1200;
const PHONE = { width: 412, height: 823 };
/** A phone on a slow mobile network, as Lighthouse imagines it. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (0.75 * 1_000_000) / 8,
};

/** Chromium, with a door for Lighthouse. */
export async function openBrowser(executablePath: string, port: number): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath,
    handleSIGINT: false,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      `--remote-debugging-port=${port}`,
    ],
  });
  atTheEnd(() => browser.close());
  return browser;
}

/** What the first view of a page costs in bytes, by kind, with nothing kept from before. */
async function bytesOf(browser: Browser, url: string): Promise<Map<string, number>> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 1.75, isMobile: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return bytes;
}

interface Paint {
  lcp: number;
  cls: number;
}

/** As text: what compiles this file would add a function of its own to it, which the page does not have. */
const READ_PAINT = `(async () => {
  const seen = (type) => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
    setTimeout(() => resolve([]), 500);
  });
  const shifts = await seen('layout-shift');
  const largest = (await seen('largest-contentful-paint')).at(-1);
  return { lcp: largest?.startTime ?? 0, cls: shifts.reduce((sum, { value }) => sum + value, 0) };
})()`;

/** When the largest part of the page stands there, and by how much things moved, on a slow phone. */
async function paintOf(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 1.75, isMobile: true });
  const page = await context.newPage();
  await slowDown(await context.newCDPSession(page));
  await page.goto(url, { waitUntil: 'networkidle' });
  const paint = await page.evaluate<Paint>(READ_PAINT);
  await context.close();
  return paint;
}

async function slowDown(devtools: CDPSession): Promise<void> {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

const KINDS: Record<string, string> = {
  Document: 'HTML',
  Stylesheet: 'CSS',
  Font: 'fonts',
  Script: 'JS',
  Image: 'images',
};

/** The first view of the profile in each language: bytes, and when it stands. */
export async function measureFirstView(
  browser: Browser,
  urlOf: (locale: Language) => string,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const locale of LOCALES) {
    const bytes = await bytesOf(browser, urlOf(locale));
    const total = [...bytes.values()].reduce((sum, size) => sum + size, 0) / KIB;
    const parts = Object.entries(KINDS).map(
      ([kind, word]) => `${word} ${number((bytes.get(kind) ?? 0) / KIB)}`,
    );
    const other = [...bytes].filter(([kind]) => !(kind in KINDS)).reduce((sum, [, size]) => sum + size, 0);
    const most = FIRST_VIEW_KIB[locale];
    rows.push({
      what: `first view of the profile, ${locale}`,
      result: `${number(total)} KiB (${parts.join(', ')}, other ${number(other / KIB)})`,
      aim: `≤ ${most} KiB, JS 0`,
      isMet: total <= most && !bytes.get('Script'),
    });
  }
  for (const locale of LOCALES) rows.push(paintRow(locale, await paints(browser, urlOf(locale))));
  return rows;
}

async function paints(browser: Browser, url: string): Promise<Paint> {
  const seen: Paint[] = [];
  for (let round = 0; round < 5; round += 1) seen.push(await paintOf(browser, url));
  return { lcp: median(seen.map(({ lcp }) => lcp)), cls: Math.max(...seen.map(({ cls }) => cls)) };
}

const paintRow = (locale: string, { lcp, cls }: Paint): Row => ({
  what: `profile on a slow phone (1.6 Mbit/s, 150 ms, CPU ÷ 4), ${locale}`,
  result: `LCP ${number(lcp, 0)} ms, CLS ${number(cls, 3)}`,
  aim: '≤ 1,200 ms, 0',
  isMet: lcp > 0 && lcp <= LCP_MS && cls === 0,
});
