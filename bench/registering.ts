import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { layout } from '../db/embedded/layout.mjs';
import type { Bench } from './bench';
import { appsBelow, type Installation, ownerUrl, type Running, startOcaq } from './installation';
import { quantile } from './load';
import { familyOf } from './processes';
import { type Answer, type Crowd, makeCrowd, outcomeOf, registerAll, untilMailed } from './race/over-http';
import { number, type Row } from './table';

const PEOPLE = 500;
const SEATS = 100;
const PEOPLE_OF_KILL = 200;
const LONGEST_RETURN_MS = 30_000;
/** Fewer prove nothing of what happens once in ten times. */
const FEWEST_ROUNDS = 20;

/** 500 people register at once for 100 seats, over HTTP, on two app processes; then the same while one of them is killed. */
export async function measureRegistering({ installation, rounds: asked }: Bench): Promise<Row[]> {
  const rounds = Math.max(asked, FEWEST_ROUNDS);
  process.env.OCAQ_PROCESSES = '2';
  const ocaq = await startOcaq(installation);
  const ports = [installation.port, installation.port + 1];
  const addresses = ports.map((port) => `http://localhost:${port}`);
  process.env.DATABASE_OWNER_URL = await ownerUrl(installation);
  try {
    await untilReady(addresses);
    return [
      ...(await measureRace(installation, addresses, rounds)),
      await measureKills(installation, ocaq, addresses, rounds),
    ];
  } finally {
    process.env.OCAQ_PROCESSES = '1';
    process.env.DATABASE_OWNER_URL = '';
    await ocaq.stop();
  }
}

async function measureRace({ origin }: Installation, addresses: string[], rounds: number): Promise<Row[]> {
  const [rates, slowest, pages]: [number[], number[], number[]] = [[], [], []];
  let wrong = 0;
  for (let round = 0; round < rounds; round += 1) {
    const crowd = await makeCrowd({ addresses, origin, people: PEOPLE, capacity: SEATS });
    const watcher = new Worker(new URL('./race/watch-page.mjs', import.meta.url), {
      workerData: `${origin}${crowd.page}`,
    });
    const began = performance.now();
    const answers = await registerAll(crowd);
    const seconds = (performance.now() - began) / 1000;
    watcher.postMessage('enough');
    const [times] = await once(watcher, 'message');
    pages.push(...times);
    rates.push(PEOPLE / seconds);
    slowest.push(Math.max(...answers.map(({ ms }) => ms)) / 1000 / (1.5 * seconds));
    const outcome = await outcomeOf(crowd);
    const isRight =
      outcome.confirmed === SEATS &&
      outcome.waiting === PEOPLE - SEATS &&
      outcome.isInOrder &&
      outcome.mailedOnce === PEOPLE &&
      answers.every(({ state }) => state !== null);
    if (!isRight) wrong += 1;
    await untilMailed(crowd);
  }
  const rate = quantile(rates, 0.5);
  return [
    {
      what: `${PEOPLE} register at once for ${SEATS} seats, two app processes, over HTTP (${rounds} rounds)`,
      result: `${number(rate, 0)} registrations/s, ${rounds - wrong} of ${rounds} rounds right`,
      aim: '≥ 150/s, exactly 100 seats, in order, one mail each',
      isMet: wrong === 0 && rate >= 150,
    },
    {
      what: 'the last answer of them',
      result: `${number(Math.max(...slowest), 2)} × 1.5 × (people / rate)`,
      aim: '≤ 1',
      isMet: Math.max(...slowest) <= 1,
    },
    {
      what: 'the event page while this goes on, through nginx as shipped',
      result: `${number(quantile(pages, 0.5))} ms`,
      p99: `${number(quantile(pages, 0.99))} ms`,
      aim: 'p99 ≤ 200 ms',
      isMet: quantile(pages, 0.99) <= 200,
    },
  ];
}

async function measureKills(
  installation: Installation,
  ocaq: Running,
  addresses: string[],
  rounds: number,
): Promise<Row> {
  let [lost, unmailed, longest, confirmed] = [0, 0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const crowd = await makeCrowd({
      addresses,
      origin: installation.origin,
      people: PEOPLE_OF_KILL,
      capacity: PEOPLE_OF_KILL,
    });
    const { answers, msBack } = await killAmid(crowd, victim(round, installation, ocaq), addresses);
    longest = Math.max(longest, msBack);
    const said = answers.filter(({ state }) => state === 'confirmed');
    confirmed += said.length;
    const outcome = await outcomeOf(crowd);
    lost += said.filter(({ email }) => !outcome.confirmedEmails.has(email)).length;
    unmailed += outcome.parties - outcome.mailedOnce;
  }
  return {
    what: `kill -9 of an app, the other one, the database, in turn, during it (${rounds} rounds)`,
    result: `${confirmed} answered “confirmed”, ${lost} of them lost, ${unmailed} without their mail, back in ${number(longest / 1000, 2)} s`,
    aim: '0 lost, 0 without mail, ≤ 5 s',
    isMet: lost === 0 && unmailed === 0 && longest <= 5000,
  };
}

/** The jobs run in every app process: killing one of two kills a worker as well. */
function victim(round: number, { dataDir }: Installation, { supervisor, keeper }: Running): number {
  if (round % 3 < 2) return appsBelow(supervisor, keeper)[round % 3] ?? 0;
  const [pid] = readFileSync(postmasterFile(dataDir), 'utf8').split('\n');
  if (!familyOf(keeper).includes(Number(pid))) throw new Error('the database is not the benchmark’s own');
  return Number(pid);
}

const postmasterFile = (dataDir: string) => join(layout(dataDir).cluster, 'postmaster.pid');

async function killAmid(crowd: Crowd, pid: number, addresses: string[]) {
  let answered = 0;
  let back: Promise<number> | undefined;
  const kill = () => {
    answered += 1;
    if (answered !== Math.floor(PEOPLE_OF_KILL / 4)) return;
    process.kill(pid, 'SIGKILL');
    const began = performance.now();
    back = new Promise((done) => setTimeout(done, 50))
      .then(() => untilReady(addresses))
      .then(() => performance.now() - began);
  };
  const answers: Answer[] = await registerAll(crowd, kill);
  return { answers, msBack: (await back) ?? 0 };
}

async function untilReady(addresses: string[]): Promise<void> {
  for (const until = Date.now() + LONGEST_RETURN_MS; ; ) {
    const are = await Promise.all(
      addresses.map((address) =>
        fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(2000) }).then(
          async (answer) => {
            await answer.arrayBuffer();
            return answer.status === 200;
          },
          () => false,
        ),
      ),
    );
    if (are.every(Boolean)) return;
    if (Date.now() > until) throw new Error('the installation did not come back');
    await new Promise((done) => setTimeout(done, 25));
  }
}
