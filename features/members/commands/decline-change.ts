import { command } from '@/server/command';
import { tellOfChange } from '../change-mail';
import { closeChange, lockChange, refuseUndecidable } from '../change-subject';
import { decideChangeInput } from '../schema';
import { personEntry } from '../subject';

/** Says no to a change that a member asked for, with words for them where the organization has some. */
export const declineChange = command({
  name: 'change-request.decline',
  permission: 'change-request:decide',
  input: decideChangeInput,
  subject: (context, { id }) => lockChange(context, id),
  run: async (context, { words }, change) => {
    await refuseUndecidable(context, change);
    await closeChange(context, change.id, 'declined', words ?? null);
    await tellOfChange(context, change, { state: 'declined', words: words ?? null });
    return change.person;
  },
  journal: (person, _input, { field }) => personEntry(person, { field }),
});
