import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { provision } from '../embedded/roles.mjs';
import { migrate } from '../migrate';
import { PASSWORDS, type TestCluster } from './cluster';

interface Journal {
  entries: { tag: string }[];
}

/**
 * A database as it was before a migration, for rows that were written then; `migrateOn` brings it up to date. Ask it by SQL: the
 * tables of the code are those of today.
 */
export async function databaseBefore({ superuserUrl }: TestCluster, tag: string) {
  const name = `w_${Date.now()}_${process.pid}_${randomUUID().slice(0, 6)}`;
  const { ownerUrl } = await provision(superuserUrl, { database: name, secrets: PASSWORDS });
  const folder = migrationsBefore(tag);
  await migrate(ownerUrl, folder);
  rmSync(folder, { recursive: true });
  const client = new pg.Client(ownerUrl);
  await client.connect();
  const ask = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await client.query<Row>(text, values)).rows;
  return {
    ask,
    migrateOn: () => migrate(ownerUrl),
    drop: async () => {
      await client.end();
      const dropper = new pg.Client(superuserUrl);
      await dropper.connect();
      await dropper.query(`drop database if exists ${name} with (force)`);
      await dropper.end();
    },
  };
}

/** A folder with the migrations that come before one. */
function migrationsBefore(tag: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ocaq-migrations-'));
  cpSync(join(process.cwd(), 'drizzle'), folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  const at = journal.entries.findIndex((entry) => entry.tag === tag);
  if (at < 0) throw new Error(`no migration ${tag}`);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return folder;
}
