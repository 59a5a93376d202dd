import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { closeChange, lockChange } from '../change-subject';
import { changeInput } from '../schema';
import { personEntry } from '../subject';

/** The person no longer wants a change. */
export const withdrawChange = command({
  name: 'change-request.withdraw',
  permission: 'profile:update',
  input: changeInput,
  subject: async (context, { id }) => {
    const change = await lockChange(context, id);
    return change?.person.id === context.personId ? change : null;
  },
  run: async (context, _input, change) => {
    if (change.state !== 'open') throw new Refusal('conflict', 'change-decided');
    await closeChange(context, change.id, 'withdrawn');
    return change.person;
  },
  journal: (person, _input, { field }) => personEntry(person, { field }),
});
