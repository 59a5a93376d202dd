import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { duesFees } from '@/db/schema/dues';
import type { OrganizationContext } from '@/server/context';
import { feeFor, periodEnd } from './rules';
import type { PeriodInput } from './schema';

export type StoredFee = typeof duesFees.$inferSelect;

/** The fee, locked; null for another organization's. */
export async function lockFee(
  { tx, organization }: OrganizationContext,
  { id }: { id: string },
): Promise<StoredFee | null> {
  const [row] = await tx
    .select()
    .from(duesFees)
    .where(and(eq(duesFees.organizationId, organization.id), eq(duesFees.id, id)))
    .for('update');
  return row ?? null;
}

/** The fees that a period is charged by, one for each membership type that has one. */
export async function feesOf(
  { tx, organization }: OrganizationContext,
  { period, start }: PeriodInput,
): Promise<StoredFee[]> {
  const all = await tx
    .select()
    .from(duesFees)
    .where(and(eq(duesFees.organizationId, organization.id), eq(duesFees.period, period)))
    .orderBy(asc(duesFees.startsOn));
  const end = periodEnd(period, start);
  const types = [...new Set(all.map(({ type }) => type))];
  return types.flatMap(
    (type) =>
      feeFor(
        all.filter((fee) => fee.type === type),
        start,
        end,
      ) ?? [],
  );
}

/** What the journal says of a fee. */
export const feeEntry = (id: string, details: Record<string, unknown>) => ({
  subjectType: 'fee',
  subjectId: id,
  details,
});
