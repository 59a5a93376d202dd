import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import type { Entry } from './catalog';
import { lockTheirEvents } from './erasing-registrations';
import { rememberErased } from './erasure-list';
import { TABLES } from './tables';
import { erasureHash, type Traces } from './traces';

export type Counts = Record<string, number>;

/** How many rows there are about somebody, by topic: what an erasure will take, said before. */
export async function countRows({ tx }: OrganizationContext, of: Traces, entries = TABLES): Promise<Counts> {
  const counts: Counts = {};
  for (const { table, topic, whose, handedOut } of entries) {
    // Where mentions are looked for in texts, only what is certainly theirs is counted: that is found at once.
    const n = await rowsOf(tx, table, ((handedOut ? handedOut.whose : undefined) ?? whose)(of));
    if (n > 0) counts[topic] = (counts[topic] ?? 0) + n;
  }
  return counts;
}

async function rowsOf(tx: OrganizationContext['tx'], table: string, whose: SQL): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`
    select count(*)::integer as n from ${sql.identifier(table)} t where ${whose}`);
  return rows[0]?.n ?? 0;
}

/**
 * Makes somebody gone, in the transaction of the caller: all of it or nothing. The list outside the database is written first, so
 * that no backup brings back whom the rows no longer know.
 */
export async function erasePerson(
  context: OrganizationContext,
  of: Traces,
  entries: readonly Entry[] = TABLES,
): Promise<Counts> {
  await allowTime(context);
  const counts = await countRows(context, of, entries);
  await rememberErased([of.id, ...of.formerIds].map((id) => erasureHash(of.organizationId, id)));
  await lockTheirEvents(context, of);
  // What the database works out by itself goes first: it asks what the record still says.
  const first = entries.filter(({ erased }) => typeof erased === 'object' && 'kept' in erased);
  for (const { erased } of new Set([...first, ...entries])) {
    if (typeof erased === 'string') continue;
    await ('kept' in erased ? erased.as(context, of) : erased.emptied(context, of));
  }
  return counts;
}

/** Texts of a whole organization are looked through: longer than a request may take. */
async function allowTime({ tx }: OrganizationContext): Promise<void> {
  await tx.execute(sql`select set_config('statement_timeout', '300s', true),
    set_config('idle_in_transaction_session_timeout', '300s', true), set_config('lock_timeout', '30s', true)`);
}
