import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { imports } from '@/db/schema/imports';
import { people } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { memberFile } from '@/db/testing/member-file';
import { typescript } from '@/scripts/lib/run.mjs';
import { commitImport } from './commands/commit';
import { undoImport } from './commands/undo';
import { admin, organization, setUp } from './testing';

const ROWS = 300;
const db = ownerDb();
const countPeople = () => db.$count(people, eq(people.organizationId, organization.id));

/** Somebody waits for this table, or has it in hand. */
async function waitingFor(table: string): Promise<number> {
  const { rows } = await db.execute<{ waiting: number }>(sql`
    select count(*)::int as waiting from pg_locks
    where relation = ${table}::regclass and not granted and database = (select oid from pg_database where datname = current_database())`);
  return rows[0]?.waiting ?? 0;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

it('killed in the middle leaves nothing half-imported, and the plan can be carried out', async () => {
  await setUp();
  const path = join(tmpdir(), `ocaq-killed-${process.pid}.csv`);
  await writeFile(path, memberFile(ROWS));
  const args = ['scripts/ocaq.ts', 'members', 'import', path, '--organization', organization.slug];
  const client = await db.$client.connect();
  try {
    // Somewhere in the middle: people are written, their memberships wait.
    await client.query('begin; lock table memberships in share mode');
    const child = spawn(process.execPath, typescript(args[0] ?? '').concat(args.slice(1)), {
      stdio: 'ignore',
    });
    await until(async () => child.exitCode !== null || (await waitingFor('memberships')) > 0);
    expect(child.exitCode, 'it was still at work').toBeNull();
    child.kill('SIGKILL');
    await once(child, 'exit');
    await client.query('rollback');
    await until(async () => (await waitingFor('memberships')) === 0);
  } finally {
    client.release();
    await rm(path, { force: true });
  }
  const [plan] = await db.select().from(imports).where(eq(imports.organizationId, organization.id));
  // The dead process's backend may still be undoing what it did.
  await until(async () => {
    const { rows } = await db.execute(sql`select from pg_stat_activity
      where datname = current_database() and state <> 'idle' and query ilike '%import_rows%' and pid <> pg_backend_pid()`);
    return rows.length === 0;
  });
  expect([plan?.state, await countPeople()]).toEqual(['planned', 0]);
  await commitImport(admin, { id: plan?.id ?? '' });
  expect(await countPeople()).toBe(ROWS);
  await undoImport(admin, { id: plan?.id ?? '' });
  expect(
    await db.$count(imports, and(eq(imports.organizationId, organization.id), eq(imports.state, 'undone'))),
  ).toBe(1);
  expect(await countPeople()).toBe(0);
});
