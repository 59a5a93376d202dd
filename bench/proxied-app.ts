import type { Browser } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../db/client';
import type { Check } from './check';
import { type Installation, ownerUrl, PROFILE } from './installation';
import { checkSameAnswer } from './page-files';
import { number, type Row } from './table';

const ROUNDS = 6;

/**
 * How long a name that was taken back is still shown through nginx, from the commit to the last answer that had it:
 * the longest of several, each at another moment of the second.
 */
export async function measureWithdrawal(installation: Installation): Promise<Row> {
  const { db, pool } = openDatabase(await ownerUrl(installation), 1);
  const url = installation.origin + PROFILE;
  let longest = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const word = `Geri${round}${Date.now()}`;
      await rename(db, sql`name || ' ' || ${word}`);
      await until(async () => (await textOf(url)).includes(word));
      await new Promise((resolve) => setTimeout(resolve, 150 * round));
      await textOf(url);
      await rename(db, sql`replace(name, ${` ${word}`}, '')`);
      longest = Math.max(longest, await lastSeen(url, word));
    }
  } finally {
    await pool.end();
  }
  return {
    what: 'a withdrawn text is still shown through nginx for at most',
    result: `${number(longest, 0)} ms (longest of ${ROUNDS})`,
    aim: '≤ 1,000 ms',
    isMet: longest <= 1000,
  };
}

/** The organization's own name, and the word to every process, in one transaction, as a command does it. */
async function rename(db: ReturnType<typeof openDatabase>['db'], name: ReturnType<typeof sql>) {
  await db.transaction(async (tx) => {
    await tx.execute(sql`update organization_texts set name = ${name} where locale = 'az'
      and organization_id = (select id from organizations where slug = 'moskva-qerb')`);
    await tx.execute(sql`select pg_notify('ocaq_tags', '["organization:moskva-qerb"]')`);
  });
}

async function lastSeen(url: string, word: string): Promise<number> {
  const began = performance.now();
  let last = 0;
  while (performance.now() - began < 2500) {
    const asked = performance.now();
    if ((await textOf(url)).includes(word)) last = asked - began;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return last;
}

const textOf = async (url: string) => (await fetch(url)).text();

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await isTrue()); ) {
    if (Date.now() > end) throw new Error('a change of the profile does not show');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The app itself through nginx: its two formats, its private pages, and a form sent to a host with a port. */
export async function checkApp(browser: Browser, { origin }: Installation): Promise<Check[]> {
  const types: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
      const answer = await fetch(origin + PROFILE, { headers });
      await answer.arrayBuffer();
      types.push(`${headers.RSC ? 'rsc' : 'html'} ${answer.headers.get('content-type')?.split(';')[0]}`);
    }
  }
  const kinds = [...new Set(types)].sort();
  const signIn = [await fetch(`${origin}/az/sign-in`), await fetch(`${origin}/az/sign-in`)];
  const kept = signIn.map((answer) => answer.headers.get('x-kept'));
  const forms = [await refusedSignIn(browser, origin, true), await refusedSignIn(browser, origin, false)];
  return [
    ...(await checkSameAnswer(origin)),
    {
      what: 'app: RSC is asked for and comes, HTML is asked for and comes',
      isMet: String(kinds) === 'html text/html,rsc text/x-component',
      detail: String(kinds),
    },
    { what: 'app: pages with forms are not kept', isMet: !kept.includes('HIT'), detail: String(kept) },
    {
      what: 'app: a form is answered, with and without JavaScript',
      isMet: forms.every((form) => form === ''),
      detail: String(forms),
    },
  ];
}

/** Signs in with a wrong password and gives what went wrong, other than the password. */
async function refusedSignIn(browser: Browser, origin: string, javaScriptEnabled: boolean): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 500) failures.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`${origin}/az/sign-in`);
  await page.locator('input[name=email]').first().fill('nobody@example.org');
  await page.locator('input[name=password]').fill('a wrong password of some length');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.locator('form:has(input[name=password]) button[type=submit]').click(),
  ]);
  await page.locator('[role=alert], [aria-invalid=true]').first().waitFor({ timeout: 10_000 });
  await context.close();
  return failures.join(', ') || (answer.status() < 500 ? '' : String(answer.status()));
}
