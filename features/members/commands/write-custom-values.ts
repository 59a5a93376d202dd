import { command } from '@/server/command';
import { readCustomFields, writeCustomAnswers } from '../custom';
import { writeCustomInput } from '../custom-schema';
import { lockPerson, personEntry, refuseStale, touch } from '../subject';

/** Writes what a person answered to the organization's own questions. */
export const writeCustomValues = command({
  name: 'member.answer',
  permission: 'member:update',
  input: writeCustomInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, { id, version, ...answered }, person) => {
    refuseStale(person, version);
    const fields = await readCustomFields(context.tx, context.organization.id);
    await writeCustomAnswers(context, id, fields, answered);
    await touch(context, id);
    return person;
  },
  journal: (person) => personEntry(person),
});
