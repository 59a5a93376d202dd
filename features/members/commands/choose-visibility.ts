import { personVisibilities } from '@/db/schema/members';
import { command } from '@/server/command';
import { FIELDS, type PersonField } from '../fields';
import { chooseVisibilityInput } from '../schema';
import { lockPerson, personEntry } from '../subject';

/** The person chooses who sees which field. A field that is left out keeps what was chosen. */
export const chooseVisibility = command({
  name: 'profile.choose-visibility',
  permission: 'profile:update',
  input: chooseVisibilityInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async ({ tx, organization }, { fields }, person) => {
    for (const [field, visibility] of Object.entries(fields)) {
      const chosen = visibility ?? FIELDS[field as PersonField].standard;
      await tx
        .insert(personVisibilities)
        .values({ organizationId: organization.id, personId: person.id, field, visibility: chosen })
        .onConflictDoUpdate({
          target: [personVisibilities.organizationId, personVisibilities.personId, personVisibilities.field],
          set: { visibility: chosen },
        });
    }
    return person;
  },
  journal: (person, { fields }) => personEntry(person, { fields }),
});
