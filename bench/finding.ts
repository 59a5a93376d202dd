import http from 'node:http';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../db/client';
import type { Bench } from './bench';
import { measureDirectory } from './directory';
import { ownerUrl } from './installation';
import { quantile } from './load';
import { ask, LIST, MANY, makeManyAndSignIn } from './members';
import { makeTheOthers } from './million';
import { inCyrillic, seeded, withSlip } from './slips';
import { number, type Row } from './table';

/** Enough that one tidying up of the app's memory, which slows three or four answers, is not all that p99 tells of. */
const QUESTIONS = 1000;
/** Asked before anything is measured: an app that runs since the morning has compiled what it does often. */
const BEFORE = 500;

interface Person {
  id: string;
  given: string;
  surname: string;
  /** Everybody of this name: who is meant is not to be told from the name alone. */
  slugs: string[];
}

/**
 * How long finding somebody takes among 100,000, and whether a slip of the pen is forgiven: the rows that the list fetches
 * while somebody types and turns its pages, whole requests one at a time. The pages themselves are measured with `speed`.
 */
export async function measureFinding({ installation, members, isMillion }: Bench): Promise<Row[]> {
  const url = await ownerUrl(installation);
  const cookie = await makeManyAndSignIn(url, members);
  const rowsOfOthers = isMillion ? await makeTheOthers(url) : [];
  const sample = await samplePeople(url);
  const [others, people] = [sample.slice(QUESTIONS), sample.slice(0, QUESTIONS)];
  const list = `${installation.direct}${LIST}/rows.json`;
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const random = seeded(7);
  const timed = async (address: string) => {
    const began = performance.now();
    const text = await ask(address, cookie, agent);
    return { ms: performance.now() - began, text };
  };
  const searching = (typed: string) => timed(`${list}?q=${encodeURIComponent(typed)}`);
  const typing = ({ given, surname }: Person, i: number) => {
    const words = i % 2 === 0 ? surname.slice(0, 3) : `${given.slice(0, 4)} ${surname.slice(0, 4)}`;
    return searching(i % 3 === 0 ? inCyrillic(words) : words);
  };
  const slipping = ({ given, surname }: Person) => searching(withSlip(`${given} ${surname}`, random));
  const turning = ({ id }: Person) => timed(`${list}?after=${id}`);
  // Others are asked for first, in the same ways: what runs since the morning has been asked before.
  for (const [i, person] of others.entries()) {
    await typing(person, i);
    await slipping(person);
    await turning(person);
  }

  const floor = await timesOf(people, () => timed(`${installation.direct}/api/ready`));
  const typed = await timesOf(people, typing);
  let met = 0;
  const slips = await timesOf(people, async (person) => {
    const answer = await slipping(person);
    const shown = shownIn(answer.text).slice(0, 20);
    if (shown.some((slug) => person.slugs.includes(slug))) met += 1;
    return answer;
  });
  const pages = await timesOf(people, turning);
  agent.destroy();
  const row = (what: string, times: number[], aim: number): Row => ({
    what: `${what} among ${members.toLocaleString('en')}${isMillion ? ', one of 500 organizations' : ''}`,
    result: `${number(quantile(times, 0.5))} ms (${number(quantile(times, 0.5) / quantile(floor, 0.5))} × /api/ready)`,
    p99: `${number(quantile(times, 0.99))} ms`,
    aim: `p99 ≤ ${aim} ms`,
    isMet: quantile(times, 0.99) <= aim,
  });
  return [
    ...rowsOfOthers,
    row('search as typed (3 letters, two words, two scripts)', typed, 30),
    row('search with a slip of the pen in a full name', slips, 40),
    {
      what: 'the right name in the first 20, with a slip',
      result: `${number((100 * met) / people.length)} %`,
      aim: '≥ 98 %',
      isMet: met / people.length >= 0.98,
    },
    row('list page at any depth', pages, 20),
    ...(isMillion ? await measureDirectory(installation) : []),
  ];
}

/** People from all over the list, and who shares their name. */
async function samplePeople(url: string): Promise<Person[]> {
  const { db, pool } = openDatabase(url, 1);
  try {
    const { rows } = await db.execute<{ id: string; given: string; surname: string; slugs: string[] }>(sql`
      with everybody as (
        select p.* from people p join organizations o on o.id = p.organization_id where o.slug = ${MANY})
      select e.id, e.given, e.surname, array(
        select s.slug from everybody s where s.given = e.given and s.surname = e.surname) as slugs
      from everybody e order by md5(e.slug) limit ${QUESTIONS + BEFORE}`);
    return rows;
  } finally {
    await pool.end();
  }
}

async function timesOf(
  people: readonly Person[],
  run: (person: Person, i: number) => Promise<{ ms: number }>,
) {
  const times: number[] = [];
  for (const [i, person] of people.entries()) times.push((await run(person, i)).ms);
  return times;
}

/** The people that a list shows, in its order. */
function shownIn(answer: string): string[] {
  const { rows, similar }: Record<'rows' | 'similar', { slug: string }[]> = JSON.parse(answer);
  return [...rows, ...similar].map(({ slug }) => slug);
}
