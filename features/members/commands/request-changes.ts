import { command } from '@/server/command';
import { askForChanges, askingLimit } from '../asking-changes';
import { requestChangesInput } from '../schema';
import { lockPerson, personEntry } from '../subject';

/** Asks the organization to change what it has not left to the person. Nothing changes before somebody approves. */
export const requestChanges = command({
  name: 'change-request.create',
  permission: 'profile:update',
  input: requestChangesInput,
  subject: (context) => lockPerson(context, context.personId),
  rateLimit: askingLimit,
  run: (context, input, person) => askForChanges(context, person, input),
  journal: ({ requested, ...person }) => personEntry(person, { fields: requested }),
});
