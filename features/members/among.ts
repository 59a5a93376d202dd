import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

const FEW = 2000;

/**
 * A row `p` of people is one of those whose `person_id` is selected. Behind the wall Postgres knows little about how many
 * that will be, and would walk everybody to find the three of a rare kind: a few are named to it.
 */
export async function isAmong(tx: Transaction, holders: SQL): Promise<SQL> {
  const { rows } = await tx.execute<{ person_id: string }>(
    sql`select h.person_id from (${holders}) h limit ${FEW + 1}`,
  );
  if (rows.length > FEW) return sql`p.id in (${holders})`;
  return sql`p.id = any (${sql.param(rows.map((row) => row.person_id))}::uuid[])`;
}
