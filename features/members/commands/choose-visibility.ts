import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { chooseVisibilityInput } from '../schema';
import { lockPerson, personEntry } from '../subject';
import { writeVisibilities } from '../write-own-record';

/** The person chooses who sees which field. A field that is left out keeps what was chosen. */
export const chooseVisibility = command({
  name: 'profile.choose-visibility',
  permission: 'profile:update',
  input: chooseVisibilityInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, { fields }, person) => {
    await writeVisibilities(context, person.id, fields);
    return person;
  },
  journal: (person, { fields }) => personEntry(person, { fields }),
  // The public page of an office-holder follows it.
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
