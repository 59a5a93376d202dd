import 'server-only';
import { and, asc, desc, eq, max } from 'drizzle-orm';
import { duesClosedYears, duesEntries, duesExemptions, duesFees } from '@/db/schema/dues';
import { readTypes } from '@/features/members/membership-types';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { readPayers } from './payers';
import { receiptText } from './receipt-number';
import { balancesOf, settle } from './rules';
import type { DuesAccount, EntryView } from './view';

type Stored = typeof duesEntries.$inferSelect;

/** Everything that was written of one person, the newest first, and what it comes to. */
export async function readAccount(context: OrganizationContext, personId: string): Promise<DuesAccount> {
  const { tx, organization } = context;
  const person = (await readPayers(context, [personId])).get(personId);
  if (!person) throw notFound();
  const entries = await tx
    .select()
    .from(duesEntries)
    .where(and(eq(duesEntries.organizationId, organization.id), eq(duesEntries.personId, personId)))
    .orderBy(desc(duesEntries.onDay), desc(duesEntries.createdAt), desc(duesEntries.id));
  const exemptions = await tx
    .select()
    .from(duesExemptions)
    .where(and(eq(duesExemptions.organizationId, organization.id), eq(duesExemptions.personId, personId)))
    .orderBy(asc(duesExemptions.startsOn));
  const [closed] = await tx
    .select({ until: max(duesClosedYears.year) })
    .from(duesClosedYears)
    .where(eq(duesClosedYears.organizationId, organization.id));
  return {
    person,
    // Words of the bank or of an admin may name whom the asker does not see.
    entries: entryViews(person.isUnnamed ? entries.map((entry) => ({ ...entry, note: null })) : entries),
    balances: balancesOf(entries),
    exemptions: exemptions.map(({ id, startsOn, endsOn, reason }) => ({
      id,
      startsOn,
      endsOn,
      reason: person.isUnnamed ? '' : reason,
    })),
    ownTypes: await readTypes(tx, organization.id),
    currency: await usualCurrency(context),
    closedUntil: closed?.until ?? null,
  };
}

function entryViews(entries: readonly Stored[]): EntryView[] {
  const open = new Map(settle(entries).map(({ due, open }) => [due.id, open]));
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries.map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    amount: entry.amount,
    currency: entry.currency,
    onDay: entry.onDay,
    period:
      entry.period && entry.periodStartsOn ? { period: entry.period, startsOn: entry.periodStartsOn } : null,
    type: entry.membershipType,
    method: entry.method,
    receipt: receiptText(entry),
    note: entry.note,
    author: entry.author,
    createdAt: entry.createdAt,
    corrects: entry.corrects,
    isCorrected: corrected.has(entry.id),
    open: open.get(entry.id) ?? null,
  }));
}

/** What the organization reckons in: the currency of its newest fee, else of its newest entry. */
export async function usualCurrency({ tx, organization }: OrganizationContext): Promise<string> {
  const [fee] = await tx
    .select({ currency: duesFees.currency })
    .from(duesFees)
    .where(eq(duesFees.organizationId, organization.id))
    .orderBy(desc(duesFees.startsOn), desc(duesFees.createdAt))
    .limit(1);
  if (fee) return fee.currency;
  const [entry] = await tx
    .select({ currency: duesEntries.currency })
    .from(duesEntries)
    .where(eq(duesEntries.organizationId, organization.id))
    .orderBy(desc(duesEntries.createdAt))
    .limit(1);
  return entry?.currency ?? 'AZN';
}
