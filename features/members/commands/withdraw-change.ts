import { command } from '@/server/command';
import { takeBackChange } from '../asking-changes';
import { lockChange } from '../change-subject';
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
  run: (context, _input, change) => takeBackChange(context, change),
  journal: (person, _input, { field }) => personEntry(person, { field }),
});
