/** How long after an export its file can be had; whoever needs it later says again what for. */
export const OPEN_MINUTES = 15;

/** More than this is no list on paper. */
export const MOST_PRINTED = 2000;

export const openUntil = (createdAt: Date): Date => new Date(createdAt.getTime() + OPEN_MINUTES * 60_000);
