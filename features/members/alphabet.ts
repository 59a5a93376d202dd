import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { AZ_ALPHABET, keysOfLetter } from '@/lib/names/sort-key';
import {
  anyPeople,
  COUNTED_AT_MOST,
  firstPeople,
  type Keyset,
  listOrder,
  PAGE_SIZE,
  type Selection,
} from './keyset';

/** The page of the selected people on which a letter begins; null where the list ends before it, or where it is no letter. */
export async function pageOfLetter(
  tx: Transaction,
  selection: Selection,
  letter: string,
  isDown: boolean,
): Promise<Keyset | null> {
  const keys = keysOfLetter(letter);
  if (!keys) return null;
  const [from, before] = isDown
    ? [sql`p.sort_key < ${keys.to}`, sql`p.sort_key >= ${keys.to}`]
    : [sql`p.sort_key >= ${keys.from}`, sql`p.sort_key < ${keys.from}`];
  const rows = await firstPeople(tx, selection, {
    where: from,
    order: listOrder(isDown),
    limit: PAGE_SIZE + 1,
  });
  const [first] = rows;
  if (!first) return null;
  const earlier = await firstPeople(tx, selection, { where: before, order: listOrder(!isDown), limit: 1 });
  const ids = rows.slice(0, PAGE_SIZE).map((row) => row.id);
  return {
    ids,
    previous: earlier.length > 0 ? first.id : null,
    next: rows.length > PAGE_SIZE ? (ids.at(-1) ?? null) : null,
  };
}

const KEYS = AZ_ALPHABET.map((letter) => keysOfLetter(letter) ?? { from: '', to: '' });

const lettersOf = (signs: ReadonlySet<string>) =>
  AZ_ALPHABET.filter((_, index) => signs.has(KEYS[index]?.from ?? ''));

/** How many are selected, at most 1001, and with which letters they begin; null where they are too many to look at. */
export async function countWithLetters(
  tx: Transaction,
  selection: Selection,
): Promise<{ count: number; letters: string[] | null }> {
  const { rows } = await tx.execute<{ count: number; signs: string[] | null }>(sql`
    select count(*)::int as count, array_agg(distinct left(found.sort_key, 1)) as signs
    from (${anyPeople(selection, COUNTED_AT_MOST + 1)}) found`);
  const { count = 0, signs = null } = rows[0] ?? {};
  return { count, letters: count > COUNTED_AT_MOST ? null : lettersOf(new Set(signs)) };
}

/** The letters with which any of the names found begins. */
export async function lettersNamed(tx: Transaction, named: SQL): Promise<string[]> {
  const { rows } = await tx.execute<{ sign: string }>(
    sql`select distinct left(n.sort_key, 1) as sign from (${named}) n`,
  );
  return lettersOf(new Set(rows.map((row) => row.sign)));
}

/** The letters with which somebody's key begins: each asks the index for one. For conditions that most people fulfil. */
export async function lettersUsed(tx: Transaction, condition: SQL): Promise<string[]> {
  const [low, high] = [KEYS.map(({ from }) => from), KEYS.map(({ to }) => to)];
  const { rows } = await tx.execute<{ sign: string }>(sql`
    select l.low as sign from unnest(${sql.param(low)}::text[], ${sql.param(high)}::text[]) as l (low, high)
    cross join lateral (select from people p
      where ${condition} and p.sort_key >= l.low collate "C" and p.sort_key < l.high collate "C"
      order by p.sort_key limit 1) somebody`);
  return lettersOf(new Set(rows.map((row) => row.sign)));
}
