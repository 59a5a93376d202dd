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
  /** The kind of ticket of who registered, where it has seats of its own: without them nobody of the party comes. */
  firstKind?: string | undefined;
  passes: number;
  /** Asked to be kept for later. */
  isResting: boolean;
  /** What is given in the same number: who comes to a series takes a seat at each of its dates. */
  alike?: readonly (readonly string[])[];
}

/** What the rule says to a party, and why. `of` are its seats as they are counted: of a kind perhaps more than it takes in the end. */
export type Outcome = { id: string; needs: number; passes: number } & (
  | { kind: 'gets'; seats: number; isWhole: boolean; of: SeatCounts }
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
    const taken = party.isResting ? null : seatsFor(party, left);
    if (party.isResting) {
      outcomes.push({ ...facts, kind: 'resting' });
    } else if (taken !== null) {
      const seats = taken[TOTAL] ?? 0;
      take(given, taken);
      take(left, taken);
      outcomes.push({ ...facts, kind: 'gets', seats, isWhole: seats === facts.needs, of: taken });
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

/**
 * What a party can have of what is left: all it needs, or as much as it takes at least; null for nothing. In part, of each kind
 * up to what is left of it: which of the party come is theirs to say.
 */
function seatsFor({ needs, minSeats, firstKind, alike = [] }: InLine, left: SeatCounts): SeatCounts | null {
  if (!isShort(needs, left)) return needs;
  if (minSeats === null) return null;
  const free = scarcest(left, alike);
  const { [TOTAL]: size = 0, ...kinds } = scarcest(needs, alike);
  if (firstKind && (free[firstKind] ?? 0) < 1) return null;
  const most = Object.entries(kinds).map(([what, count]): [string, number] => [
    what,
    Math.min(count, free[what] ?? 0),
  ]);
  const without = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  const some = Math.min(
    free[TOTAL] ?? 0,
    most.reduce((sum, [, count]) => sum + count, size - without),
  );
  if (some < minSeats) return null;
  const given = new Map([
    [TOTAL, some],
    ...most.map(([what, count]): [string, number] => [what, Math.min(count, some)]),
  ]);
  for (const [first = '', ...others] of alike)
    for (const what of others) given.set(what, given.get(first) ?? 0);
  return Object.fromEntries(given);
}

/** The same counts, where of what is given alike only the first is left, with as many as there are of the scarcest. */
function scarcest(counts: SeatCounts, alike: readonly (readonly string[])[]): SeatCounts {
  const others = new Set(alike.flatMap(([, ...rest]) => rest));
  const alone = Object.entries(counts).filter(([what]) => !others.has(what));
  const least = alike.map((group): [string, number] => [
    group[0] ?? '',
    Math.min(...group.map((what) => counts[what] ?? 0)),
  ]);
  return Object.fromEntries([...alone, ...least]);
}

/** Something of what is needed is not free. */
export const isShort = (needs: SeatCounts, free: SeatCounts): boolean =>
  Object.entries(needs).some(([what, count]) => count > (free[what] ?? 0));

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

/** Seats that a party was given, for when there are fewer of them than were given. */
export interface GivenSeats {
  id: string;
  /** As they are counted: in all, and of each kind of ticket. */
  of: SeatCounts;
  /** An offer that has no answer yet is taken back first, then what waits for the organizer. */
  state: 'offered' | 'pending' | 'confirmed';
  /** Milliseconds. */
  givenAt: number;
}

const TAKEN_BACK_FIRST = ['offered', 'pending', 'confirmed'];

/** Who gives seats back when so many are too many, in all or of a kind: who got theirs last, no more parties than it takes. */
export function planTakeBack(given: readonly GivenSeats[], excess: SeatCounts): GivenSeats[] {
  const lastFirst = [...given].sort(
    (a, b) => TAKEN_BACK_FIRST.indexOf(a.state) - TAKEN_BACK_FIRST.indexOf(b.state) || b.givenAt - a.givenAt,
  );
  const short = (chosen: readonly GivenSeats[], what: string) =>
    Math.max(0, (excess[what] ?? 0) - chosen.reduce((sum, { of }) => sum + (of[what] ?? 0), 0));
  const shortInAll = (chosen: readonly GivenSeats[]) =>
    Object.keys(excess).reduce((sum, what) => sum + short(chosen, what), 0);
  let chosen: GivenSeats[] = [];
  for (const one of lastFirst) {
    if (Object.keys(one.of).some((what) => (one.of[what] ?? 0) > 0 && short(chosen, what) > 0)) {
      chosen.push(one);
    }
  }
  // Who got theirs earlier keeps them where those of the later ones suffice.
  const least = shortInAll(chosen);
  for (const one of [...chosen].reverse()) {
    const others = chosen.filter((other) => other !== one);
    if (shortInAll(others) === least) chosen = others;
  }
  return chosen;
}
