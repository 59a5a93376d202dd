import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

/** Any number that nobody else locks by: migrations run one process at a time. */
const LOCK = 7_020_114;

/** Brings the database up to date as its owner, under a lock. Gives how many migrations were applied. */
export async function migrate(ownerUrl: string, folder = join(process.cwd(), 'drizzle')): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("set lock_timeout = '60s'");
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const before = await countApplied(client);
    await runMigrations(drizzle({ client }), { migrationsFolder: folder });
    // The app asks how far the database is before it says that it is ready.
    await client.query('grant usage on schema drizzle to ocaq_app');
    await client.query('grant select on drizzle.__drizzle_migrations to ocaq_app');
    return (await countApplied(client)) - before;
  } finally {
    await client.end();
  }
}

async function countApplied(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as exists`,
  );
  if (!rows[0]?.exists) return 0;
  const { rows: counted } = await client.query<{ n: number }>(
    'select count(*)::int as n from drizzle.__drizzle_migrations',
  );
  return counted[0]?.n ?? 0;
}

/** Names the set of migrations and how they are applied: a template database of the tests is kept under it. */
export function migrationsHash(folder = join(process.cwd(), 'drizzle')): string {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  const hash = createHash('sha256').update(String(migrate));
  for (const { tag } of journal.entries) hash.update(readFileSync(join(folder, `${tag}.sql`)));
  return hash.digest('hex').slice(0, 16);
}
