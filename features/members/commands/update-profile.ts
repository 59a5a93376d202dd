import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { FIELDS, PERSON_FIELDS } from '../fields';
import { indexPerson } from '../index-person';
import { updateProfileInput } from '../schema';
import { lockPerson, personEntry, refuseStale, touch } from '../subject';
import { replaceNames, writeDetails } from '../write-person';

const OWN_FIELDS = new Set(PERSON_FIELDS.filter((field) => FIELDS[field].owner === 'edits'));

/** Changes one's own record, as far as the person may: contacts and spellings, not the name or the birth date. */
export const updateProfile = command({
  name: 'profile.update',
  permission: 'profile:update',
  input: updateProfileInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, { version, ...input }, person) => {
    refuseStale(person, version);
    await writeDetails(context, person.id, input, OWN_FIELDS);
    await replaceNames(context, person.id, input.names);
    await indexPerson(context.tx, context.organization.id, person.id);
    await touch(context, person.id);
    return person;
  },
  journal: (person) => personEntry(person),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
