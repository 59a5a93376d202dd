import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

export const PAGE_SIZE = 50;

/** Which people: those that fulfil a condition on a row `p` of people and, where a name was searched for, are found by it. */
export interface Selection {
  condition: SQL;
  named?: NamedPeople | null;
}

export interface NamedPeople {
  /** Selects `sort_key, person_id` of those whose name was found; with a single word typed once for each word of theirs that it finds. */
  rows: SQL;
  /** How many words were typed. */
  words: number;
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
  order: SQL;
  limit: number;
}

/** How many names found by one word are looked at for each person wanted, before all of them are. */
const NAMES_FOR_ONE = 4;

/** The first of the selected people in an order. As a rule nearly everybody named is selected, and the first names suffice. */
export async function firstPeople(tx: Transaction, selection: Selection, part: Part): Promise<Place[]> {
  const { condition, named } = selection;
  const { where = sql`true`, order, limit } = part;
  if (!named) {
    const { rows } = await tx.execute<Place>(
      sql`select p.id, p.sort_key from people p where ${condition} and ${where} order by ${order} limit ${limit}`,
    );
    return rows;
  }
  const some =
    named.words === 1 ? await firstNamed(tx, { condition, named }, part, limit * NAMES_FOR_ONE) : [];
  return some.length < limit ? firstNamed(tx, { condition, named }, part, null) : some;
}

interface Place extends Record<string, unknown> {
  id: string;
  sort_key: string;
}

/**
 * The names found are put in order by what the search index itself holds, and only as many people are looked up as are
 * wanted: `offset 0` keeps Postgres from joining, and then sorting, all of them, which it would choose or not by whatever
 * it sampled last.
 */
async function firstNamed(
  tx: Transaction,
  { condition, named }: Selection & { named: NamedPeople },
  { where = sql`true`, order, limit }: Part,
  names: number | null,
): Promise<Place[]> {
  const { rows } = await tx.execute<Place>(sql`
    select p.id, p.sort_key from (
      select distinct p.id, p.sort_key, p.id as found_id from (
        select p.* from (select n.person_id as id, n.sort_key from (${named.rows}) n) p
        where ${where} order by ${order} limit ${names}) p
      order by ${order}) p
    cross join lateral (select from people p where p.id = found_id and ${condition} offset 0) fulfilling
    order by ${order} limit ${limit}`);
  return rows;
}

/** Selects `id, sort_key` of the selected people, in whatever order comes first. */
export function anyPeople({ condition, named }: Selection, limit: number): SQL {
  if (!named) return sql`select p.id, p.sort_key from people p where ${condition} limit ${limit}`;
  return sql`
    select p.id, p.sort_key from (select distinct n.person_id as found_id from (${named.rows}) n) found
    cross join lateral (
      select p.id, p.sort_key from people p where p.id = found_id and ${condition} offset 0) p
    limit ${limit}`;
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
  const mark = input.before ?? input.after;
  const isDown = input.isDown !== isBack;
  const part = { order: listOrder(isDown), limit: PAGE_SIZE + 1 };
  const beyond = mark === undefined ? null : await beyondMark(tx, selection, part, mark, isDown);
  const rows = beyond ?? (await firstPeople(tx, selection, part));
  const hasMore = rows.length > PAGE_SIZE;
  const ids = rows.slice(0, PAGE_SIZE).map((row) => row.id);
  if (isBack) ids.reverse();
  const hasPrevious = isBack ? hasMore : beyond !== null;
  const hasNext = isBack ? beyond !== null : hasMore;
  return {
    ids,
    previous: hasPrevious ? (ids[0] ?? null) : null,
    next: hasNext ? (ids.at(-1) ?? null) : null,
  };
}

/** Whom the order has after the mark, or before; null where the mark is not selected, which is asked only where there is nobody. */
async function beyondMark(
  tx: Transaction,
  selection: Selection,
  part: Part,
  id: string,
  isDown: boolean,
): Promise<Place[] | null> {
  const where = sql`(p.sort_key, p.id) ${isDown ? sql`<` : sql`>`}
    ((${selected(selection, id, sql`p.sort_key`)}), ${id}::uuid)`;
  const found = await firstPeople(tx, selection, { ...part, where });
  if (found.length > 0) return found;
  const { rows } = await tx.execute(selected(selection, id, sql`p.id`));
  return rows.length > 0 ? found : null;
}

/** Something of one person, if that one is selected. */
const selected = ({ condition, named }: Selection, id: string, what: SQL): SQL => sql`
  select ${what} from people p where ${condition} and p.id = ${id}::uuid
    and ${named ? sql`exists (select from (${named.rows}) n where n.person_id = ${id}::uuid)` : sql`true`}`;

export const COUNTED_AT_MOST = 1000;

/** How many are selected, counted to one more than this many. */
export async function countUpTo(
  tx: Transaction,
  selection: Selection,
  most: number = COUNTED_AT_MOST,
): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (${anyPeople(selection, most + 1)}) found`,
  );
  return rows[0]?.count ?? 0;
}
