import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { householdMemberships, households } from '@/db/schema/households';
import { isUuid } from '@/features/organizations/schema';
import type { OrganizationContext } from '@/server/context';
import type { HouseholdHead } from './view';

/** The household of that id; null for every other. */
export async function findHousehold(
  { tx, organization }: OrganizationContext,
  id: string,
): Promise<HouseholdHead | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx
    .select({
      id: households.id,
      name: households.name,
      address: households.address,
      mailPersonId: households.mailPersonId,
    })
    .from(households)
    .where(and(eq(households.organizationId, organization.id), eq(households.id, id)));
  return row ?? null;
}

/** The same, locked, so that what is checked stays true until the commit. */
export async function lockHousehold(context: OrganizationContext, id: string): Promise<HouseholdHead | null> {
  const { tx, organization } = context;
  await tx
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.organizationId, organization.id), eq(households.id, id)))
    .for('update');
  return findHousehold(context, id);
}

/** Whether somebody lives or lived in it, or will. */
export async function wasEverLivedIn(
  { tx, organization }: OrganizationContext,
  id: string,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: householdMemberships.id })
    .from(householdMemberships)
    .where(
      and(eq(householdMemberships.organizationId, organization.id), eq(householdMemberships.householdId, id)),
    )
    .limit(1);
  return row !== undefined;
}

/** Whether a row `m` of household memberships, or of guardianships, holds on a day. */
export const holds = (day: string) =>
  sql`((m.starts_on is null or m.starts_on <= ${day}::date) and (m.ends_on is null or m.ends_on > ${day}::date))`;

/** What the journal says: the household, by its own name only. */
export const householdEntry = (
  household: Pick<HouseholdHead, 'id' | 'name'>,
  details: Record<string, unknown> = {},
) => ({
  subjectType: 'household',
  subjectId: household.id,
  ...(household.name ? { subjectName: household.name } : {}),
  details,
});
