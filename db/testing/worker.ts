import { afterAll, inject } from 'vitest';
import { cloneDatabase } from './cluster';

// One database per test file, its addresses in the environment as npm start would set them.
const database = await cloneDatabase(inject('cluster'));
Object.assign(process.env, {
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
