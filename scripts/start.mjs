import './lib/node-version.mjs';
import { join } from 'node:path';
import { build, isBuilt, SERVER, sourceHash } from './lib/build.mjs';
import {
  checkFolder,
  chosenPort,
  dataFolder,
  loadDotEnv,
  prepareEnvironment,
  REPO,
} from './lib/environment.mjs';
import { fail } from './lib/fail.mjs';
import { installPackages, packagesAreInstalled } from './lib/packages.mjs';
import { prepareDatabase, whatIsLeft } from './lib/prepare.mjs';
import { bold, dim, say, step } from './lib/steps.mjs';
import { checkPort, supervise } from './lib/supervisor.mjs';

const HELP = `npm start          start Ocaq: packages, database, migrations, build, app
npm run dev        the same with the development server
Settings come from the environment or from .env; docs/operations.md lists them.`;

/** npm passes a Ctrl-C on that the terminal has sent us already: only a later one means "now". */
const SAME_KEYSTROKE_MS = 400;

/**
 * How V8 keeps house (ADR 30). A page makes more of short life than Node has room for: with less it stops to tidy up in the midst of an
 * answer. Of long life there is little: all of it is looked through when it has become half as much again as was in use. And nothing
 * is taken for long-lived only because something that was made in the same place once lived long: all that hangs on it would, too.
 */
const MEMORY = [
  '--max-semi-space-size=32',
  '--max-old-space-size=1536',
  '--heap-growing-percent=50',
  '--no-allocation-site-pretenuring',
];

const dev = process.argv.includes('--dev');
/** @type {ReturnType<typeof supervise> | undefined} */
let apps;
/** @type {import('./lib/environment.mjs').Prepared | undefined} */
let prepared;
let firstSignal = 0;

if (process.argv.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
process.on('SIGINT', leave);
process.on('SIGTERM', leave);

try {
  await start();
} catch (error) {
  apps?.kill();
  await prepared?.release();
  fail(error);
}

async function start() {
  const began = performance.now();
  loadDotEnv();
  const ports = portsOf(chosenPort());
  const host = listenHost();
  say(`✓ Node ${process.versions.node}`);
  if (!packagesAreInstalled()) await step('Packages installed', installPackages);
  checkFolder(dataFolder());
  for (const port of ports) await checkPort(port, host);

  const ready = await step('Database', async (tell) => {
    const result = await prepareEnvironment({ production: !dev });
    tell(result.embedded ? `embedded, in ${result.dataDir}` : 'the one of DATABASE_URL');
    return result;
  });
  prepared = ready;
  const left = whatIsLeft(ready);
  const preparing =
    left === 'nothing' ? undefined : step('Migrations and seed', () => prepareDatabase(ready));
  // Awaited below; until then a failure must not end the program without its line.
  preparing?.catch(() => {});
  await Promise.all([left === 'everything' ? preparing : undefined, dev ? undefined : buildIfStale()]);

  const running = await step('App', async () => {
    apps = supervise(ports.map((port) => appOn(port, host, ready.env)));
    await apps.healthy();
  }).then(() => preparing);
  announce(ready.env, ports, running?.setupUrl ?? null, performance.now() - began);
}

async function buildIfStale() {
  const hash = sourceHash();
  if (isBuilt(hash)) return;
  await step('Build', () => build(hash));
}

/** @param {number} port @param {string} host @param {NodeJS.ProcessEnv} env */
function appOn(port, host, env) {
  // The owner migrates and nothing else: the app never gets its address.
  const { DATABASE_OWNER_URL: _, ...rest } = env;
  const own = { ...rest, PORT: String(port), HOSTNAME: host, NODE_ENV: dev ? 'development' : 'production' };
  const next = join(REPO, 'node_modules', 'next', 'dist', 'bin', 'next');
  const follow = new URL('./lib/follow-supervisor.mjs', import.meta.url).href;
  const args = dev ? [next, 'dev', '-p', String(port), '-H', host] : [...MEMORY, '--import', follow, SERVER];
  return { port, args, env: own };
}

/**
 * Only this machine, until an address of its own is given. Not 127.0.0.1: Next would take its own rewrites for another
 * origin and answer each with a redirect to itself.
 */
function listenHost() {
  const { APP_ORIGIN } = process.env;
  if (!APP_ORIGIN || !URL.canParse(APP_ORIGIN)) return 'localhost';
  const { hostname } = new URL(APP_ORIGIN);
  const loopback =
    hostname === 'localhost' || hostname.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(hostname);
  return loopback ? 'localhost' : '0.0.0.0';
}

/** @param {number} first */
function portsOf(first) {
  const processes = Math.max(1, Number(process.env.OCAQ_PROCESSES) || 1);
  return Array.from({ length: dev ? 1 : processes }, (_, index) => first + index);
}

/** @param {NodeJS.ProcessEnv} env @param {number[]} ports @param {string | null} setupUrl @param {number} ms */
function announce(env, ports, setupUrl, ms) {
  say('');
  say(`  Ocaq is at ${bold(env.APP_ORIGIN ?? '')} ${dim(`(ready in ${(ms / 1000).toFixed(1)} s)`)}`);
  if (ports.length > 1) say(`  Processes on ports ${ports.join(', ')}`);
  if (setupUrl) {
    say('');
    say('  First administrator: open this link once and choose a password.');
    say(`  ${bold(setupUrl)}`);
  }
  say('');
  say(dim('  Ctrl-C stops everything.'));
}

/** @param {NodeJS.Signals} signal */
async function leave(signal) {
  if (firstSignal && Date.now() - firstSignal < SAME_KEYSTROKE_MS) return;
  if (firstSignal) {
    apps?.kill();
    process.exit(130);
  }
  firstSignal = Date.now();
  if (signal === 'SIGINT') say('\nStopping. Ctrl-C again stops at once.');
  await apps?.stop();
  await prepared?.release();
  process.exit(0);
}
