import http from 'node:http';
import { openDatabase } from '../db/client';
import { EVENT_MONTHS, makeManyEvents } from '../db/testing/many-events';
import type { Bench } from './bench';
import { ownerUrl } from './installation';
import { quantile } from './load';
import { ask } from './members';
import { organizationOf } from './records';
import { number, type Row } from './table';

const SLUG = 'bench-calendar';
const EVENTS = 5000;
const WARM = 20;

/** The calendar of an organization with many events: months that nobody asked for before, and the whole of it as a file. */
export async function measureCalendar({ installation }: Bench): Promise<Row[]> {
  const url = await ownerUrl(installation);
  const { id, cookie } = await organizationOf(url, SLUG);
  const { db, pool } = openDatabase(url, 1);
  await makeManyEvents(db, id, EVENTS);
  await pool.end();
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const timed = async (address: string) => {
    const began = performance.now();
    await ask(installation.direct + address, `ocaq=${cookie}`, agent);
    return performance.now() - began;
  };
  const home = `/az/organizations/${SLUG}`;
  const [months, files, ready]: [number[], number[], number[]] = [[], [], []];
  const firstFile = await timed(`${home}/calendar.ics`);
  for (const month of EVENT_MONTHS) {
    months.push(await timed(`${home}/calendar/${month}`));
    files.push(await timed(`${home}/calendar.ics`));
    ready.push(await timed('/api/ready'));
  }
  agent.destroy();
  const at = (times: number[], part: number) => quantile(times.slice(WARM), part);
  const beside = (times: number[]) => number(at(times, 0.5) / at(ready, 0.5));
  return [
    {
      what: `a month among ${EVENTS.toLocaleString('en')} events, made anew`,
      result: `${number(at(months, 0.5))} ms (${beside(months)} × /api/ready)`,
      p99: `${number(at(months, 0.99))} ms`,
      aim: '≤ 50 ms',
      isMet: at(months, 0.5) <= 50,
    },
    {
      what: `calendar.ics of ${EVENTS.toLocaleString('en')} events, kept (made first in ${number(firstFile)} ms)`,
      result: `${number(at(files, 0.5))} ms (${beside(files)} × /api/ready)`,
      p99: `${number(at(files, 0.99))} ms`,
      aim: '≤ 150 ms',
      isMet: at(files, 0.5) <= 150,
    },
  ];
}
