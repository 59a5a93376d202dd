import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase, startCluster } from '../../db/testing/cluster';
import { ORIGIN, PORTS, SECRET } from './addresses';
import { startInbox } from './inbox';

const DIST = process.env.NEXT_DIST_DIR ?? '.next';
const SERVER = join(DIST, 'standalone', 'server.js');

/**
 * What `npm start` does, on a database of its own: migrate, seed, two app processes, and a real SMTP server
 * whose mail the journeys read. Gives the function that ends it all.
 */
export default async function setup() {
  if (!existsSync(SERVER)) throw new Error('No production build. Run: npm test -- build journeys');
  const { cluster, release } = await startCluster();
  const database = await cloneDatabase(cluster);
  const dataDir = mkdtempSync(join(tmpdir(), 'ocaq-e2e-'));
  const inbox = await startInbox();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: database.urls.app,
    DATABASE_AUTH_URL: database.urls.auth,
    DATABASE_WORKER_URL: database.urls.worker,
    DATABASE_OWNER_URL: database.urls.owner,
    OCAQ_EMBEDDED: '1',
    AUTH_SECRET: SECRET,
    OCAQ_KEY: 'a-key-of-the-journeys-that-is-long-enough-too',
    APP_ORIGIN: ORIGIN,
    DATA_DIR: dataDir,
    SMTP_URL: `smtp://localhost:${PORTS.smtp}`,
    LOG_LEVEL: 'warn',
    NEXT_TELEMETRY_DISABLED: '1',
  } satisfies NodeJS.ProcessEnv;
  const prepared = spawnSync('node', ['--conditions=react-server', '--import', 'tsx', 'scripts/prepare.ts'], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (prepared.status !== 0) throw new Error('scripts/prepare.ts failed');
  process.env.OCAQ_SET_UP_URL = JSON.parse(prepared.stdout).setupUrl;
  process.env.DATABASE_OWNER_URL = database.urls.owner;

  const apps = [PORTS.app, PORTS.second].map((port) =>
    spawn('node', [SERVER], {
      env: { ...env, PORT: String(port), HOSTNAME: 'localhost' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  await Promise.all([PORTS.app, PORTS.second].map(isReady));
  return async () => {
    await Promise.all(apps.map(end));
    await inbox.close();
    await database.drop();
    await release();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function isReady(port: number): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const answer = await fetch(`http://localhost:${port}/api/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the app on port ${port} did not become ready`);
}

function end(app: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (app.exitCode !== null) return resolve();
    app.once('exit', () => resolve());
    app.kill('SIGTERM');
    setTimeout(() => app.kill('SIGKILL'), 8_000).unref();
  });
}
