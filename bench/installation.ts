import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../db/client';
import { stopDatabase } from '../db/embedded/ensure.mjs';
import { prepareEnvironment, REPO } from '../scripts/lib/environment.mjs';
import { StartError } from '../scripts/lib/fail.mjs';
import { atTheEnd, commandOf, end, familyOf, start } from './processes';

/** An installation of the benchmark's own: what `npm start` makes of an empty folder. */
export interface Installation {
  dataDir: string;
  port: number;
  /** The app by itself, and what people would type: nginx in front of it. */
  direct: string;
  origin: string;
}

export interface Running {
  supervisor: number;
  app: number;
  /** All that answer, where there are several. */
  apps: readonly number[];
  keeper: number;
  /** From the command to the first page. */
  msToFirstPage: number;
  stop: () => Promise<void>;
}

export const PROFILE = '/az/organizations/moskva-qerb';
const LONGEST_FIRST_START_MS = 600_000;

/** A data folder in memory, gone at the end, and the settings of everything that is started on it. */
export function openInstallation(port: number, originPort: number): Installation {
  const dataDir = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ocaq-bench-'));
  const origin = `http://localhost:${originPort}`;
  // Whatever the machine's own installation is set to, the benchmark is another one.
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    PORT: String(port),
    APP_ORIGIN: origin,
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    SMTP_URL: '',
    AUTH_SECRET: '',
    OCAQ_KEY: '',
    OCAQ_DEMO: '1',
    OCAQ_PROCESSES: '1',
    LOG_LEVEL: 'error',
    PAGES_DIR: `${dataDir}/pages`,
  });
  atTheEnd(async () => {
    await stopDatabase(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { dataDir, port, direct: `http://localhost:${port}`, origin };
}

/** `npm start`, until it shows the profile page. */
export async function startOcaq({ dataDir, direct }: Installation): Promise<Running> {
  const began = performance.now();
  const said: string[] = [];
  const child = start(process.execPath, [join(REPO, 'scripts', 'start.mjs')], {
    cwd: REPO,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  for (const until = Date.now() + LONGEST_FIRST_START_MS; !(await shows(direct + PROFILE)); ) {
    if (child.exitCode !== null || Date.now() > until) {
      throw new StartError(`npm start shows no ${PROFILE}:\n${said.join('').trim().slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const msToFirstPage = performance.now() - began;
  const supervisor = child.pid ?? 0;
  const keeper: number = JSON.parse(readFileSync(join(dataDir, 'keeper.pid'), 'utf8')).pid;
  const apps = appsBelow(supervisor, keeper);
  return { supervisor, app: apps[0] ?? 0, apps, keeper, msToFirstPage, stop: () => end(child) };
}

/** The processes that answer: neither the supervisor nor the database's keeper nor a step of the start. */
export function appsBelow(supervisor: number, keeper: number): number[] {
  const ofDatabase = new Set(familyOf(keeper));
  const apps = familyOf(supervisor)
    .slice(1)
    .filter((pid) => !ofDatabase.has(pid) && /next-server|server\.js/.test(commandOf(pid)));
  const wanted = Number(process.env.OCAQ_PROCESSES) || 1;
  if (apps.length !== wanted) throw new Error(`expected ${wanted} app processes, found ${apps.length}`);
  return apps;
}

const shows = async (url: string) => {
  const answer = await fetch(url).catch(() => null);
  await answer?.arrayBuffer().catch(() => null);
  return answer?.status === 200;
};

/** The address of the owner's role, for rows that the benchmark needs. The database runs while the app does. */
export async function ownerUrl({ dataDir }: Installation): Promise<string> {
  const { env, release } = await prepareEnvironment({ dataDir });
  await release();
  return env.DATABASE_OWNER_URL ?? '';
}

/** Says that the first administrator has chosen a password: from then on `npm start` makes no link. */
export async function declareSetUp(installation: Installation): Promise<void> {
  const { pool } = openDatabase(await ownerUrl(installation), 1);
  await pool.query('update installation set set_up_at = now()');
  await pool.end();
}
