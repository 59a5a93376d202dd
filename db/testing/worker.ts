import { afterAll, inject, vi } from 'vitest';
import { cloneDatabase } from './cluster';

/** What outlives a file, because one process runs many: its connections, and the environment that it was given. */
const kept = globalThis as typeof globalThis & {
  ocaqConnections?: unknown;
  ocaqEnvironment?: NodeJS.ProcessEnv;
};

// Each file is the first one as far as it can tell: modules of its own, no connections, nothing in the environment.
// Only packages stay loaded, which takes longer than most tests.
vi.resetModules();
delete kept.ocaqConnections;
kept.ocaqEnvironment ??= { ...process.env };
for (const name of Object.keys(process.env)) if (!(name in kept.ocaqEnvironment)) delete process.env[name];

// One database per test file, its addresses in the environment as npm start would set them.
const database = await cloneDatabase(inject('cluster'));
Object.assign(process.env, kept.ocaqEnvironment, {
  DATABASE_URL: database.urls.app,
  DATABASE_AUTH_URL: database.urls.auth,
  DATABASE_WORKER_URL: database.urls.worker,
  DATABASE_OWNER_URL: database.urls.owner,
  AUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
  APP_ORIGIN: 'http://localhost:3000',
  DATA_DIR: `/tmp/${database.name}`,
  LOG_LEVEL: 'silent',
});

afterAll(database.drop);
