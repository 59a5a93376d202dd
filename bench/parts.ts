import { say } from '../scripts/lib/steps.mjs';
import type { Bench } from './bench';
import { type Installation, PROFILE } from './installation';
import type { Row } from './table';

/** The parts in their order: first the machine and what wants a fresh app, last what stops it. */
export const PARTS: Record<string, { title: string; measure: (bench: Bench) => Promise<Row[]> }> = {
  machine: {
    title: 'The machine',
    measure: async (bench) => (await import('./yardstick')).measureYardstick(bench),
  },
  proxy: { title: 'deploy/nginx.conf', measure: proxy },
  bytes: {
    title: 'First view',
    async measure({ installation, browser }) {
      const { measureFirstView } = await import('./browser');
      return measureFirstView((await browser()).browser, addresses(installation, PROFILE));
    },
  },
  lighthouse: { title: 'Lighthouse', measure: lighthouse },
  speed: {
    title: 'Requests per second',
    async measure(bench) {
      const { measureSpeed } = await import('./speed');
      return measureSpeed(bench);
    },
  },
  finding: {
    title: 'Finding people',
    async measure(bench) {
      const { measureFinding } = await import('./finding');
      return measureFinding(bench);
    },
  },
  import: { title: 'Import', measure: async (bench) => (await records()).measureImport(bench) },
  export: { title: 'Export', measure: async (bench) => (await records()).measureExport(bench) },
  duplicates: { title: 'Duplicates', measure: async (bench) => (await records()).measureDuplicates(bench) },
  calendar: {
    title: 'Calendar',
    measure: async (bench) => (await import('./calendar')).measureCalendar(bench),
  },
  reading: { title: 'Articles', measure: async () => (await import('./questions/reading')).measureReading() },
  page: {
    title: 'An article becomes a page',
    measure: async (bench) => (await import('./article-page')).measureArticlePage(bench),
  },
  board: { title: 'Board', measure: async (bench) => (await import('./board')).measureBoard(bench) },
  door: { title: 'At the door', measure: async (bench) => (await import('./door')).measureDoor(bench) },
  start: {
    title: 'Warm start',
    async measure({ installation, ocaq }) {
      await ocaq.stop();
      const { measureStart } = await import('./rest');
      return measureStart(installation);
    },
  },
  memory: {
    title: 'Memory',
    async measure({ installation, ocaq }) {
      await ocaq.stop();
      const { measureMemory } = await import('./rest');
      return measureMemory(installation);
    },
  },
  campaign: {
    title: 'Announcement to many',
    async measure({ installation, ocaq }) {
      await ocaq.stop();
      const { measureCampaign } = await import('./campaign');
      return measureCampaign(installation);
    },
  },
  registering: {
    title: 'Registering at once',
    async measure(bench) {
      await bench.ocaq.stop();
      const { measureRegistering } = await import('./registering');
      return measureRegistering(bench);
    },
  },
};

const records = () => import('./records');

async function proxy({ installation, nginx, browser }: Bench): Promise<Row[]> {
  const { checkProxy } = await import('./proxy');
  const { checkApp, measureWithdrawal } = await import('./proxied-app');
  const ofFile = await checkProxy(nginx, installation.dataDir);
  const checks = [...ofFile, ...(await checkApp((await browser()).browser, installation))];
  for (const { what, isMet, detail } of checks) say(isMet ? `  ✓ ${what}` : `  ✗ ${what}: ${detail}`);
  const failed = checks.filter(({ isMet }) => !isMet).length;
  return [
    {
      what: 'what deploy/nginx.conf keeps, drops and passes on',
      result: `${checks.length - failed} passed, ${failed} failed`,
      aim: '0 failed',
      isMet: failed === 0,
    },
    await measureWithdrawal(installation),
  ];
}

async function lighthouse({ installation, browser }: Bench): Promise<Row[]> {
  const { measureLighthouse } = await import('./lighthouse');
  const { firstEventOf } = await import('./speed');
  const profile = await (await fetch(installation.origin + PROFILE)).text();
  const event = await firstEventOf(profile, installation.origin);
  const pages = {
    profile: addresses(installation, PROFILE),
    ...(event ? { 'event page': addresses(installation, event) } : {}),
    directory: addresses(installation, '/az'),
  };
  return measureLighthouse((await browser()).port, pages, (line) => say(`  ${line}`));
}

/** The address of a page in each language. */
const addresses =
  ({ origin }: Installation, path: string) =>
  (locale: string) =>
    origin + path.replace(/^\/az/, `/${locale}`);
