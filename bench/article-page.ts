import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { acceptsAndPublishes, asRead, readsIn, toldOf } from '../e2e/support/reviewing';
import { REPO } from '../scripts/lib/environment.mjs';
import type { Bench } from './bench';
import { ownerUrl, PROFILE } from './installation';
import { makeAdministrator } from './members';
import { number, type Row } from './table';

const FILE = join('shared', 'seed', 'article.az.txt');
/** Where the folder of the seed lies: beside the repository, or beside a worktree of it. */
const BESIDE = ['..', join('..', '..')];
const WHAT = 'article of the seed, pasted, accepted and published: the page beside the seeded one';

type Told = Awaited<ReturnType<typeof toldOf>>;

/** The seed's own article through the review of an organization that is empty: does its page say what the seeded one says? */
export async function measureArticlePage({ installation, browser }: Bench): Promise<Row[]> {
  const file = BESIDE.map((folder) => join(REPO, folder, FILE)).find(existsSync);
  if (!file) return [{ what: WHAT, result: 'not measured: ../shared/seed is missing' }];
  const { slug, cookie } = await makeAdministrator(await ownerUrl(installation));
  const context = await (await browser()).browser.newContext({ baseURL: installation.origin, locale: 'az' });
  await context.addCookies([{ ...cookie, url: installation.origin, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const seeded = await toldOf(page, PROFILE);
  const text = readFileSync(file, 'utf8');
  await readsIn(page, `/az/manage/${slug}`, {
    text,
    publication: 'Qəzet',
    publishedOn: '2020-01-30',
  });
  await acceptsAndPublishes(page);
  const home = `/az/organizations/${slug}`;
  const own = await toldOf(page, home);
  const named = await namedBySource(page, home, seeded.people);
  await context.close();
  return [compared(seeded, own, named)];
}

/** Whoever is only spoken of stands below no event; the page of the source names everybody. */
async function namedBySource(page: Page, home: string, people: readonly string[]): Promise<string[]> {
  await page.goto(home);
  await page.locator(`a[href^="${home}/sources/"]`).first().click();
  await page.waitForURL(/\/sources\//);
  const text = (await page.getByRole('main').textContent()) ?? '';
  return people.filter((name) => text.includes(name));
}

function compared(seeded: Told, own: Told, named: readonly string[]): Row {
  const events = seeded.events.map(asRead);
  const missing = without(events, own.events);
  const further = without(own.events, events);
  const strangers = own.people.filter((name) => !seeded.people.includes(name));
  const isSameStatement = JSON.stringify(own.statement) === JSON.stringify(seeded.statement);
  const told = [
    ...missing.map((event) => `− ${event}`),
    ...further.map((event) => `+ ${event}`),
    ...strangers,
  ];
  return {
    what: WHAT,
    result: `${number(events.length - missing.length, 0)} of ${events.length} events with their dates and kinds, ${further.length} others; ${named.length} of ${seeded.people.length} people, ${strangers.length} others; statement ${isSameStatement ? 'the same' : 'another'}${told.length > 0 ? ` (${told.join(', ')})` : ''}`,
    aim: 'the same events, dates and people',
    isMet: told.length === 0 && isSameStatement && named.length === seeded.people.length,
  };
}

/** What is in a list and not in another, as often as it is there. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
