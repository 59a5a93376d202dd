import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { liftSafeModeOf, lockForSafeMode, tagsOfSafeMode } from '../safe-mode';
import { liftSafeModeInput } from '../safe-mode-schema';
import { personEntry } from '../subject';

/** An administrator takes back what administrators turned on. The person's own choice is lifted by nobody else. */
export const liftSafeMode = command({
  name: 'safe-mode.lift',
  permission: 'safe-mode:update',
  input: liftSafeModeInput,
  subject: (context, { id }) => lockForSafeMode(context, id),
  run: async (context, _input, { id, slug, label, safeMode }) => {
    const isOurs = safeMode.byAdmin !== null;
    if (!isOurs && safeMode.isOwn) throw new Refusal('conflict', 'safe-mode-own');
    if (isOurs) await liftSafeModeOf(context, id, 'admin');
    return { id, slug, label, isChanged: isOurs };
  },
  journal: ({ isChanged, ...person }) => (isChanged ? personEntry(person) : null),
  tags: tagsOfSafeMode,
});
