import { nothingInput } from '@/features/organizations/schema';
import { command } from '@/server/command';
import { lockForSafeMode, tagsOfSafeMode, turnSafeModeOn } from '../safe-mode';
import { personEntry } from '../subject';

/** The person turns on safe mode, at once and without asking anybody. */
export const enterSafeMode = command({
  name: 'safe-mode.enter',
  permission: 'safe-mode:choose',
  input: nothingInput,
  subject: (context) => lockForSafeMode(context, context.personId),
  run: async (context, _input, { id, label, safeMode }) => {
    if (!safeMode.isOwn) await turnSafeModeOn(context, id, 'self');
    return { id, label, isChanged: !safeMode.isOwn };
  },
  journal: ({ isChanged, ...person }) => (isChanged ? personEntry(person) : null),
  tags: tagsOfSafeMode,
});
