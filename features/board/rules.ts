import { holdsOn, type Span, type SpanProblem, spanOf } from '@/features/members/rules';

export interface DatedTerm extends Span {
  seatId: string;
}

/** The days of a term: from the first on which it holds to the first on which it no longer does. */
export const termBounds = (start: string | null, end: string | null): Span | SpanProblem =>
  spanOf(start, end);

/** Whether a term holds on a day. Who follows on the day of the end already holds the seat on that day. */
export const isTermCurrent = (term: Span, day: string): boolean => holdsOn(term, day);

/** Whether two terms have a day in common; those of one seat may not. */
export function termsOverlap(a: Span, b: Span): boolean {
  const beginsBefore = (first: Span, second: Span) =>
    first.startsOn === null || second.endsOn === null || first.startsOn < second.endsOn;
  return beginsBefore(a, b) && beginsBefore(b, a);
}

/** Who holds each seat on a day; a seat that nobody holds is not in it. */
export function boardOn<Term extends DatedTerm>(terms: readonly Term[], day: string): Map<string, Term> {
  return new Map(terms.filter((term) => isTermCurrent(term, day)).map((term) => [term.seatId, term]));
}

/** The order of a seat's history: the newest first, what began nobody knows when at the end. */
export function newestFirst(a: Span, b: Span): number {
  const key = (term: Span) => `${term.startsOn ?? ''} ${term.endsOn ?? '9999-12-31'}`;
  return key(b).localeCompare(key(a));
}
