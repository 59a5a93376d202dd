/** One thing that was looked at, and whether it is as it should be. */
export interface Check {
  what: string;
  isMet: boolean;
  detail?: string;
}

export const check = (what: string, isMet: boolean, detail?: unknown): Check => ({
  what,
  isMet,
  detail: isMet || detail === undefined ? undefined : JSON.stringify(detail).slice(0, 300),
});

/** The beginning of a second: what is kept is kept for the rest of it. */
export const aNewSecond = () => new Promise((resolve) => setTimeout(resolve, 1010 - (Date.now() % 1000)));
