import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { duesEntries } from '@/db/schema/dues';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { duesEntry, LEDGER_CONSTRAINTS, lockPayers, refuseFuture, writeEntries } from '../entries';
import { openDues } from '../open-dues';
import { markPaidInput } from '../schema';

/** Marks several dues as paid, each with what is still open of it. What somebody else has marked meanwhile is left alone. */
export const markPaid = command({
  name: 'dues.mark-paid',
  permission: 'dues:update',
  input: markPaidInput,
  idempotencyKey: ({ key }) => key,
  subject: async (context, { dues }) => {
    const payers = await payersOf(context, dues);
    return payers ? { id: '', payers } : null;
  },
  run: async (context, { dues, day, method }, { payers }) => {
    refuseFuture(context, day);
    await lockPayers(context, payers);
    const open = await stillOpen(context, payers, dues);
    const entries = await writeEntries(
      context,
      open.map(({ id, personId, open: amount, currency }) => ({
        personId,
        kind: 'payment' as const,
        amount: -amount,
        currency,
        onDay: day,
        method,
        settles: id,
      })),
    );
    return { marked: entries.length, paidBefore: dues.length - entries.length };
  },
  journal: (result, { dues }) => (result.marked > 0 ? duesEntry(null, { ...result, dues }) : null),
  constraints: LEDGER_CONSTRAINTS,
});

/** Whose dues these are; null where one of them is nobody's. */
async function payersOf({ tx, organization }: OrganizationContext, dues: readonly string[]) {
  const rows = await tx
    .select({ personId: duesEntries.personId })
    .from(duesEntries)
    .where(
      and(
        eq(duesEntries.organizationId, organization.id),
        inArray(duesEntries.id, [...dues]),
        eq(duesEntries.kind, 'due'),
        isNull(duesEntries.corrects),
      ),
    );
  const payers = rows.flatMap(({ personId }) => personId ?? []);
  return payers.length === dues.length ? [...new Set(payers)] : null;
}

interface Row extends Record<string, unknown> {
  id: string;
  personId: string;
  currency: string;
  open: number;
}

async function stillOpen(
  { tx, organization }: OrganizationContext,
  payers: readonly string[],
  dues: readonly string[],
): Promise<Row[]> {
  if (payers.length === 0) throw notFound();
  const { rows } = await tx.execute<Row>(sql`
    with ${openDues(organization.id, sql`e.person_id = any (${sql.param(payers)}::uuid[])`)}
    select id, person_id as "personId", currency, open from open_dues
    where open > 0 and id = any (${sql.param(dues)}::uuid[]) order by on_day, id`);
  return rows;
}
