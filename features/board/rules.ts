import type { TermOrigin } from '@/db/enums';
import { dayAfter, holdsOn, type Span, type SpanProblem, spanOf } from '@/features/members/rules';
import { addMonths, daysBetween } from '@/lib/dates/days';
import { parseEdtf } from '@/lib/dates/edtf';

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

/** The day by which a planned end has surely come: a year or month that was planned may be used to its last day. */
export function plannedEndOf(edtf: string): string | null {
  const date = parseEdtf(edtf);
  if (!date?.to || edtf.includes('/')) return null;
  return date.precision === 'day' ? date.to : dayAfter(date.to);
}

/** How much of a day to leave off where only its month or year is known. */
const LEFT_OFF = { day: 0, month: '-dd'.length, year: '-mm-dd'.length } as const;

/**
 * The end that the length of a term plans, no better known than the start. Where a year and the months added touch two
 * years, it is about the later one. Null where the start is no day, month or year.
 */
export function plannedEndAfter(start: string, months: number): string | null {
  const date = parseEdtf(start);
  if (!date?.from || !date.to || date.precision === 'interval' || date.precision === 'unknown-year')
    return null;
  const leftOff = LEFT_OFF[date.precision];
  const later = (day: string) => addMonths(day, months);
  const [first, last] = [later(date.from), later(date.to)].map((day) => day.slice(0, day.length - leftOff));
  const isAbout = date.approximate || first !== last;
  const doubt = isAbout && date.uncertain ? '%' : isAbout ? '~' : date.uncertain ? '?' : '';
  const end = `${last}${doubt}`;
  return parseEdtf(end) ? end : null;
}

export interface PlannedTerm extends Span {
  origin: TermOrigin;
  plannedEndsOn: string | null;
}

/** When a term ends or should end; null where nobody has said. */
export const endInSight = ({ endsOn, plannedEndsOn }: PlannedTerm): string | null => endsOn ?? plannedEndsOn;

/** Whether the planned end has passed and nobody has ended the term: the holder still acts. */
export const isOverdue = (term: PlannedTerm, day: string): boolean =>
  isTermCurrent(term, day) && term.plannedEndsOn !== null && term.plannedEndsOn <= day;

/** Whether a term was over when its holder died, as well as both days are known. */
export function wasOverBefore(end: string | null, death: string): boolean {
  const ended = end === null ? null : parseEdtf(end);
  const died = parseEdtf(death);
  return Boolean(ended?.from && died?.to && ended.from <= died.to);
}

/** The end of a term that goes on in the record of somebody who died: their death, where it ends the term by the day. Else null. */
export function endByDeath(
  { startEdtf, startsOn }: { startEdtf: string | null; startsOn: string | null },
  death: string,
  day: string,
): string | null {
  const bounds = termBounds(startEdtf ?? startsOn, death);
  return 'endsOn' in bounds && bounds.endsOn !== null && bounds.endsOn <= day ? death : null;
}

/** The reminders before an end, the earliest first. */
export const REMINDER_DAYS = [60, 14] as const;

/** Which reminder is due on a day for an end: the last whose time has come; null before all and after the end. */
export function reminderDue(end: string, day: string): (typeof REMINDER_DAYS)[number] | null {
  const left = daysBetween(day, end);
  if (left <= 0) return null;
  return REMINDER_DAYS.findLast((days) => left <= days) ?? null;
}

export const SEAT_STATES = ['vacant', 'died', 'overdue', 'acting', 'ending', 'held'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** How a seat stands on a day of somebody who lives. `hasNext`: somebody is to follow already. */
export function seatState(holder: PlannedTerm | null, hasNext: boolean, day: string): SeatState {
  if (!holder) return 'vacant';
  if (isOverdue(holder, day)) return 'overdue';
  if (holder.origin === 'acting') return 'acting';
  const end = endInSight(holder);
  return end !== null && !hasNext && daysBetween(day, end) <= REMINDER_DAYS[0] ? 'ending' : 'held';
}

/** Longer than this between two terms of somebody, and a new row of terms begins. */
const LONGEST_PAUSE_DAYS = 92;

export interface PersonTerm extends Span {
  personId: string;
  origin: TermOrigin;
}

/**
 * How many terms somebody has had in a row in an office by a day, the one that holds then included. Acting for somebody
 * does not count, and a pause of more than three months begins anew. `terms` are those of the office, of whatever seat.
 */
export function termsInARow(terms: readonly PersonTerm[], personId: string, day: string): number {
  const own = terms
    .filter((term) => term.personId === personId && term.origin !== 'acting')
    .filter(({ startsOn }) => startsOn === null || startsOn <= day)
    .sort(newestFirst);
  let next = day;
  let count = 0;
  for (const { startsOn, endsOn } of own) {
    if (endsOn !== null && daysBetween(endsOn, next) > LONGEST_PAUSE_DAYS) break;
    count += 1;
    if (startsOn === null) break;
    next = startsOn;
  }
  return count;
}

/** The terms in a row by the day on which a new term begins, without it. What began nobody knows when is asked for by its end. */
export const rowBefore = (terms: readonly PersonTerm[], personId: string, term: Span, day: string): number =>
  termsInARow(terms, personId, term.startsOn ?? term.endsOn ?? day);

/** Whether the statutes let somebody stand again. */
export const mayStandAgain = (inARow: number, mostTerms: number | null): boolean =>
  mostTerms === null || inARow < mostTerms;

export interface Election {
  /** As well known as what it follows from: a year stays a year. */
  edtf: string;
  /** The first day that it may be on, and the last: that by which it has to be. */
  from: string;
  on: string;
  /** Called by the organization, or computed: from the last election and the length of a term, or from planned ends. */
  basis: 'called' | 'term-length' | 'planned-ends';
  isOverdue: boolean;
}

export interface WrittenTerm extends PlannedTerm {
  startEdtf: string | null;
  endEdtf: string | null;
  plannedEndEdtf: string | null;
}

/** When a body is elected next; null where neither a date, nor the length of a term, nor a planned end is known. */
export function nextElection(
  body: { termMonths: number | null; nextElectionEdtf: string | null },
  terms: readonly WrittenTerm[],
  day: string,
): Election | null {
  const elected = terms.filter(({ origin, startsOn }) => origin === 'elected' && startsOn !== null);
  const last = elected
    .flatMap(({ startsOn, startEdtf }) => (startsOn ? { startsOn, edtf: startEdtf ?? startsOn } : []))
    .filter(({ startsOn }) => startsOn <= day)
    // Of those that begin with the same day, the best known says most.
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.edtf.length - b.edtf.length)
    .at(-1);
  const called = electionOn(body.nextElectionEdtf, 'called', day);
  // Once somebody was elected on or after the day that was called, that election has been.
  if (called && !(last && last.startsOn >= called.from)) return called;
  if (body.termMonths !== null && last) {
    const byLength = electionOn(plannedEndAfter(last.edtf, body.termMonths), 'term-length', day);
    if (byLength) return byLength;
  }
  const [first] = elected
    .filter((term) => isTermCurrent(term, day))
    .flatMap((term) => electionOn(writtenEnd(term), 'planned-ends', day) ?? [])
    .sort((a, b) => a.on.localeCompare(b.on));
  return first ?? null;
}

const writtenEnd = ({ endEdtf, plannedEndEdtf, ...term }: WrittenTerm): string | null =>
  endEdtf ?? term.endsOn ?? plannedEndEdtf ?? term.plannedEndsOn;

function electionOn(edtf: string | null, basis: Election['basis'], day: string): Election | null {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (edtf === null || !date?.from || !date.to) return null;
  return { edtf, from: date.from, on: date.to, basis, isOverdue: date.to < day };
}
