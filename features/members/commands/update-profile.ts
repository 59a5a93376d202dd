import { command } from '@/server/command';
import { updateProfileInput } from '../schema';
import { lockPerson, personEntry } from '../subject';
import { writeOwnRecord } from '../write-own-record';

/** Changes one's own record, as far as the organization leaves it to the person. What its form did not have stays. */
export const updateProfile = command({
  name: 'profile.update',
  permission: 'profile:update',
  input: updateProfileInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, input, person) => {
    await writeOwnRecord(context, person, input);
    return person;
  },
  journal: (person) => personEntry(person),
});
