import { stopDatabase } from '../db/embedded/ensure.mjs';
import { LOCALES } from './browser';
import { type Installation, PROFILE, type Running, startOcaq } from './installation';
import { median } from './load';
import { commandOf, familyOf, pssOf } from './processes';
import { number, type Row } from './table';

/** `npm start` on the folder of an installation in use, with nothing running, to the first page. */
export async function measureStart(installation: Installation): Promise<Row[]> {
  const times: number[] = [];
  // The first one only notes that somebody has set the installation up.
  for (let round = 0; round < 4; round += 1) {
    await stopDatabase(installation.dataDir);
    const ocaq = await startOcaq(installation);
    if (round > 0) times.push(ocaq.msToFirstPage);
    await ocaq.stop();
  }
  const middle = median(times) / 1000;
  return [
    {
      what: 'warm start to the first page (median of 3)',
      result: `${number(middle, 2)} s`,
      aim: '≤ 3 s',
      isMet: middle <= 3,
    },
  ];
}

/** Longer than the app keeps a connection that it does not use. */
const REST_MS = 30_000;

/** The memory of an installation that showed its pages and then rests. */
export async function measureMemory(installation: Installation): Promise<Row[]> {
  await stopDatabase(installation.dataDir);
  const ocaq = await startOcaq(installation);
  for (const locale of LOCALES) {
    await (await fetch(installation.direct + PROFILE.replace('/az/', `/${locale}/`))).arrayBuffer();
  }
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const row = memoryOf(ocaq);
  await ocaq.stop();
  return [row];
}

function memoryOf({ app, keeper, supervisor }: Running): Row {
  const inMb = (pids: readonly number[]) => pids.reduce((sum, pid) => sum + pssOf(pid) * 1024, 0) / 1_000_000;
  const postgres = familyOf(keeper).filter((pid) => pid !== keeper && !/keeper/.test(commandOf(pid)));
  const [ofApp, ofKeeper, ofPostgres] = [inMb([app]), inMb([keeper]), inMb(postgres)];
  const sum = ofApp + ofKeeper + ofPostgres;
  const parts = `app ${number(ofApp, 0)}, PostgreSQL ${number(ofPostgres, 0)}, its keeper ${number(ofKeeper, 0)}`;
  return {
    what: 'memory at rest: app and database',
    result: `${number(sum, 0)} MB (${parts}; besides, the supervisor ${number(inMb([supervisor]), 0)})`,
    aim: '≤ 250 MB',
    isMet: sum <= 250,
  };
}
