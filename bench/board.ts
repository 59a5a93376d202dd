import http from 'node:http';
import { MONTHS, makeFiftyYears } from '../db/testing/fifty-years';
import { prepareEnvironment } from '../scripts/lib/environment.mjs';
import { run, typescript } from '../scripts/lib/run.mjs';
import type { Bench } from './bench';
import { ownerUrl } from './installation';
import { quantile } from './load';
import { ask } from './members';
import { organizationOf } from './records';
import { number, type Row } from './table';

const SLUG = 'bench-years';
const WARM = 20;

/** The board on days of fifty years, one at a time: the question by itself, and the whole public page around it. */
export async function measureBoard({ installation }: Bench): Promise<Row[]> {
  const { id, cookie } = await organizationOf(await ownerUrl(installation), SLUG);
  const { dayOf } = await makeFiftyYears(id);
  const days = Array.from({ length: WARM + 100 }, (_, i) => dayOf((i * 37) % MONTHS));
  const { questions, floor } = await askKernel(installation.dataDir, days);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const timed = async (address: string) => {
    const began = performance.now();
    await ask(installation.direct + address, `ocaq=${cookie}`, agent);
    return performance.now() - began;
  };
  const [pages, ready]: [number[], number[]] = [[], []];
  for (const day of days) {
    pages.push(await timed(`/az/organizations/${SLUG}/board/day?on=${day}`));
    ready.push(await timed('/api/ready'));
  }
  agent.destroy();
  const at = (times: number[], part: number) => quantile(times.slice(WARM), part);
  const beside = (times: number[], base: number[]) => number(at(times, 0.5) / at(base, 0.5));
  return [
    {
      what: 'board on any day of 50 years',
      result: `${number(at(questions, 0.5))} ms (${beside(questions, floor)} × a row by its primary key)`,
      p99: `${number(at(questions, 0.99))} ms`,
      aim: '≤ 10 ms',
      isMet: at(questions, 0.5) <= 10,
    },
    {
      what: 'board on any day of 50 years, the whole page',
      result: `${number(at(pages, 0.5))} ms (${beside(pages, ready)} × /api/ready)`,
      p99: `${number(at(pages, 0.99))} ms`,
    },
  ];
}

async function askKernel(dataDir: string, days: string[]): Promise<Record<'questions' | 'floor', number[]>> {
  const { env, release } = await prepareEnvironment({ dataDir });
  try {
    const { code, stdout, output } = await run(
      process.execPath,
      [...typescript('bench/questions/board.ts'), SLUG, ...days],
      { env },
    );
    if (code !== 0) throw new Error(output.trim().slice(-2000));
    return JSON.parse(stdout);
  } finally {
    await release();
  }
}
