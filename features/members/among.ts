import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

const FEW = 5000;

/**
 * A row `p` of people is one of those whose `person_id` is selected. Behind the wall Postgres knows little about how many
 * that will be, and would walk everybody to find the three of a rare kind: a few are named to it. Of many enough stand on any page: each is
 * looked up in the order of the list, and `offset 0` keeps Postgres from joining, and sorting, all of them instead.
 */
export async function isAmong(tx: Transaction, holders: SQL): Promise<SQL> {
  const { rows } = await tx.execute<{ person_id: string }>(
    sql`select h.person_id from (${holders}) h limit ${FEW + 1}`,
  );
  if (rows.length > FEW) return sql`exists (select from (${holders}) h where h.person_id = p.id offset 0)`;
  return sql`p.id = any (${sql.param(rows.map((row) => row.person_id))}::uuid[])`;
}
