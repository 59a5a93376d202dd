import { command } from '@/server/command';
import { writeOwnCustomInput } from '../custom-schema';
import { lockPerson, personEntry } from '../subject';
import { writeOwnAnswers } from '../write-own-record';

/** Answers the organization's own questions about oneself, as far as they are put to the person. */
export const writeOwnCustomValues = command({
  name: 'profile.answer',
  permission: 'profile:update',
  input: writeOwnCustomInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, input, person) => {
    await writeOwnAnswers(context, person, input);
    return person;
  },
  journal: (person) => personEntry(person),
});
