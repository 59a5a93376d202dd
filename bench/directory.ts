import http from 'node:http';
import type { Installation } from './installation';
import { quantile } from './load';
import { ask } from './members';
import { number, type Row } from './table';

const QUESTIONS = ['moskva', 'Берл', 'istanb', 'Qarabağ', 'qadin', 'Nizami', 'aliyev', 'Odlar Kyiv'];
const ROUNDS = 10;

/** The public directory of 500 organizations: how heavy its first page is, and how long a search in it takes. */
export async function measureDirectory({ direct }: Installation): Promise<Row[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  // Not /az: that was kept before these organizations were made behind the app's back.
  const page = await ask(`${direct}/az/search`, '', agent);
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const question of QUESTIONS) {
      const began = performance.now();
      await ask(`${direct}/az/search?q=${encodeURIComponent(question)}`, '', agent);
      if (round > 0) times.push(performance.now() - began);
    }
  }
  agent.destroy();
  return [
    {
      what: 'directory of 500 organizations: HTML of its first page, as it is before it is compressed',
      result: `${number(Buffer.byteLength(page) / 1024, 0)} KiB`,
    },
    {
      what: 'directory of 500 organizations: search, one at a time',
      result: `${number(quantile(times, 0.5))} ms`,
      p99: `${number(quantile(times, 0.99))} ms`,
    },
  ];
}
