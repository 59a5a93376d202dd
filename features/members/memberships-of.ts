import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { memberships } from '@/db/schema/memberships';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { membershipStatus } from './rules';
import { today } from './today';

/** The memberships of a person, the oldest first. */
export const membershipsOf = ({ tx, organization }: OrganizationContext, personId: string) =>
  tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.organizationId, organization.id), eq(memberships.personId, personId)))
    .orderBy(asc(memberships.startsOn));

/** Whether somebody is deceased by the record. */
export const isDeceased = async (context: OrganizationContext, personId: string): Promise<boolean> =>
  membershipStatus(await membershipsOf(context, personId), today(context)) === 'deceased';

/** Nobody is taken in who is deceased by the record: where that is wrong, the end of the membership is taken back. */
export async function refuseDeceased(context: OrganizationContext, personId: string): Promise<void> {
  if (await isDeceased(context, personId)) throw new Refusal('conflict', 'admitted-deceased');
}
