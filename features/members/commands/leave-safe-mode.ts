import { nothingInput } from '@/features/organizations/schema';
import { command } from '@/server/command';
import { liftSafeModeOf, lockForSafeMode, tagsOfSafeMode } from '../safe-mode';
import { personEntry } from '../subject';

/** The person takes their own choice back; what an administrator turned on stays. */
export const leaveSafeMode = command({
  name: 'safe-mode.leave',
  permission: 'safe-mode:choose',
  input: nothingInput,
  subject: (context) => lockForSafeMode(context, context.personId),
  run: async (context, _input, { id, label, safeMode }) => {
    if (safeMode.isOwn) await liftSafeModeOf(context, id, 'self');
    return { id, label, isChanged: safeMode.isOwn };
  },
  journal: ({ isChanged, ...person }) => (isChanged ? personEntry(person) : null),
  tags: tagsOfSafeMode,
});
