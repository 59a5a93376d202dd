/** How long an erasure can be undone. */
export const DAYS_TO_UNDO = 7;

/** How long the link to one's own data opens. */
export const LINK_HOURS = 24;

export type ErasureState = 'waiting' | 'due' | 'undone' | 'done';

interface ErasureDates {
  dueAt: Date;
  undoneAt: Date | null;
  doneAt: Date | null;
}

/** Where an erasure stands; never stored. */
export function erasureState({ dueAt, undoneAt, doneAt }: ErasureDates, now: Date): ErasureState {
  if (doneAt) return 'done';
  if (undoneAt) return 'undone';
  return dueAt <= now ? 'due' : 'waiting';
}

/** As long as nothing is gone, it can be undone; what is due may be gone at any moment. */
export const isUndoable = (dates: ErasureDates, now: Date): boolean => erasureState(dates, now) === 'waiting';

export const dueAt = (now: Date): Date => new Date(now.getTime() + DAYS_TO_UNDO * 86_400_000);
