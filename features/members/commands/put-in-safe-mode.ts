import { command } from '@/server/command';
import { lockForSafeMode, tagsOfSafeMode, turnSafeModeOn } from '../safe-mode';
import { putInSafeModeInput } from '../safe-mode-schema';
import { personEntry } from '../subject';

/** An administrator turns on safe mode for somebody, and says why. */
export const putInSafeMode = command({
  name: 'safe-mode.put',
  permission: 'safe-mode:update',
  input: putInSafeModeInput,
  subject: (context, { id }) => lockForSafeMode(context, id),
  run: async (context, { reason }, { id, slug, label }) => {
    await turnSafeModeOn(context, id, { reason });
    return { id, slug, label };
  },
  // The reason stays with the record: the journal outlives it.
  journal: (person) => personEntry(person),
  tags: tagsOfSafeMode,
});
