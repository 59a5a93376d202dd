import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

export const PAGE_SIZE = 50;

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

/**
 * One page of people `p` that fulfil a condition, by sort key and id. The mark is the id of the last row seen: it says
 * nothing about anybody, and one that does not fulfil the condition is as good as none.
 */
export async function keysetPage(tx: Transaction, condition: SQL, input: KeysetInput): Promise<Keyset> {
  const isBack = input.before !== undefined;
  const mark = await findMark(tx, condition, input.before ?? input.after);
  const isDown = input.isDown !== isBack;
  const beyond = mark
    ? sql`and (p.sort_key, p.id) ${isDown ? sql`<` : sql`>`} (${mark.sort_key}, ${mark.id}::uuid)`
    : sql``;
  const order = isDown ? sql`p.sort_key desc, p.id desc` : sql`p.sort_key, p.id`;
  const { rows } = await tx.execute<{ id: string }>(
    sql`select p.id from people p where ${condition} ${beyond} order by ${order} limit ${PAGE_SIZE + 1}`,
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

async function findMark(tx: Transaction, condition: SQL, id: string | undefined) {
  if (id === undefined) return null;
  const { rows } = await tx.execute<{ id: string; sort_key: string }>(
    sql`select p.id, p.sort_key from people p where ${condition} and p.id = ${id}::uuid`,
  );
  return rows[0] ?? null;
}

export const COUNTED_AT_MOST = 1000;

/** How many there are, at most 1001: "1000+". */
export async function countUpTo(tx: Transaction, condition: SQL, page: Keyset): Promise<number> {
  if (!page.previous && !page.next) return page.ids.length;
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (select from people p where ${condition} limit ${COUNTED_AT_MOST + 1}) found`,
  );
  return rows[0]?.count ?? 0;
}
