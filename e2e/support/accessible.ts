import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { type Route, routeOf } from './routes';
import { NAMESPACES } from './texts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

const COLOURS = ['color-contrast'];
/** Without its comments: half of the text, and half of the time to read it. */
const EXAMINER = readFileSync(join('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** The examiner is put into a window once, which brings it to every page that it opens from then on. */
async function violations(page: Page, rules?: string[], part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.addInitScript(EXAMINER);
    await page.evaluate(EXAMINER);
  }
  return page.evaluate(
    async ({ part, runOnly }) => {
      if (!document.querySelector(part)) return [];
      // Of a violation only the element is told: no paths to it, and no style sheets read anew for rules that are not asked.
      const only = { resultTypes: ['violations' as const], selectors: false, preload: false };
      const { violations } = await window.axe.run(part, { runOnly, ...only });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    },
    { part, runOnly: rules ?? STANDARDS },
  );
}

export async function expectAccessible(page: Page): Promise<void> {
  expect.soft(await faultsOf(page), page.url()).toEqual([]);
}

/**
 * What keeps somebody from using the page as it stands: wide in light, narrow in dark, and whether any colour of the
 * wide one fails in dark; whatever is wider than the window.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  const note = (what: string, found: string[]) => wrong.push(...found.map((each) => `${what}: ${each}`));
  await page.setViewportSize(WIDE);
  // Else the change of scheme is seen half-way: backgrounds fade, letters do not.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  note('wide, light', await violations(page));
  note('no style for', await classesWithoutStyle(page));
  note('no text for', await bareKeys(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  note('wide, dark', await violations(page, COLOURS));
  await page.setViewportSize(NARROW);
  note('narrow, dark', await violations(page));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) wrong.push(`narrow: ${over} px wider than the window`);
  await page.emulateMedia({ colorScheme: 'light' });
  // What only a narrow window shows.
  note('narrow, light', await violations(page, COLOURS, 'nav'));
  await page.setViewportSize(WIDE);
  return wrong;
}

/** Classes of which no style sheet of the page says anything: their sheet is not among those that the page loads. */
function classesWithoutStyle(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const text = rules.map(({ cssText }) => cssText).join('\n');
    const used = new Set(
      [...document.querySelectorAll('[class]')].flatMap(({ classList }) => [...classList]),
    );
    return [...used].filter((name) => !text.includes(`.${CSS.escape(name)}`));
  });
}

const KEY = new RegExp(`^(?:${NAMESPACES.join('|')})(?:\\.[\\w-]+)+$`);

/** Keys of messages that stand where their texts should, shown or folded away. */
async function bareKeys(page: Page): Promise<string[]> {
  const words = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (!text.parentElement?.closest('script, style, template')) found.push(text.textContent ?? '');
    return found.join(' ').split(/\s+/);
  });
  return [...new Set(words.filter((word) => KEY.test(word)))];
}

async function linksOf(page: Page): Promise<string[]> {
  const found = await page
    .locator('a[href^="/"]:not([download])')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return [...new Set(found)].filter((path) => !/\.[a-z]+$/.test(path));
}

/**
 * Goes wherever links lead, once to each kind of page in question, and looks at every one; a link that leads nowhere is
 * a fault of the page that it stands on. Gives the kinds that it met.
 */
export async function walkThrough(
  page: Page,
  starts: string[],
  isMeant: (route: Route) => boolean,
): Promise<string[]> {
  const met = new Set<string>();
  const ahead = starts.map((path) => ({ path, from: 'the test' }));
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
    const { path, from } = next;
    const route = routeOf(path);
    if (!route || met.has(route.name) || !isMeant(route)) continue;
    const answer = await page.goto(path);
    expect.soft(answer?.status(), `${path}, linked on ${from}`).toBe(200);
    if (answer?.status() !== 200 || routeOf(new URL(page.url()).pathname) !== route) continue;
    met.add(route.name);
    await expectAccessible(page);
    ahead.push(...(await linksOf(page)).map((link) => ({ path: link, from: path })));
  }
  return [...met].sort();
}
