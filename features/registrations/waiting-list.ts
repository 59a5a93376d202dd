/** So many times may smaller parties be given seats before a bigger one that waits; then what comes free is kept for it. */
export const MOST_PASSES = 3;

/** What all seats of an event are counted by; a kind of ticket with a capacity of its own is counted by its id as well. */
export const TOTAL = 'total';

export type SeatCounts = Readonly<Record<string, number>>;

/** A party in the line. */
export interface InLine {
  id: string;
  /** What all of it needs, `total` first of all. */
  needs: SeatCounts;
  /** With so few it would come as well; null: all or nobody. */
  minSeats: number | null;
  passes: number;
  /** Asked to be kept for later. */
  isResting: boolean;
}

/** What the rule says to a party, and why. */
export type Outcome = { id: string; needs: number; passes: number } & (
  | { kind: 'gets'; seats: number; isWhole: boolean }
  | { kind: 'resting' }
  | { kind: 'too-few' }
  /** Too few, and what is free is kept for it: others have passed it as often as they may. */
  | { kind: 'keeps' }
  /** It would fit, but what is free is kept for a party before it. */
  | { kind: 'kept-for-another' }
);

export interface Plan {
  outcomes: Outcome[];
  /** Parties that are passed by this, and how often in all. */
  passed: Map<string, number>;
  /** What is free when everybody has got their seats. */
  free: number;
}

interface Unserved {
  party: InLine;
  passes: number;
  keeps: boolean;
}

/**
 * THE rule of the waiting list (ADR 19): free seats go to parties in order of arrival, to each as a whole, or in part where it
 * says so. Who does not fit is passed by those behind who do, at most three times; from then on what it needs is kept for it.
 */
export function planSeats(line: readonly InLine[], free: SeatCounts): Plan {
  const given: Record<string, number> = { ...free };
  const left: Record<string, number> = { ...free };
  const outcomes: Outcome[] = [];
  const unserved: Unserved[] = [];
  for (const party of line) {
    const facts = { id: party.id, needs: party.needs[TOTAL] ?? 0, passes: party.passes };
    const seats = party.isResting ? null : seatsFor(party, left);
    if (party.isResting) {
      outcomes.push({ ...facts, kind: 'resting' });
    } else if (seats !== null) {
      const isWhole = seats === facts.needs;
      const taken = isWhole ? party.needs : { [TOTAL]: seats };
      take(given, taken);
      take(left, taken);
      outcomes.push({ ...facts, kind: 'gets', seats, isWhole });
      countPasses(unserved, taken, left);
    } else {
      outcomes.push({ ...facts, kind: seatsFor(party, given) !== null ? 'kept-for-another' : 'too-few' });
      const one = { party, passes: party.passes, keeps: false };
      unserved.push(one);
      if (one.passes >= MOST_PASSES) keepFor(one, left);
    }
  }
  const last = new Map(unserved.map((one) => [one.party.id, one]));
  return {
    outcomes: outcomes.map((outcome) => {
      const one = last.get(outcome.id);
      if (!one) return outcome;
      const keeps = one.keeps && outcome.kind === 'too-few';
      return { ...outcome, passes: one.passes, ...(keeps ? { kind: 'keeps' as const } : {}) };
    }),
    passed: new Map(
      unserved
        .filter(({ party, passes }) => passes > party.passes)
        .map(({ party, passes }) => [party.id, passes]),
    ),
    free: given[TOTAL] ?? 0,
  };
}

/** How many seats a party can have of what is left: all it needs, or as many as it takes at least; null for none. */
function seatsFor({ needs, minSeats }: InLine, left: SeatCounts): number | null {
  const size = needs[TOTAL] ?? 0;
  const isShort = Object.entries(needs).some(([what, count]) => count > (left[what] ?? 0));
  if (!isShort) return size;
  // A part of a party with kinds of their own limits would have to say of which kind.
  const some = Object.keys(needs).length === 1 ? Math.min(size, left[TOTAL] ?? 0) : 0;
  return minSeats !== null && some >= minSeats ? some : null;
}

function take(left: Record<string, number>, needs: SeatCounts): void {
  for (const [what, count] of Object.entries(needs)) left[what] = Math.max(0, (left[what] ?? 0) - count);
}

function keepFor(one: Unserved, left: Record<string, number>): void {
  one.keeps = true;
  take(left, one.party.needs);
}

/** Somebody behind them was given what they are short of. */
function countPasses(unserved: Unserved[], taken: SeatCounts, left: Record<string, number>): void {
  for (const one of unserved) {
    const { needs } = one.party;
    if (one.keeps || !Object.keys(taken).some((what) => (needs[what] ?? 0) > (left[what] ?? 0))) continue;
    one.passes += 1;
    if (one.passes >= MOST_PASSES) keepFor(one, left);
  }
}
