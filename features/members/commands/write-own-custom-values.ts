import { command } from '@/server/command';
import { readCustomFields, writeCustomAnswers } from '../custom';
import { writeOwnCustomInput } from '../custom-schema';
import { lockPerson, personEntry, refuseStale, touch } from '../subject';

/** Answers the organization's own questions about oneself, as far as they are put to the person. */
export const writeOwnCustomValues = command({
  name: 'profile.answer',
  permission: 'profile:update',
  input: writeOwnCustomInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, { version, values }, person) => {
    refuseStale(person, version);
    const fields = await readCustomFields(context.tx, context.organization.id);
    const own = fields.filter(({ isOwn }) => isOwn);
    await writeCustomAnswers(context, person.id, own, values);
    await touch(context, person.id);
    return person;
  },
  journal: (person) => personEntry(person),
});
