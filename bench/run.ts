import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../scripts/lib/chromium.mjs';
import { REPO } from '../scripts/lib/environment.mjs';
import { fail, StartError } from '../scripts/lib/fail.mjs';
import { dim, say, step } from '../scripts/lib/steps.mjs';
import { type Installation, openInstallation, PROFILE, type Running, startOcaq } from './installation';
import { freePort, type Nginx, shippedOn, startNginx } from './nginx';
import { endAll } from './processes';
import type { Check } from './proxy';
import { markdown, type Row, replaceBetweenMarks } from './table';
import { ensureTool, versionOf } from './tools';

const HELP = `npm run bench                   everything, one table, also in bench/results/latest.md
npm run bench -- speed bytes    only these parts: speed, proxy, bytes, lighthouse, start, memory
npm run bench -- --readme       everything, and the table into README.md
  --rounds=5 --seconds=4 --members=100000`;

const PARTS = ['speed', 'proxy', 'bytes', 'lighthouse', 'start', 'memory'] as const;
type Part = (typeof PARTS)[number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readme: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    members: { type: 'string', default: '100000' },
  },
});

let isLeaving = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, leave);

async function leave() {
  if (isLeaving) return;
  isLeaving = true;
  say('Stopping.');
  await endAll();
  process.exit(130);
}

function chosenParts(): ReadonlySet<Part> {
  const unknown = positionals.filter((part) => !PARTS.includes(part as Part));
  if (unknown.length > 0) throw new StartError(`There is no part "${unknown[0]}". ${PARTS.join(', ')}.`);
  if (values.readme && positionals.length > 0) throw new StartError('--readme wants the whole run.');
  return new Set(positionals.length > 0 ? (positionals as Part[]) : PARTS);
}

async function run(): Promise<{ rows: Row[]; failed: number }> {
  const parts = chosenParts();
  const wrk = parts.has('speed') ? ensureTool('wrk') : '';
  const nginx = ensureTool('nginx');
  const needsBrowser = parts.has('bytes') || parts.has('lighthouse') || parts.has('proxy');
  const chromium = needsBrowser ? ensureChromium() : '';
  const installation = openInstallation(await freePort(), await freePort());
  const rows: Row[] = [];
  const checks: Check[] = [];
  const ocaq = await step('Ocaq started, on an empty folder', () => startOcaq(installation));
  const proxy = await startProxy(nginx, installation);

  if (parts.has('speed')) {
    const { measureSpeed } = await import('./speed');
    const settings = {
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
      members: Number(values.members),
    };
    const options = { wrk, nginx, installation, ocaq, proxy, ...settings };
    rows.push(...(await step('Requests per second', () => measureSpeed(options))));
  }
  if (needsBrowser) {
    const { openBrowser } = await import('./browser');
    const port = await freePort();
    await whatBrowsersSee(parts, installation, nginx, await openBrowser(chromium, port), port, rows, checks);
  }
  await ocaq.stop();
  await proxy.stop();
  if (parts.has('start') || parts.has('memory')) {
    const { measureMemory, measureStart } = await import('./rest');
    if (parts.has('start')) rows.push(...(await step('Warm start', () => measureStart(installation))));
    if (parts.has('memory')) rows.push(...(await step('Memory', () => measureMemory(installation))));
  }
  for (const { what, isMet, detail } of checks)
    say(`${isMet ? '✓' : '✗'} ${what}${isMet ? '' : `: ${detail}`}`);
  const failed = checks.filter(({ isMet }) => !isMet).length;
  if (checks.length > 0) say(`nginx.conf: ${checks.length - failed} passed, ${failed} failed`);
  return { rows, failed };
}

async function whatBrowsersSee(
  parts: ReadonlySet<Part>,
  installation: Installation,
  nginx: string,
  browser: import('@playwright/test').Browser,
  port: number,
  rows: Row[],
  checks: Check[],
) {
  const inLanguage = (path: string) => (locale: string) =>
    installation.origin + path.replace(/^\/az/, `/${locale}`);
  if (parts.has('proxy')) {
    const { checkProxy } = await import('./proxy');
    const { checkApp, measureWithdrawal } = await import('./proxied-app');
    await step('deploy/nginx.conf', async () => {
      checks.push(...(await checkProxy(nginx, installation.dataDir)));
      checks.push(...(await checkApp(browser, installation)));
      rows.push(await measureWithdrawal(installation));
    });
  }
  if (parts.has('bytes')) {
    const { measureFirstView } = await import('./browser');
    rows.push(...(await step('First view', () => measureFirstView(browser, inLanguage(PROFILE)))));
  }
  if (parts.has('lighthouse')) {
    const { measureLighthouse } = await import('./lighthouse');
    const { firstEventOf } = await import('./speed');
    const profile = await (await fetch(installation.origin + PROFILE)).text();
    const event = await firstEventOf(profile, installation.origin);
    const pages = {
      profile: inLanguage(PROFILE),
      ...(event ? { 'event page': inLanguage(event) } : {}),
      directory: inLanguage('/az'),
    };
    const lost: string[] = [];
    rows.push(...(await step('Lighthouse', () => measureLighthouse(port, pages, (line) => lost.push(line)))));
    for (const line of lost) say(dim(line));
  }
}

function startProxy(nginx: string, { dataDir, port, origin }: Installation): Promise<Nginx> {
  const folder = `${dataDir}/nginx`;
  const own = Number(new URL(origin).port);
  mkdirSync(folder, { recursive: true });
  return startNginx(nginx, folder, own, shippedOn(folder, own, `127.0.0.1:${port}`));
}

function surroundings(nginx: string): string {
  const [cpu] = cpus();
  return [
    `${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpu?.model.trim()}), Node ${process.versions.node},`,
    `${versionOf(nginx, '-v').replace('nginx version: ', '')}, load ${loadavg()[0]?.toFixed(1)};`,
    `server and wrk on a core each, 32 connections, medians of ${values.rounds} rounds in turns; 1 MB is 10⁶ bytes.`,
    '`npm run bench` makes this table.',
  ].join(' ');
}

if (values.help) {
  console.log(HELP);
  process.exit(0);
}
try {
  const { rows, failed } = await run();
  await endAll();
  const table = markdown(rows, surroundings(ensureTool('nginx')));
  const folder = join(REPO, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'latest.md'), `${table}\n`);
  if (values.readme) replaceBetweenMarks(join(REPO, 'README.md'), table);
  console.log(`\n${table}`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  await endAll();
  if (!isLeaving) fail(error);
}
