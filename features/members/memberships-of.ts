import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { hasDied } from './rules';

/** The memberships of a person with the times in which they rest, the oldest first. */
export async function membershipsOf({ tx, organization }: OrganizationContext, personId: string) {
  const rows = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.organizationId, organization.id), eq(memberships.personId, personId)))
    .orderBy(asc(memberships.startsOn));
  const pauses = await tx
    .select()
    .from(membershipPauses)
    .where(
      and(
        eq(membershipPauses.organizationId, organization.id),
        inArray(
          membershipPauses.membershipId,
          rows.map(({ id }) => id),
        ),
      ),
    );
  return rows.map((row) => ({
    ...row,
    pauses: pauses.filter(({ membershipId }) => membershipId === row.id),
  }));
}

/** Nobody is taken in who is deceased by the record: where that is wrong, the end of the membership is taken back. */
export async function refuseDeceased(context: OrganizationContext, personId: string): Promise<void> {
  if (hasDied(await membershipsOf(context, personId))) throw new Refusal('conflict', 'admitted-deceased');
}
