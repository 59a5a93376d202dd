import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

export const PAGE_SIZE = 50;

/** Which people: those that fulfil a condition on a row `p` of people and, where a name was searched for, are found by it. */
export interface Selection {
  condition: SQL;
  /** Selects `sort_key, person_id` of those whose name was found, each once. */
  named?: SQL | null;
}

interface KeysetInput {
  after?: string;
  before?: string;
  isDown: boolean;
}

export interface Keyset {
  ids: string[];
  /** The ids to go on from, where there is more. */
  previous: string | null;
  next: string | null;
}

interface Part {
  /** A condition on `p.id` and `p.sort_key`. */
  where?: SQL;
  order?: SQL;
  limit: number;
}

/**
 * Selects `id, sort_key` of some of the selected people. The names found are put in order by what the search index
 * itself holds, and only as many people are looked up as are wanted: `offset 0` keeps Postgres from joining, and then
 * sorting, all of them, which it would choose or not by whatever it sampled last.
 */
export function selectPeople(
  { condition, named }: Selection,
  { where = sql`true`, order, limit }: Part,
): SQL {
  const ordered = order ? sql`order by ${order}` : sql``;
  if (!named)
    return sql`select p.id, p.sort_key from people p where ${condition} and ${where} ${ordered} limit ${limit}`;
  return sql`
    select p.id, p.sort_key from (
      select p.*, p.id as found_id from (select n.person_id as id, n.sort_key from (${named}) n) p
      where ${where} ${ordered}) p
    cross join lateral (select from people p where p.id = found_id and ${condition} offset 0) fulfilling
    ${ordered} limit ${limit}`;
}

/** By sort key and id, as every list has it. */
export const listOrder = (isDown: boolean): SQL =>
  isDown ? sql`p.sort_key desc, p.id desc` : sql`p.sort_key, p.id`;

/**
 * One page of the selected people, by sort key and id. The mark is the id of the last row seen: it says nothing about
 * anybody, and one that is not selected is as good as none.
 */
export async function keysetPage(tx: Transaction, selection: Selection, input: KeysetInput): Promise<Keyset> {
  const isBack = input.before !== undefined;
  const mark = await findMark(tx, selection, input.before ?? input.after);
  const isDown = input.isDown !== isBack;
  const where = mark
    ? sql`(p.sort_key, p.id) ${isDown ? sql`<` : sql`>`} (${mark.sort_key}, ${mark.id}::uuid)`
    : undefined;
  const { rows } = await tx.execute<{ id: string }>(
    selectPeople(selection, { where, order: listOrder(isDown), limit: PAGE_SIZE + 1 }),
  );
  const hasMore = rows.length > PAGE_SIZE;
  const ids = rows.slice(0, PAGE_SIZE).map((row) => row.id);
  if (isBack) ids.reverse();
  const hasPrevious = isBack ? hasMore : mark !== null;
  const hasNext = isBack ? mark !== null : hasMore;
  return {
    ids,
    previous: hasPrevious ? (ids[0] ?? null) : null,
    next: hasNext ? (ids.at(-1) ?? null) : null,
  };
}

async function findMark(tx: Transaction, selection: Selection, id: string | undefined) {
  if (id === undefined) return null;
  const { rows } = await tx.execute<{ id: string; sort_key: string }>(
    selectPeople(selection, { where: sql`p.id = ${id}::uuid`, limit: 1 }),
  );
  return rows[0] ?? null;
}

export const COUNTED_AT_MOST = 1000;

/** How many there are, at most 1001: "1000+". */
export async function countUpTo(tx: Transaction, selection: Selection, page: Keyset): Promise<number> {
  if (!page.previous && !page.next) return page.ids.length;
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (${selectPeople(selection, { limit: COUNTED_AT_MOST + 1 })}) found`,
  );
  return rows[0]?.count ?? 0;
}
