import type { Quote } from '../proposals';

/** What was found rightly, what was missed, and what was found though it is not there (or wrongly). */
export interface Tally {
  right: number;
  missed: string[];
  false: string[];
}

export const emptyTally = (): Tally => ({ right: 0, missed: [], false: [] });

/** The share of the finds that are right; 1 where nothing was found. */
export function precision({ right, false: wrong }: Tally): number {
  return right + wrong.length === 0 ? 1 : right / (right + wrong.length);
}

/** The share of what is there that was found; 1 where there is nothing to find. */
export function recall({ right, missed }: Tally): number {
  return right + missed.length === 0 ? 1 : right / (right + missed.length);
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    right: tallies.reduce((sum, { right }) => sum + right, 0),
    missed: tallies.flatMap(({ missed }) => missed),
    false: tallies.flatMap((tally) => tally.false),
  };
}

/** How many characters two places have in common. */
export function common(a: Quote, b: Quote): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The common part of two places, as a share of both together: 1 when they are one. */
export function closeness(a: Quote, b: Quote): number {
  const shared = common(a, b);
  return shared === 0 ? 0 : shared / (a.end - a.start + (b.end - b.start) - shared);
}

export interface Pairing<Found, Wanted> {
  pairs: [Found, Wanted][];
  /** Found, and there is nothing for it. */
  extra: Found[];
  /** To be found, and nothing was. */
  missed: Wanted[];
}

/**
 * Pairs what was found with what was to be found, each at most once, the best fits first. `likeness` is 0 where they cannot
 * be the same. What is optional takes no find away from what is wanted, and is itself neither right nor missed.
 */
export function pair<Found, Wanted extends { optional: boolean }>(
  found: readonly Found[],
  wanted: readonly Wanted[],
  likeness: (found: Found, wanted: Wanted) => number,
): Pairing<Found, Wanted> {
  const takenFound = new Set<Found>();
  const takenWanted = new Set<Wanted>();
  const pairs: [Found, Wanted][] = [];
  for (const optional of [false, true]) {
    const fits = found
      .flatMap((one) =>
        wanted
          .filter((other) => other.optional === optional)
          .map((other) => ({ one, other, by: likeness(one, other) })),
      )
      .filter(({ by }) => by > 0)
      .sort((a, b) => b.by - a.by);
    for (const { one, other } of fits) {
      if (takenFound.has(one) || takenWanted.has(other)) continue;
      takenFound.add(one);
      takenWanted.add(other);
      pairs.push([one, other]);
    }
  }
  return {
    pairs,
    extra: found.filter((one) => !takenFound.has(one)),
    missed: wanted.filter((other) => !other.optional && !takenWanted.has(other)),
  };
}

/** The tally of a pairing: a pair with something optional is not counted. */
export function tallyOf<Found, Wanted extends { optional: boolean }>(
  { pairs, extra, missed }: Pairing<Found, Wanted>,
  tellFound: (found: Found) => string,
  tellWanted: (wanted: Wanted) => string,
): Tally {
  return {
    right: pairs.filter(([, wanted]) => !wanted.optional).length,
    missed: missed.map(tellWanted),
    false: extra.map(tellFound),
  };
}
