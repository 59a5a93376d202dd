import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { ensureDatabase, stopDatabase } from '@/db/embedded/ensure.mjs';
import { provision, withLogin } from '@/db/embedded/roles.mjs';
import { migrate } from '@/db/migrate';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { backup } from '@/scripts/backup/backup.mjs';
import { restore } from '@/scripts/backup/restore.mjs';
import { loadSecrets } from '@/scripts/lib/secrets.mjs';
import { filesWithCanaries, findCanaries, makeCanary } from './canary-testing';
import { CANARIES } from './canary-values-testing';
import { requestErasureOf } from './commands/request-erasure-of';
import { completeErasures } from './jobs';

const home = await mkdtemp(join(fs.existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ocaq-erased-'));
const dataDir = join(home, 'data');
const restored = join(home, 'restored');
const careless = join(home, 'careless');
const file = join(home, 'before.tar.gz');

afterAll(async () => {
  await Promise.all([dataDir, restored, careless].map((folder) => stopDatabase(folder)));
  fs.rmSync(home, { recursive: true, force: true });
});

/** What stands of the canary in the database of a data folder, and in its files. */
async function canariesOf(folder: string, values: readonly string[]) {
  const database = await ensureDatabase({ dataDir: folder, durable: false });
  const { db, pool } = openDatabase(withLogin(database.superuserUrl, { database: 'ocaq' }), 1);
  const tables = await findCanaries(values, db);
  await pool.end();
  await database.release();
  const files = await filesWithCanaries(folder, values);
  return { tables, files };
}

it('a backup from before an erasure does not bring anybody back', async () => {
  const secrets = loadSecrets(dataDir, { NODE_ENV: 'test' });
  const database = await ensureDatabase({ dataDir, durable: false });
  const urls = await provision(database.superuserUrl, { secrets: secrets.database });
  Object.assign(process.env, {
    DATABASE_URL: urls.appUrl,
    DATABASE_AUTH_URL: urls.authUrl,
    DATABASE_WORKER_URL: urls.workerUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: secrets.AUTH_SECRET,
    OCAQ_KEY: secrets.OCAQ_KEY,
  });
  await migrate(urls.ownerUrl);
  const { organization, request: admin } = await organizationWith('admin');
  const canary = await makeCanary(organization, admin);
  const values = [...CANARIES, canary.id, canary.accountId, canary.slug];
  await backup({ file, dataDir, superuserUrl: database.superuserUrl });
  await requestErasureOf(admin, { id: canary.id, sure: 'on' });
  await ownerDb().execute(sql`update erasures set due_at = now()`);
  await completeErasures();
  expect(await canariesOf(dataDir, values)).toEqual({ tables: {}, files: [] });

  await restore({ file, dataDir: careless });
  const { tables } = await canariesOf(careless, values);
  expect(Object.keys(tables).length, 'without the list everything is back').toBeGreaterThan(40);

  const { DATABASE_URL: _, ...env } = process.env;
  const args = ['scripts/ocaq.mjs', 'restore', file, '--erased', join(dataDir, 'erased-people')];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: {
      ...env,
      DATA_DIR: restored,
      OCAQ_DEMO: '0',
      AUTH_SECRET: '',
      OCAQ_KEY: '',
      NODE_ENV: 'production',
    },
  });
  expect(stdout).toContain('1 people erased again');
  expect(await canariesOf(restored, values)).toEqual({ tables: {}, files: [] });
}, 180_000);
