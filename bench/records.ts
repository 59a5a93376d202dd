import http from 'node:http';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { desc, eq } from 'drizzle-orm';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type Database, openDatabase } from '../db/client';
import { memberExports } from '../db/schema/exports';
import { people } from '../db/schema/members';
import { accessGrants, organizations } from '../db/schema/organizations';
import { makeDuplicatedPeople, measureFoundPairs, searchInRunningApp } from '../db/testing/duplicated-people';
import { grant, makeAccount, makeOrganization, makeSession } from '../db/testing/factories';
import { memberFile } from '../db/testing/member-file';
import { workbook } from '../db/testing/workbook';
import type { Bench } from './bench';
import { ownerUrl } from './installation';
import { MANY, makeManyAndSignIn } from './members';
import { pssOf } from './processes';
import { number, type Row } from './table';

const MB = 1e6;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const seconds = (ms: number) => `${number(ms / 1000)} s`;

/** A file of members through the browser, as an admin does it: preview, commit, undo. */
export async function measureImport({ installation, ocaq, browser, members }: Bench): Promise<Row[]> {
  const url = await ownerUrl(installation);
  const { slug, cookie } = await organizationOf(url, 'bench-import');
  const bytes = memberFile(members);
  const floor = await copyIn(url, bytes);
  const context = await (await browser()).browser.newContext();
  await context.addCookies([{ name: 'ocaq', value: cookie, url: installation.origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const address = `${installation.origin}/az/manage/${slug}/members/import`;
  const preview = async (name: string, mimeType: string, file: Uint8Array) => {
    await page.goto(address);
    await page.setInputFiles('input[type=file]', { name, mimeType, buffer: Buffer.from(file) });
    return async () => {
      await page.locator('form:has(input[type=file]) button[type=submit]').click();
      await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
      await page.locator('form button[type=submit]').first().waitFor();
    };
  };
  const rows: Row[] = [];
  const step = async (what: string, aim: number, work: () => Promise<void>) => {
    const { ms, memory } = await watched(ocaq.app, work);
    rows.push({
      what: `import of ${members.toLocaleString('en')} rows: ${what}`,
      result: `${seconds(ms)} (${number(ms / floor)} × COPY of the same file), app +${number(memory / MB, 0)} MB`,
      aim: `≤ ${aim} s, +250 MB`,
      isMet: ms <= aim * 1000 && memory <= 250 * MB,
    });
  };
  await step('preview', 10, await preview('bench.csv', 'text/csv', bytes));
  const [plan = ''] = page.url().split('?');
  await step('commit', 6, () => sends(page, /^İdxal et/, /notice=import-committed/));
  await page.goto(plan);
  await page.getByText('İdxalı geri qaytar…', { exact: true }).click();
  await step('undo', 6, () => sends(page, /^İdxalı geri/, /notice=import-undone/));
  await step('preview of a spreadsheet', 10, await preview('bench.xlsx', XLSX, asWorkbook(bytes)));
  await context.close();
  return rows;
}

/** The same list as a spreadsheet. */
function asWorkbook(csv: Uint8Array): Uint8Array {
  const rows = parse(Buffer.from(csv), {
    bom: true,
    delimiter: ';',
    relax_column_count: true,
  }) as unknown as string[][];
  return workbook([{ name: 'Üzvlər', rows }]);
}

/** Presses a button and waits for the page that says it is done. */
async function sends(page: Page, name: RegExp, done: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.waitForURL(done);
}

/** Everybody of the long list as a file, read as fast as it comes. */
export async function measureExport({ installation, ocaq, members }: Bench): Promise<Row[]> {
  const url = await ownerUrl(installation);
  const cookie = await makeManyAndSignIn(url, members);
  const { db, pool } = openDatabase(url, 1);
  const rows: Row[] = [];
  try {
    const floor = await copyOut(url);
    for (const format of ['csv', 'xlsx'] as const) {
      const id = await exportOfAll(db, format);
      const address = `${installation.direct}/az/manage/${MANY}/members/exports/${id}/file`;
      let first = 0;
      let size = 0;
      const { ms, memory } = await watched(ocaq.app, async () => {
        ({ first, size } = await download(address, cookie));
      });
      rows.push({
        what: `export of ${members.toLocaleString('en')} rows to ${format.toUpperCase()}`,
        result: `first byte ${number(first)} ms, whole ${seconds(ms)} (${number(ms / floor)} × COPY), ${number(size / MB)} MB, app +${number(memory / MB, 0)} MB`,
        aim: 'first byte ≤ 300 ms, +100 MB',
        isMet: first <= 300 && memory <= 100 * MB,
      });
    }
  } finally {
    await pool.end();
  }
  return rows;
}

/** The search for people who stand there twice, in the running app, and how right it is. */
export async function measureDuplicates({ installation, members }: Bench): Promise<Row[]> {
  const url = await ownerUrl(installation);
  const { id } = await organizationOf(url, 'bench-twins');
  const { db, pool } = openDatabase(url, 1);
  try {
    const truth = await makeDuplicatedPeople(db, id, members);
    await pool.query('vacuum analyze people, person_details, person_tokens');
    const took = await searchInRunningApp(db, id);
    const { precision, recall } = await measureFoundPairs(db, id, truth);
    return [
      {
        what: `duplicates among ${members.toLocaleString('en')} people`,
        result: `${number(took)} s, precision ${number(precision, 3)}, recall ${number(recall, 3)}`,
        aim: '≤ 60 s, ≥ 0.95, ≥ 0.90',
        isMet: took <= 60 && precision >= 0.95 && recall >= 0.9,
      },
    ];
  } finally {
    await pool.end();
  }
}

/** An organization of the benchmark's, with an admin and their session. */
export async function organizationOf(url: string, slug: string) {
  process.env.DATABASE_OWNER_URL = url;
  const { id } = await makeOrganization({ slug, countryCode: 'RU' });
  const account = await makeAccount();
  await grant(id, account.id, 'admin');
  return { id, slug, cookie: await makeSession(account.id) };
}

/** How long something takes, and how much larger a process was meanwhile at most, in bytes. */
async function watched(pid: number, work: () => Promise<void>): Promise<{ ms: number; memory: number }> {
  const before = pssOf(pid);
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, pssOf(pid));
  }, 100);
  const began = performance.now();
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return { ms: performance.now() - began, memory: (most - before) * 1024 };
}

/** The floor of an import: the same file into a table without keys. In milliseconds. */
async function copyIn(url: string, bytes: Uint8Array): Promise<number> {
  const columns = new TextDecoder().decode(bytes).split('\n', 1)[0]?.split(';').length ?? 0;
  return connected(url, async (client) => {
    const names = Array.from({ length: columns }, (_, i) => `c${i} text`).join(', ');
    await client.query(`create temporary table bench_floor (${names})`);
    const began = performance.now();
    await pipeline(
      Readable.from([Buffer.from(bytes)]),
      client.query(copyFrom("copy bench_floor from stdin (format csv, delimiter ';', header)")),
    );
    return performance.now() - began;
  });
}

/** The floor of an export: the same people as Postgres writes them by itself. In milliseconds. */
async function copyOut(url: string): Promise<number> {
  return connected(url, async (client) => {
    const began = performance.now();
    await pipeline(
      client.query(
        copyTo(`copy (select p.surname, p.given, p.patronymic, d.phone, d.email, m.start_edtf, m.end_edtf
          from people p join organizations o on o.id = p.organization_id and o.slug = '${MANY}'
          join person_details d on d.organization_id = p.organization_id and d.person_id = p.id
          join memberships m on m.organization_id = p.organization_id and m.person_id = p.id
          order by p.sort_key, p.id) to stdout (format csv)`),
      ),
      new Writable({ write: (_chunk, _encoding, done) => done() }),
    );
    return performance.now() - began;
  });
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An export of everybody, as it stands in the database once its form was sent. */
async function exportOfAll(db: Database, format: 'csv' | 'xlsx'): Promise<string> {
  const [organization] = await db.select().from(organizations).where(eq(organizations.slug, MANY));
  const organizationId = organization?.id ?? '';
  const [granted] = await db
    .select()
    .from(accessGrants)
    .where(eq(accessGrants.organizationId, organizationId))
    .orderBy(desc(accessGrants.createdAt));
  const everybody = await db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.organizationId, organizationId))
    .orderBy(people.sortKey, people.id);
  const [made] = await db
    .insert(memberExports)
    .values({
      ...{ organizationId, accountId: granted?.accountId, actorKind: 'account', format },
      ...{ purpose: 'letters', filter: {}, columns: '', personCount: everybody.length },
      personIds: everybody.map(({ id }) => id),
    })
    .returning();
  return made?.id ?? '';
}

/** Reads an answer and throws it away. Gives the milliseconds until it begins, and its bytes. */
function download(address: string, cookie: string): Promise<{ first: number; size: number }> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    http
      .get(address, { headers: { cookie } }, (response) => {
        let first = 0;
        let size = 0;
        response.on('data', (part: Buffer) => {
          first ||= performance.now() - began;
          size += part.length;
        });
        response.once('end', () => {
          if (response.statusCode === 200) resolve({ first, size });
          else reject(new Error(`${address} answers ${response.statusCode}`));
        });
      })
      .once('error', reject);
  });
}
