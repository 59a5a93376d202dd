import { command } from '@/server/command';
import { indexPerson } from '../index-person';
import { fieldsUnder } from '../own-rules';
import { readChoices } from '../people';
import { readOwnRules } from '../read-own-rules';
import { updateProfileInput } from '../schema';
import { SELF } from '../scope';
import { lockPerson, personEntry, refuseStale, touch } from '../subject';
import { writeContacts } from '../write-contacts';
import { writeDetails } from '../write-person';

/** Changes one's own record, as far as the organization leaves it to the person. What its form did not have stays. */
export const updateProfile = command({
  name: 'profile.update',
  permission: 'profile:update',
  input: updateProfileInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, { version, fields, ...input }, person) => {
    refuseStale(person, version);
    const { tx, organization } = context;
    const choices = await readChoices(tx, organization.id, person.id);
    const own = fieldsUnder('edit', await readOwnRules(context), choices);
    const writable = new Set(own.filter((field) => !fields || fields.includes(field)));
    const written = await writeContacts(context, person.id, input, { viewer: SELF, writable, choices });
    await writeDetails(context, person.id, written, writable);
    await indexPerson(tx, organization.id, person.id);
    await touch(context, person.id);
    return person;
  },
  journal: (person) => personEntry(person),
});
