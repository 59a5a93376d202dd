import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { ensureDatabase, stopDatabase } from './ensure.mjs';
import { layout, readJson } from './layout.mjs';
import { isAlive, pause } from './processes.mjs';
import { provision } from './roles.mjs';

// Durable, as in production: what was acknowledged has to be there after a kill.
const dataDir = await mkdtemp(join(fs.existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ocaq-keeper-'));
const files = layout(dataDir);
const strays: ChildProcess[] = [];

afterAll(async () => {
  for (const child of strays) child.kill('SIGKILL');
  await stopDatabase(dataDir);
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** A program of its own that uses the database; it prints its address, then one line for each row it got in. */
async function client(work = '') {
  const source = `
    import { ensureDatabase } from ${JSON.stringify(new URL('./ensure.mjs', import.meta.url).href)};
    import pg from ${JSON.stringify(import.meta.resolve('pg'))};
    const { superuserUrl } = await ensureDatabase({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(superuserUrl);
    process.stdin.resume();
    ${work}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  strays.push(child);
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  await until(() => lines.length > 0);
  return { child, lines, url: lines[0] ?? '' };
}

async function until(condition: () => boolean | Promise<boolean>) {
  const deadline = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${condition}`);
    await pause(20);
  }
}

async function query<T>(url: string, text: string): Promise<T[]> {
  const connection = new pg.Client(url);
  connection.on('error', () => {});
  await connection.connect();
  try {
    return (await connection.query(text)).rows as T[];
  } finally {
    await connection.end();
  }
}

const postmaster = () => readJson(files.ready)?.postmaster;
const answers = (url: string) =>
  query(url, 'select 1').then(
    () => true,
    () => false,
  );

/** Rows are counted when their commit was acknowledged. */
const WRITER = `
  const c = new pg.Client(superuserUrl);
  c.on('error', () => {});
  await c.connect();
  for (;;) {
    const { rows } = await c.query('insert into rows default values returning id').catch(() => process.exit(0));
    console.log(rows[0].id);
  }`;

test('four programs at once make one cluster and one server', async () => {
  const started = await Promise.all([client(), client(), client(), client()]);
  expect(new Set(started.map((one) => one.url)).size).toBe(1);
  expect(fs.statSync(files.ready).mode & 0o777).toBe(0o600);
  expect(fs.statSync(files.root).mode & 0o007).toBe(0);
  expect(isAlive(readJson(files.lock))).toBe(true);
  await query(started[0]?.url ?? '', 'create table rows (id serial primary key)');
  for (const { child } of started) child.kill('SIGKILL');
}, 30_000);

test.each(['client', 'postmaster', 'keeper', 'keeper and postmaster'] as const)(
  'killing the %s loses no acknowledged row, and the database is there again',
  async (victim) => {
    const database = await ensureDatabase({ dataDir });
    const writer = await client(WRITER);
    await until(() => writer.lines.length > 50);
    const keeper = readJson(files.lock);
    const server = postmaster();
    if (victim === 'client') writer.child.kill('SIGKILL');
    if (victim.includes('keeper')) process.kill(keeper.pid, 'SIGKILL');
    if (victim.includes('postmaster')) process.kill(server.pid, 'SIGKILL');
    if (victim === 'keeper') {
      await until(() => isAlive(readJson(files.lock)) && readJson(files.ready)?.keeper.pid !== keeper.pid);
      expect(postmaster().pid).toBe(server.pid);
      writer.child.kill('SIGKILL');
    }
    if (writer.child.exitCode === null && writer.child.signalCode === null) await once(writer.child, 'exit');
    await until(async () => postmaster() !== undefined && (await answers(database.superuserUrl)));
    if (victim.includes('postmaster')) expect(postmaster().pid).not.toBe(server.pid);
    const last = Number(writer.lines.at(-1));
    const acknowledged = writer.lines.slice(1).map(Number);
    const found = await query<{ id: number }>(
      database.superuserUrl,
      `select id from rows where id <= ${last}`,
    );
    const ids = new Set(found.map((row) => row.id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    await database.release();
  },
  30_000,
);

test('roles: the runtime is no superuser, owns nothing, and a second run changes nothing', async () => {
  const database = await ensureDatabase({ dataDir });
  const secrets = {
    owner: 'o'.repeat(40),
    app: 'a'.repeat(40),
    auth: 'u'.repeat(40),
    worker: 'w'.repeat(40),
  };
  const first = await provision(database.superuserUrl, { secrets });
  const fingerprint = () =>
    query(database.superuserUrl, 'select rolname, rolpassword, xmin::text from pg_authid');
  const before = await fingerprint();
  const [second] = await Promise.all([
    provision(database.superuserUrl, { secrets }),
    provision(database.superuserUrl, { secrets }),
  ]);
  expect(first.created).toBe(true);
  expect(second).toEqual({ ...first, created: false });
  expect(await fingerprint()).toEqual(before);
  await query(first.ownerUrl, 'create table things (id int)');
  for (const url of [first.appUrl, first.authUrl, first.workerUrl]) {
    const [role] = await query<{ rolsuper: boolean; rolbypassrls: boolean; limit: string }>(
      url,
      `select rolsuper, rolbypassrls, current_setting('statement_timeout') as limit from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      limit: url === first.workerUrl ? '1min' : '5s',
    });
    await expect(query(url, 'create table mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(query(url, 'select * from things')).rejects.toThrow(/permission denied/);
  }
  await database.release();
}, 30_000);

test('the last one to go ends the server', async () => {
  const { child } = await client();
  const server = postmaster();
  child.kill('SIGKILL');
  await until(() => !isAlive(server) && !fs.existsSync(files.lock));
  expect(fs.existsSync(files.ready)).toBe(false);
}, 30_000);
