import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { duesEntries, duesReceiptNumbers } from '@/db/schema/dues';
import { people } from '@/db/schema/members';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { receiptText } from './receipt-number';

type Row = typeof duesEntries.$inferInsert;
export type NewEntry = Omit<
  Row,
  'organizationId' | 'id' | 'author' | 'accountId' | 'receiptYear' | 'receiptNumber' | 'createdAt'
>;

/** Two treasurers at once: whose account is written to is locked, in one order, until the commit. */
export async function lockPayers({ tx, organization }: OrganizationContext, ids: readonly string[]) {
  return tx
    .select()
    .from(people)
    .where(and(eq(people.organizationId, organization.id), inArray(people.id, [...ids])))
    .orderBy(people.id)
    .for('update');
}

const isReceived = ({ kind, corrects }: NewEntry) =>
  (kind === 'payment' || kind === 'donation') && corrects == null;

/** Writes into the ledger; what was received gets the next receipt numbers of the year in which it is written. */
export async function writeEntries(
  context: OrganizationContext,
  entries: readonly NewEntry[],
): Promise<{ id: string; receipt: string | null }[]> {
  if (entries.length === 0) return [];
  const { tx, organization, actor } = context;
  const account = actor.kind === 'account' ? actor.account : null;
  const year = Number(today(context).slice(0, 4));
  let number = await takeNumbers(context, year, entries.filter(isReceived).length);
  const rows = entries.map((entry): Row & { id: string } => ({
    ...entry,
    ...(isReceived(entry) ? { receiptYear: year, receiptNumber: number++ } : {}),
    id: randomUUID(),
    organizationId: organization.id,
    accountId: account?.id ?? null,
    author: account ? account.name || (account.email ?? '') : '',
    createdAt: sql`clock_timestamp()` as never,
  }));
  await tx.insert(duesEntries).values(rows);
  return rows.map(({ id, receiptYear, receiptNumber }) => ({
    id,
    receipt: receiptText({ receiptYear: receiptYear ?? null, receiptNumber: receiptNumber ?? null }),
  }));
}

/** The first of so many numbers. The row of the year is the queue: who comes second waits, and gets what follows. */
async function takeNumbers({ tx, organization }: OrganizationContext, year: number, count: number) {
  if (count === 0) return 0;
  const [row] = await tx
    .insert(duesReceiptNumbers)
    .values({ organizationId: organization.id, year, last: count })
    .onConflictDoUpdate({
      target: [duesReceiptNumbers.organizationId, duesReceiptNumbers.year],
      set: { last: sql`${duesReceiptNumbers.last} + ${count}` },
    })
    .returning({ last: duesReceiptNumbers.last });
  return (row?.last ?? count) - count + 1;
}

/** Nobody has paid tomorrow. */
export function refuseFuture(context: OrganizationContext, day: string): void {
  if (day > today(context)) throw invalid('day', 'day-future');
}

/** What the database's own refusals of an entry mean. */
export const LEDGER_CONSTRAINTS = {
  dues_entries_closed: new Refusal('closed', 'dues-closed'),
  dues_entries_counter: new Refusal('conflict', 'dues-corrected'),
  dues_entries_corrected_once: new Refusal('conflict', 'dues-corrected'),
  dues_entries_settles: invalid('settles', 'dues-settles'),
} as const;

/** What the journal says: whose account, by its id alone, and what was written. */
export const duesEntry = (id: string | null, details: Record<string, unknown> = {}) => ({
  subjectType: 'dues',
  subjectId: id,
  details,
});
