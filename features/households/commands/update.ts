import { and, eq } from 'drizzle-orm';
import { householdMemberships, households } from '@/db/schema/households';
import { holdsOn } from '@/features/members/rules';
import { today } from '@/features/members/today';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { householdEntry, lockHousehold } from '../household';
import { updateHouseholdInput } from '../schema';

/** Changes name and address of a household, and who gets the one mail for all. */
export const updateHousehold = command({
  name: 'household.update',
  permission: 'household:update',
  input: updateHouseholdInput,
  subject: (context, { id }) => lockHousehold(context, id),
  run: async (context, { name, address, mailPerson }, household) => {
    const { tx, organization, now } = context;
    if (mailPerson && !(await livesHere(context, household.id, mailPerson))) {
      throw invalid('mailPerson', 'not-in-household');
    }
    await tx
      .update(households)
      .set({
        name: name ?? null,
        address: address ?? null,
        mailPersonId: mailPerson ?? null,
        updatedAt: now,
      })
      .where(and(eq(households.organizationId, organization.id), eq(households.id, household.id)));
    return { id: household.id, name: name ?? null };
  },
  journal: (household, { mailPerson }) => householdEntry(household, { isMailShared: Boolean(mailPerson) }),
});

async function livesHere(context: OrganizationContext, householdId: string, personId: string) {
  const { tx, organization } = context;
  const rows = await tx
    .select()
    .from(householdMemberships)
    .where(
      and(
        eq(householdMemberships.organizationId, organization.id),
        eq(householdMemberships.householdId, householdId),
        eq(householdMemberships.personId, personId),
      ),
    );
  return rows.some((row) => holdsOn(row, today(context)));
}
