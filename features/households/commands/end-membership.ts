import { and, eq } from 'drizzle-orm';
import { householdMemberships, households } from '@/db/schema/households';
import { isProblem, spanOf } from '@/features/members/rules';
import { lockPerson } from '@/features/members/subject';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { findHousehold, householdEntry } from '../household';
import { endHouseholdMembershipInput } from '../schema';

/** Somebody does not live in the household any more. The row stays; mail for all does not go to who moved out. */
export const endHouseholdMembership = command({
  name: 'household.end-membership',
  permission: 'household:update',
  input: endHouseholdMembershipInput,
  subject: async (context, { membership }) => {
    const { tx, organization } = context;
    const [row] = await tx
      .select()
      .from(householdMemberships)
      .where(
        and(
          eq(householdMemberships.organizationId, organization.id),
          eq(householdMemberships.id, membership),
        ),
      )
      .for('update');
    const household = row && (await findHousehold(context, row.householdId));
    const person = row && (await lockPerson(context, row.personId));
    return household && person ? { id: row.id, row, household, person } : null;
  },
  run: async ({ tx, organization }, { end }, { row, household, person }) => {
    if (row.endsOn !== null) throw new Refusal('conflict', 'household-left-already');
    const span = spanOf(row.startEdtf ?? row.startsOn, end);
    if (isProblem(span)) throw invalid('end', span.reason);
    await tx
      .update(householdMemberships)
      .set({ endEdtf: end, endsOn: span.endsOn })
      .where(
        and(eq(householdMemberships.organizationId, organization.id), eq(householdMemberships.id, row.id)),
      );
    if (household.mailPersonId === person.id) {
      await tx
        .update(households)
        .set({ mailPersonId: null })
        .where(and(eq(households.organizationId, organization.id), eq(households.id, household.id)));
    }
    return { id: household.id, name: household.name, person: person.id };
  },
  journal: ({ person, ...household }, { end }) => householdEntry(household, { person, end }),
  tags: ({ organization }) => [tag.organization(organization.slug)],
  constraints: { household_memberships_order: invalid('end', 'end-before-start') },
});
