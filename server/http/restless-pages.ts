/** A page is restless until this long after it was last made anew, in milliseconds. */
export const CALM_MS = 2_000;
const MOST = 2_000;

/**
 * Tells of a page whether it was made anew a moment ago already. While hundreds register, their event's page is new every few
 * milliseconds, and nobody is helped by 30 ms of work that make it 1 KB shorter. `now` gives milliseconds.
 */
export function restlessPages(now: () => number = Date.now): (page: string) => boolean {
  const madeAt = new Map<string, number>();
  return (page) => {
    const before = madeAt.get(page) ?? Number.NEGATIVE_INFINITY;
    if (madeAt.size >= MOST) madeAt.clear();
    madeAt.set(page, now());
    return now() - before < CALM_MS;
  };
}
