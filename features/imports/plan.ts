import 'server-only';
import { createHash } from 'node:crypto';
import type { OrganizationContext } from '@/server/context';
import { isGiven } from '@/server/read-csv';
import type { Table } from '@/server/read-table';
import type { RowCounts } from './fields';
import { indexPeople, nameKeys, readKnown } from './known-people';
import { membershipColumns } from './membership-notices';
import { Families } from './plan-families';
import type { PlanRow, PlanRules, ReadPerson } from './plan-row';
import { Planner } from './planner';
import { type Progress, partOf } from './progress';
import { readRow } from './read-row';

export interface PlanResult {
  counts: RowCounts;
  hash: string;
}

/** Few enough that a portion is done before the next tidying of what lives briefly: what lives longer has to be moved. */
const CHUNK = 200;
/** Their share of the time where rows name relatives as well. */
const OWN_ROWS = 0.4;

/** As many rows as are worked through before others have their turn. */
const AT_A_STRETCH = 20;
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What is on its way to the database gets there in the pauses only, and so do the requests of others. */
async function eachWithPauses<Row, Result>(
  rows: readonly Row[],
  work: (row: Row) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % AT_A_STRETCH === 0) await pause();
    results.push(work(row));
  }
  return results;
}

/**
 * Says of every row below the headings what will become of it, and gives the rows in portions to `write`. Reads the
 * organization once; looks at the same rows in the same way each time, so that a plan can be made again and compared. The
 * relatives whom rows name are looked at last: who has a row of their own is told by that.
 */
export async function makePlan(
  context: OrganizationContext,
  table: Pick<Table, 'portions'> & { headerRow: number },
  rules: PlanRules,
  write: (rows: PlanRow[]) => Promise<void>,
  progress: Progress,
): Promise<PlanResult> {
  const keyOf = nameKeys();
  const index = await indexPeople(context, keyOf);
  const planner = new Planner(rules, index, keyOf);
  const families = new Families(rules, planner, keyOf);
  const counts: RowCounts = { new: 0, update: 0, same: 0, duplicate: 0, error: 0 };
  const hash = createHash('sha256').update(JSON.stringify(rules));
  const ofRows = rules.mapping.some((field) => field === 'spouse' || field === 'children') ? OWN_ROWS : 1;
  const speaksOfMemberships = membershipColumns(rules.mapping) !== null;
  let written = Promise.resolve();
  /** The database writes one portion while the next is read. */
  const take = async (rows: PlanRow[]) => {
    for (const row of rows) counts[row.kind] += 1;
    hash.update(JSON.stringify(rows.map(toldBy)));
    await written;
    written = write(rows);
    written.catch(() => undefined);
  };
  for await (const { from, rows: all, share } of table.portions(CHUNK)) {
    const rows = all
      .map((cells, offset) => ({ cells, number: from + offset }))
      .filter(({ cells, number }) => number > table.headerRow && isGiven(cells));
    const read = await eachWithPauses(rows, ({ cells, number }): ReadPerson => {
      const { values, problems } = readRow(cells, number, rules);
      return families.read({ cells, number, values, problems });
    });
    const known = await readKnown(
      context,
      [...new Set(read.flatMap(({ values }) => planner.idsFor(values)))],
      {
        answers: (rules.more?.answers.length ?? 0) > 0,
        memberships: speaksOfMemberships,
        years: rules.more?.paid?.columns.map(({ year }) => year),
      },
    );
    await take(await eachWithPauses(read, (row) => families.hold(row, planner.plan(row, known))));
    partOf(progress, 0, ofRows)(share);
  }
  const portions = [...families.portions(CHUNK)];
  for (const [at, rows] of portions.entries()) {
    await take(await families.plan(context, rows));
    partOf(progress, ofRows, 1)((at + 1) / portions.length);
  }
  await written;
  return { counts, hash: hash.digest('hex') };
}

/** What makes a plan another one. */
const toldBy = (row: PlanRow) => [
  row.number,
  row.part,
  row.kind,
  row.seenAt && row.personId,
  row.knownPersonId,
  row.knownRow,
  row.values,
];
