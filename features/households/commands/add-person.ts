import { lockPerson } from '@/features/members/subject';
import { command } from '@/server/command';
import { invalid, notFound } from '@/server/errors';
import { tag } from '@/server/tags';
import { householdEntry, lockHousehold } from '../household';
import { moveIn } from '../move-in';
import { addPersonInput } from '../schema';

/** Somebody lives in the household from a day on. */
export const addPersonToHousehold = command({
  name: 'household.add-person',
  permission: 'household:update',
  input: addPersonInput,
  idempotencyKey: ({ key }) => key,
  subject: (context, { household }) => lockHousehold(context, household),
  run: async (context, { person: personId, role, start }, household) => {
    const person = await lockPerson(context, personId);
    if (!person) throw notFound();
    await moveIn(context, { householdId: household.id, personId, role, start });
    return { id: household.id, name: household.name, person: person.id };
  },
  journal: ({ person, ...household }, { role, start }) =>
    householdEntry(household, { person, role, start: start ?? null }),
  // A child of unknown age is not public any more.
  tags: ({ organization }) => [tag.organization(organization.slug)],
  constraints: { household_memberships_no_overlap: invalid('person', 'in-household-already') },
});
