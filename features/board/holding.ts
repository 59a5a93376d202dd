import { isTermCurrent } from './rules';
import { type DrawnTerm, fuzzy, shifted, UNKNOWN_DAYS } from './timeline';

/** What decides whether a term holds on a day, and how certain that is. */
export interface HeldTerm extends DrawnTerm {
  plannedEndsOn: string | null;
}

export interface Holding {
  /** It holds, or it may. */
  isCurrent: boolean;
  isCertain: boolean;
}

const NOT: Holding = { isCurrent: false, isCertain: false };
const MAYBE: Holding = { isCurrent: true, isCertain: false };
const SURELY: Holding = { isCurrent: true, isCertain: true };

/**
 * Whether a term holds on a day, as it is known today. A day to come is never certain, and after the planned end nobody is
 * expected to hold. Where the start is unknown, a day before the first evidence is not certain either, and long before it
 * nobody is said to have held: as long as the bar of the picture fades.
 */
export function holdingOn(term: HeldTerm, day: string, today: string): Holding {
  if (!isTermCurrent(term, day)) return NOT;
  if (day > today) return day < expectedUntil(term, today) ? MAYBE : NOT;
  if (term.startsOn !== null || day === today) return SURELY;
  const asOf = fuzzy(term.asOfEdtf)?.first ?? null;
  if (asOf !== null && asOf <= day) return SURELY;
  return shifted(asOf ?? lastKnown(term, today), -UNKNOWN_DAYS) <= day ? MAYBE : NOT;
}

/** The day on which nobody can say any more whether the term still goes on. */
function expectedUntil({ startsOn, endsOn, plannedEndsOn }: HeldTerm, today: string): string {
  const known = startsOn !== null && startsOn > today ? startsOn : today;
  return endsOn ?? plannedEndsOn ?? shifted(known, UNKNOWN_DAYS);
}

/** The last day on which a term was known to hold: that before its end, or today. */
const lastKnown = ({ endsOn }: HeldTerm, today: string): string =>
  endsOn !== null && endsOn <= today ? shifted(endsOn, -1) : today;
