import http from 'node:http';
import { eq } from 'drizzle-orm';
import { openDatabase } from '../db/client';
import { organizations } from '../db/schema/organizations';
import { grant, makeAccount, makeOrganization, makeSession } from '../db/testing/factories';
import { makeManyMembers } from '../db/testing/many-members';
import { StartError } from '../scripts/lib/fail.mjs';
import type { Running } from './installation';
import { quantile } from './load';
import { cpuOf } from './processes';
import type { Row } from './table';
import { number } from './table';

export const MANY = 'bench-many';
export const LIST = `/az/manage/${MANY}/members`;

/** What is asked of the list, one after the other. */
const QUESTIONS = {
  list: '',
  'search by surname': '?q=%C6%8Fliyev',
  'search in Cyrillic': '?q=%D0%9A%D0%B0%D0%B7%D1%8B%D0%BC%D0%BE%D0%B2',
  'search for two names': '?q=aytan+mamedova',
};

/** An organization of many members, and the cookie of its admin. */
export async function makeManyAndSignIn(ownerUrl: string, count: number): Promise<string> {
  process.env.DATABASE_OWNER_URL = ownerUrl;
  const { db, pool } = openDatabase(ownerUrl, 1);
  try {
    const [known] = await db
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.slug, MANY));
    const organization = known ?? (await makeOrganization({ slug: MANY, publishedAt: null }));
    if (!known) await makeManyMembers(db, organization.id, count);
    // As it would be after a night; otherwise the database tidies up while it is measured.
    await pool.query('vacuum analyze');
    const account = await makeAccount();
    await grant(organization.id, account.id, 'admin');
    return `ocaq=${await makeSession(account.id)}`;
  } finally {
    await pool.end();
  }
}

/** An organization of which nothing is kept yet, and the session of its admin. */
export async function makeAdministrator(url: string) {
  process.env.DATABASE_OWNER_URL = url;
  const { id, slug } = await makeOrganization();
  const account = await makeAccount();
  await grant(id, account.id, 'admin');
  return { slug, cookie: { name: 'ocaq', value: await makeSession(account.id) } };
}

/** How long the app takes for the list and for searching in it, one request after the other. */
export async function measureList(
  origin: string,
  cookie: string,
  { app, keeper }: Running,
  requests: number,
): Promise<Row[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const rows: Row[] = [];
  for (const [what, query] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    let [cpuOfApp, cpuOfDatabase] = [0, 0];
    for (let done = -5; done < requests; done += 1) {
      if (done === 0) [cpuOfApp, cpuOfDatabase] = [cpuOf(app), cpuOf(keeper)];
      const began = performance.now();
      await ask(`${origin}${LIST}${query}`, cookie, agent);
      if (done >= 0) times.push(performance.now() - began);
    }
    const perRequest = (before: number, pid: number) => number((cpuOf(pid) - before) / requests / 1000);
    const half = quantile(times, 0.5);
    rows.push({
      what: `member list of 100,000: ${what}, one at a time`,
      result: `${number(half)} ms`,
      cpu: `app ${perRequest(cpuOfApp, app)} ms, database ${perRequest(cpuOfDatabase, keeper)} ms`,
      p99: `${number(quantile(times, 0.99))} ms`,
      aim: '≤ 50 ms',
      isMet: half <= 50,
    });
  }
  agent.destroy();
  return rows;
}

/** Asks for a page as somebody who is signed in; gives its text. Throws when it is not a good answer. */
export function ask(url: string, cookie: string, agent: http.Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { cookie } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts).toString('utf8'));
        else reject(new StartError(`${url} answers ${response.statusCode}`));
      });
    });
    request.once('error', reject);
  });
}
