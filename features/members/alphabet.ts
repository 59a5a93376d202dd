import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { AZ_ALPHABET, keysOfLetter } from '@/lib/names/sort-key';
import { type Keyset, PAGE_SIZE } from './keyset';

/** The page of people `p` on which a letter begins; null where the list ends before it, or where it is no letter. */
export async function pageOfLetter(
  tx: Transaction,
  condition: SQL,
  letter: string,
  isDown: boolean,
): Promise<Keyset | null> {
  const keys = keysOfLetter(letter);
  if (!keys) return null;
  const [from, before] = isDown
    ? [sql`p.sort_key < ${keys.to}`, sql`p.sort_key >= ${keys.to}`]
    : [sql`p.sort_key >= ${keys.from}`, sql`p.sort_key < ${keys.from}`];
  const order = isDown ? sql`p.sort_key desc, p.id desc` : sql`p.sort_key, p.id`;
  const { rows } = await tx.execute<{ id: string }>(
    sql`select p.id from people p where ${condition} and ${from} order by ${order} limit ${PAGE_SIZE + 1}`,
  );
  const [first] = rows;
  if (!first) return null;
  const turned = isDown ? sql`p.sort_key` : sql`p.sort_key desc`;
  const { rows: earlier } = await tx.execute(
    sql`select p.id from people p where ${condition} and ${before} order by ${turned} limit 1`,
  );
  const ids = rows.slice(0, PAGE_SIZE).map((row) => row.id);
  return {
    ids,
    previous: earlier.length > 0 ? first.id : null,
    next: rows.length > PAGE_SIZE ? (ids.at(-1) ?? null) : null,
  };
}

/**
 * The letters with which somebody's key begins. Few people are looked through; among many, each letter asks the index
 * for one.
 */
export async function lettersUsed(tx: Transaction, condition: SQL, areFew: boolean): Promise<string[]> {
  const keys = AZ_ALPHABET.map((letter) => keysOfLetter(letter) ?? { from: '', to: '' });
  const { rows } = areFew
    ? await tx.execute<{ sign: string }>(
        sql`select distinct left(p.sort_key, 1) as sign from people p where ${condition}`,
      )
    : await tx.execute<{ sign: string }>(sql`
        select l.low as sign
        from unnest(${sql.param(keys.map(({ from }) => from))}::text[], ${sql.param(keys.map(({ to }) => to))}::text[])
          as l (low, high)
        cross join lateral (select from people p
          where ${condition} and p.sort_key >= l.low collate "C" and p.sort_key < l.high collate "C"
          order by p.sort_key limit 1) somebody`);
  const signs = new Set(rows.map((row) => row.sign));
  return AZ_ALPHABET.filter((_, index) => signs.has(keys[index]?.from ?? ''));
}
