import { lockPerson } from '@/features/members/subject';
import { command } from '@/server/command';
import { invalid, notFound } from '@/server/errors';
import { tag } from '@/server/tags';
import { householdEntry } from '../household';
import { makeHousehold, moveIn } from '../move-in';
import { createHouseholdInput } from '../schema';

/** Makes a household, with the first who lives in it where one is named. */
export const createHousehold = command({
  name: 'household.create',
  permission: 'household:update',
  input: createHouseholdInput,
  idempotencyKey: ({ key }) => key,
  run: async (context, { name, address, person: personId, role = 'adult', start }) => {
    const person = personId === undefined ? null : await lockPerson(context, personId);
    if (personId !== undefined && !person) throw notFound();
    const id = await makeHousehold(context, { name, address });
    if (person) await moveIn(context, { householdId: id, personId: person.id, role, start });
    return { id, name: name ?? null, person: person?.id ?? null };
  },
  journal: ({ person, ...household }) => householdEntry(household, person ? { person } : {}),
  tags: ({ organization }) => [tag.organization(organization.slug)],
  constraints: { household_memberships_no_overlap: invalid('person', 'in-household-already') },
});
