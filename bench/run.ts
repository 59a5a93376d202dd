import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../scripts/lib/chromium.mjs';
import { REPO } from '../scripts/lib/environment.mjs';
import { fail, StartError } from '../scripts/lib/fail.mjs';
import { say, step } from '../scripts/lib/steps.mjs';
import type { Bench } from './bench';
import { declareSetUp, type Installation, openInstallation, startOcaq } from './installation';
import { freePort, type Nginx, shippedOn, startNginx } from './nginx';
import { PARTS } from './parts';
import { endAll } from './processes';
import { markdown, type Row, replaceBetweenMarks } from './table';
import { ensureTool, versionOf } from './tools';

const HELP = `npm run bench                   everything, one table, also in bench/results/latest.md
npm run bench -- speed bytes    only these parts: ${Object.keys(PARTS).join(', ')}
npm run bench -- --readme       everything, and the table into README.md
  --rounds=5 --seconds=4 --members=100000
  --million                     with 900,000 people of 499 other organizations beside them (some minutes more)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readme: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    members: { type: 'string', default: '100000' },
    million: { type: 'boolean', default: false },
  },
});

let isLeaving = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);

async function leave() {
  if (isLeaving) return;
  isLeaving = true;
  say('Stopping.');
  await endAll();
  process.exit(130);
}

function chosenParts(): string[] {
  const unknown = positionals.find((part) => !(part in PARTS));
  if (unknown) throw new StartError(`There is no part "${unknown}", only ${Object.keys(PARTS).join(', ')}.`);
  if (values.readme && positionals.length > 0) throw new StartError('--readme wants the whole run.');
  return Object.keys(PARTS).filter((part) => positionals.length === 0 || positionals.includes(part));
}

async function run(): Promise<Row[]> {
  const parts = chosenParts();
  if (parts.includes('speed')) ensureTool('wrk');
  const nginx = ensureTool('nginx');
  if (parts.some((part) => ['proxy', 'bytes', 'lighthouse', 'import', 'door', 'page'].includes(part)))
    ensureChromium();
  const installation = openInstallation(await freePort(), await freePort());
  const ocaq = await step('Ocaq started, on an empty folder', () => startOcaq(installation));
  await declareSetUp(installation);
  const proxy = await startProxy(nginx, installation);
  const numbers = {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    members: Number(values.members),
    isMillion: values.million,
  };
  const bench: Bench = { installation, ocaq, proxy, nginx, browser: once(openBrowser), ...numbers };
  const rows: Row[] = [];
  for (const part of parts) {
    if (!isLeaving) rows.push(...(await measured(part, bench)));
  }
  return rows;
}

/** One part. What fails is a line of the table: the other parts are worth having. */
async function measured(part: string, bench: Bench): Promise<Row[]> {
  const { title = part, measure } = PARTS[part] ?? {};
  try {
    return (await step(title, () => measure?.(bench))) ?? [];
  } catch (error) {
    if (isLeaving) return [];
    console.error(error);
    const line = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return [{ what: title, result: `failed: ${line?.replaceAll('|', '/')}`, isMet: false }];
  }
}

async function openBrowser() {
  const browser = await import('./browser');
  const port = await freePort();
  return { browser: await browser.openBrowser(ensureChromium(), port), port };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function startProxy(nginx: string, { dataDir, port, origin }: Installation): Promise<Nginx> {
  const folder = `${dataDir}/nginx`;
  const own = Number(new URL(origin).port);
  mkdirSync(folder, { recursive: true });
  return startNginx(nginx, folder, own, shippedOn(folder, own, `127.0.0.1:${port}`, `${dataDir}/pages`));
}

function surroundings(): string {
  const [cpu] = cpus();
  const nginx = versionOf(ensureTool('nginx'), '-v').replace('nginx version: ', '');
  return [
    `${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpu?.model.trim()}), Node ${process.versions.node},`,
    `${nginx}, load of the machine ${loadavg()[1]?.toFixed(1)}; what is measured and wrk on a core each, 32 connections,`,
    `medians of ${values.rounds} rounds in turns; 1 KiB is 1,024 bytes, 1 MB is 10⁶. \`npm run bench\` makes this table.`,
  ].join(' ');
}

function keep(rows: readonly Row[]) {
  const table = markdown(rows, surroundings());
  const folder = join(REPO, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'latest.md'), `${table}\n`);
  if (values.readme) replaceBetweenMarks(join(REPO, 'README.md'), table);
  console.log(`\n${table}`);
}

if (values.help) {
  console.log(HELP);
  process.exit(0);
}
try {
  const rows = await run();
  if (!isLeaving) {
    await endAll();
    keep(rows);
    process.exit(rows.some(({ result }) => result.startsWith('failed')) ? 1 : 0);
  }
} catch (error) {
  if (!isLeaving) {
    await endAll();
    fail(error);
  }
}
