/** Gives numbers from 0 to below 1. */
export type Chance = () => number;

/** Numbers by turns from one seed, so that what was invented or measured can be had again. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(list: readonly T[], next: Chance): T => list[Math.floor(next() * list.length)] as T;

/**
 * Picks from a list as life does: the first far more often than the last (Zipf's law). The greater `steepness`, the more
 * the first ones take; `plateau` evens out the first few.
 */
export function byFrequency<T>(list: readonly T[], steepness: number, plateau = 2): (next: Chance) => T {
  const sums: number[] = [];
  list.reduce((sum, _, rank) => {
    sums[rank] = sum + 1 / (rank + 1 + plateau) ** steepness;
    return sums[rank];
  }, 0);
  const whole = sums.at(-1) ?? 0;
  return (next) => {
    const wanted = next() * whole;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return list[low] as T;
  };
}

/** An id of the given chance: the same people have the same ids. */
export function idBy(next: Chance): string {
  const part = () =>
    Math.floor(next() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0');
  const [a, b, c, d] = [part(), part(), part(), part()];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${'89ab'.charAt(parseInt(c.charAt(0), 16) & 3)}${c.slice(1, 4)}-${c.slice(4)}${d}`;
}
