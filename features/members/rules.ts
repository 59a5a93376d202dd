import type { MembershipEnd } from '@/db/enums';
import { parseEdtf } from '@/lib/dates/edtf';

/** So many people are shown where one is chosen by name. */
export const MOST_TO_CHOOSE = 20;

/** From the first day on which it holds to the first day on which it no longer does; null is open. */
export interface Span {
  startsOn: string | null;
  endsOn: string | null;
}

export type SpanProblem = { field: 'start' | 'end'; reason: 'edtf' | 'end-before-start' };

/**
 * The days of something dated as well as it is known. An end means the day on which the next may begin: who ended on
 * 15 May no longer holds on 15 May, who ended in 2019 may be followed since 2019. Where start and end are the same
 * day, month or year, it fills that.
 */
export function spanOf(start: string | null, end: string | null): Span | SpanProblem {
  const first = start === null ? null : pointOf(start);
  const last = end === null ? null : pointOf(end);
  if (first === undefined) return { field: 'start', reason: 'edtf' };
  if (last === undefined) return { field: 'end', reason: 'edtf' };
  const startsOn = first?.from ?? null;
  if (last === null) return { startsOn, endsOn: null };
  if (startsOn === null || last.from > startsOn) return { startsOn, endsOn: last.from };
  if (last.to < startsOn) return { field: 'end', reason: 'end-before-start' };
  return { startsOn, endsOn: dayAfter(last.to) };
}

export function isProblem(span: Span | SpanProblem): span is SpanProblem {
  return 'reason' in span;
}

/** Whether something holds on a day. */
export function holdsOn({ startsOn, endsOn }: Span, day: string): boolean {
  return (startsOn === null || startsOn <= day) && (endsOn === null || day < endsOn);
}

function pointOf(edtf: string): { from: string; to: string } | undefined {
  const date = parseEdtf(edtf);
  if (!date?.from || !date.to || edtf.includes('/')) return undefined;
  return { from: date.from, to: date.to };
}

export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

export const MEMBERSHIP_STATUSES = [
  'active',
  'paused',
  'applicant',
  'future',
  'deceased',
  'former',
  'none',
] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

interface DatedMembership {
  startsOn: string;
  endsOn: string | null;
  endReason: MembershipEnd | null;
  /** The times in which it rests. */
  pauses?: readonly Span[];
}

/**
 * What somebody is to the organization on a day. Computed from the dated rows, never stored. Who is no member, or no
 * longer, is an applicant as long as their application waits.
 */
export function membershipStatus(
  memberships: readonly DatedMembership[],
  day: string,
  hasApplied = false,
): MembershipStatus {
  const status = statusByDays(memberships, day);
  return hasApplied && (status === 'none' || status === 'former') ? 'applicant' : status;
}

function statusByDays(memberships: readonly DatedMembership[], day: string): MembershipStatus {
  if (memberships.length === 0) return 'none';
  const holding = memberships.find((row) => holdsOn(row, day));
  if (holding) return holding.pauses?.some((pause) => holdsOn(pause, day)) ? 'paused' : 'active';
  const ended = memberships.filter((row) => row.endsOn !== null && row.endsOn <= day);
  if (ended.some((row) => row.endReason === 'died')) return 'deceased';
  return memberships.some((row) => row.startsOn > day) ? 'future' : 'former';
}

/**
 * Whether somebody has died, by the record: so their last membership ended, whatever the day beside it. Nobody is taken in after
 * that. The same as `hasDied` of the database (features/organizations/deceased.ts).
 */
export function hasDied(memberships: readonly Pick<DatedMembership, 'startsOn' | 'endReason'>[]): boolean {
  const [last] = memberships.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn));
  return last?.endReason === 'died';
}

/**
 * The membership that a list shows, of those of one person in their order: the one that holds on the day, else the last that had
 * begun by then, else the first to come. Where no day is asked for, it is today, and whoever is to come again is shown by that.
 */
export function shownMembership<Dated extends DatedMembership>(
  memberships: readonly Dated[] = [],
  day: string,
  isAsked: boolean,
): Dated | undefined {
  const next = memberships.find(({ startsOn }) => startsOn > day);
  if (next && !isAsked && statusByDays(memberships, day) === 'future') return next;
  // Memberships of one person never overlap: one that holds is the last that has begun.
  return memberships.findLast(({ startsOn }) => startsOn <= day) ?? next;
}

/** A birth date as others see it: day and month, never the year. Null where no day is known. */
export function birthdayOf(birthEdtf: string): string | null {
  const date = parseEdtf(birthEdtf);
  if (date?.precision === 'unknown-year') return /^XXXX-\d\d-\d\d$/.test(date.edtf) ? date.edtf : null;
  return date?.precision === 'day' ? `XXXX-${date.edtf.slice(5, 10)}` : null;
}

const EARLIEST_BIRTH = '1880-01-01';

/** Why a birth date cannot be right, as a key of the errors; null when it can. */
export function birthProblem(birthEdtf: string, today: string): 'edtf' | 'birth' | null {
  const date = parseEdtf(birthEdtf);
  if (!date || birthEdtf.includes('/')) return 'edtf';
  if (date.precision === 'unknown-year') return null;
  const { from, to } = date;
  return from !== null && from <= today && to !== null && to >= EARLIEST_BIRTH ? null : 'birth';
}

/** Under this age somebody else answers for a person, and nothing of them is ever public (`of_age_on` of the database). */
export const AGE_OF_CONSENT = 16;

/** Whether somebody may be under age on a day: where only the year is known, until the year leaves no doubt. */
export function isMinor(birthEdtf: string, today: string): boolean {
  const latest = parseEdtf(birthEdtf)?.to;
  if (!latest) return true;
  const year = Number(latest.slice(0, 4)) + AGE_OF_CONSENT;
  return `${String(year).padStart(4, '0')}${latest.slice(4)}` > today;
}

/** How the search box is to be read. */
export type SearchKind = 'nothing' | 'digits' | 'mail' | 'name';

export function searchKind(query: string): SearchKind {
  const text = query.trim();
  if (text === '') return 'nothing';
  if (text.includes('@')) return 'mail';
  return /\d/.test(text) ? 'digits' : 'name';
}
