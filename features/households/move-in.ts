import 'server-only';
import type { HouseholdRole } from '@/db/enums';
import { householdMemberships, households } from '@/db/schema/households';
import { isProblem, spanOf } from '@/features/members/rules';
import type { OrganizationContext } from '@/server/context';
import { invalid, notFound } from '@/server/errors';

/** Writes a new household. */
export async function makeHousehold(
  { tx, organization }: OrganizationContext,
  { name, address }: { name?: string | undefined; address?: string | undefined },
): Promise<string> {
  const [made] = await tx
    .insert(households)
    .values({ organizationId: organization.id, name: name ?? null, address: address ?? null })
    .returning({ id: households.id });
  if (!made) throw notFound();
  return made.id;
}

interface MovingIn {
  householdId: string;
  personId: string;
  role: HouseholdRole;
  start?: string | undefined;
}

/** One dated row: who lives in a household since when. */
export async function moveIn(
  { tx, organization }: OrganizationContext,
  { start, ...row }: MovingIn,
): Promise<void> {
  const span = spanOf(start ?? null, null);
  if (isProblem(span)) throw invalid('start', span.reason);
  await tx.insert(householdMemberships).values({
    organizationId: organization.id,
    ...row,
    startEdtf: start ?? null,
    startsOn: span.startsOn,
  });
}
