import { daysBetween } from '@/lib/dates/days';
import { parseEdtf } from '@/lib/dates/edtf';

/** What the picture needs of a term. */
export interface DrawnTerm {
  startEdtf: string | null;
  startsOn: string | null;
  endEdtf: string | null;
  endsOn: string | null;
  asOfEdtf: string | null;
}

/** A term as a bar, in days of the picture: between `from` and `sure` it fades in, between `unsure` and `to` it fades out. */
export interface Bar {
  from: number;
  sure: number;
  unsure: number;
  to: number;
}

export interface Timeline<Term> {
  /** The first and the last year of the picture. */
  years: { first: number; last: number };
  /** How many days the picture spans, and at which today stands. */
  length: number;
  today: number;
  /** The bars in the order of the terms. */
  bars: { term: Term; bar: Bar }[];
}

/** So long a bar fades where nobody knows when it began or ended. */
export const UNKNOWN_DAYS = 730;
/** Nobody held an office for longer ago than the picture can show. */
const LONGEST_YEARS = 150;

export type Fuzzy = { first: string; last: string };

/** Some days later, or earlier. */
export const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** The days that a date may mean; about and doubtful dates may lie a year beside. */
export function fuzzy(edtf: string | null): Fuzzy | null {
  const date = edtf ? parseEdtf(edtf) : null;
  if (!date?.from || !date.to) return null;
  const beside = date.approximate || date.uncertain ? 365 : 0;
  return { first: shifted(date.from, -beside), last: shifted(date.to, beside) };
}

/** The days between which a term surely held, and those between which it may have held. */
export function extentOf(
  term: DrawnTerm,
  today: string,
): { from: string; sure: string; unsure: string; to: string } {
  const asOf = fuzzy(term.asOfEdtf);
  const start =
    fuzzy(term.startEdtf) ?? (term.startsOn ? { first: term.startsOn, last: term.startsOn } : null);
  const end = fuzzy(term.endEdtf) ?? (term.endsOn ? { first: term.endsOn, last: term.endsOn } : null);
  // A term that fills its year or month ends after the last day of it, not at its first.
  const filled =
    end && start && end.first <= start.first && term.endsOn ? { first: term.endsOn, last: term.endsOn } : end;
  const goesOn = asOf
    ? { first: asOf.last, last: earlier(shifted(asOf.last, UNKNOWN_DAYS), later(today, asOf.last)) }
    : null;
  const last = filled ??
    goesOn ?? { first: later(today, start?.first ?? today), last: later(today, start?.last ?? today) };
  const known = asOf?.first ?? shifted(last.first, -UNKNOWN_DAYS / 2);
  const first = start ?? { first: shifted(known, -UNKNOWN_DAYS), last: known };
  const sure = earlier(first.last, later(last.first, first.first));
  return {
    from: first.first,
    sure,
    unsure: later(sure, last.first),
    to: later(last.last, later(sure, last.first)),
  };
}

/** Lays terms out in time, from the first January to the last December that they touch. */
export function timelineOf<Term extends DrawnTerm>(terms: readonly Term[], today: string): Timeline<Term> {
  const thisYear = Number(today.slice(0, 4));
  const extents = terms.map((term) => ({ term, extent: extentOf(term, today) }));
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const first = Math.max(
    Math.min(thisYear, ...extents.map(({ extent }) => yearOf(extent.from))),
    thisYear - LONGEST_YEARS,
  );
  const last = Math.min(
    Math.max(thisYear, ...extents.map(({ extent }) => yearOf(extent.to))),
    thisYear + LONGEST_YEARS,
  );
  const origin = `${String(first).padStart(4, '0')}-01-01`;
  const length = daysBetween(origin, `${String(last + 1).padStart(4, '0')}-01-01`);
  const at = (day: string) => Math.min(Math.max(daysBetween(origin, day), 0), length);
  return {
    years: { first, last },
    length,
    today: at(today),
    bars: extents.map(({ term, extent: { from, sure, unsure, to } }) => ({
      term,
      bar: { from: at(from), sure: at(sure), unsure: at(unsure), to: at(to) },
    })),
  };
}

/** Every how many years the picture names one, so that the names stand apart. */
export const yearStep = (yearWidth: number): number =>
  [1, 2, 5, 10, 20].find((step) => step * yearWidth >= 42) ?? 50;

/** As much of a name as fits into a bar: all of it, the surname, the initials, nothing. */
export function fitName(name: string, width: number): string {
  const letter = 7.2;
  const words = name.split(' ').filter(Boolean);
  const initials = words.map((word) => word.charAt(0)).join('');
  const candidates = [name, words.at(-1) ?? '', initials];
  return candidates.find((text) => text !== '' && text.length * letter <= width - 10) ?? '';
}
