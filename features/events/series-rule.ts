import { Frequency, RRule, Weekday } from 'rrule';
import { addMonths, daysBetween } from '@/lib/dates/days';
import { laterDay } from './days';

/** How a meeting repeats: the choices of the form, in words that people use. */
export const REPETITIONS = ['weekly', 'fortnightly', 'monthly-day', 'monthly-weekday'] as const;
export type Repetition = (typeof REPETITIONS)[number];

/** No series is longer: each of its dates is an event with seats of its own. */
export const MOST_DATES = 200;

export interface Repeating {
  repetition: Repetition;
  /** 0 is Monday. Empty is the weekday of the first date. Only for weeks. */
  weekdays?: readonly number[];
}

/** Where a series ends: the last day that may be one, or how many dates there are. */
export type SeriesEnd = { until: string } | { count: number };

const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date) => date.toISOString().slice(0, 10);
/** 0 is Monday. */
const weekdayOf = (day: string) => (utc(day).getUTCDay() + 6) % 7;

/** RRULE of RFC 5545 for a first date and the way in which it repeats. */
export function ruleOf(first: string, { repetition, weekdays = [] }: Repeating): string {
  if (repetition === 'monthly-day')
    return format({ freq: Frequency.MONTHLY, bymonthday: Number(first.slice(8)) });
  if (repetition === 'monthly-weekday') {
    return format({ freq: Frequency.MONTHLY, byweekday: new Weekday(weekdayOf(first), nthOf(first)) });
  }
  const days = [...new Set([...weekdays, weekdayOf(first)])].sort((a, b) => a - b);
  return format({
    freq: Frequency.WEEKLY,
    interval: repetition === 'fortnightly' ? 2 : 1,
    wkst: RRule.MO,
    byweekday: days.map((weekday) => new Weekday(weekday)),
  });
}

/** The second Tuesday is 2; a fifth one is the last of its month, as not every month has five. */
function nthOf(day: string): number {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  return nth > 4 ? -1 : nth;
}

const format = (options: ConstructorParameters<typeof RRule>[0]) =>
  RRule.optionsToString(options ?? {}).replace('RRULE:', '');

/** The days that the rule gives, the first one among them: sorted, never more than a series may have. */
export function daysOf(rule: string, first: string, end: SeriesEnd): string[] {
  const limits =
    'until' in end
      ? { until: utc(end.until), count: MOST_DATES }
      : { count: Math.min(MOST_DATES, end.count) };
  return new RRule({ ...RRule.parseString(rule), dtstart: utc(first), ...limits }).all().map(dayOf);
}

/** The rule when one date moves from one day to another and the later ones move along. */
export function movedRule(rule: string, from: string, to: string): string {
  const { freq, interval, byweekday, bymonthday } = RRule.parseString(rule);
  const named = [byweekday ?? []].flat() as Weekday[];
  if (freq === Frequency.MONTHLY) {
    if (bymonthday) return ruleOf(to, { repetition: 'monthly-day' });
    // The last one stays the last one, also where it is the fourth.
    const isLast = named[0]?.n === -1 && laterDay(to, 7).slice(0, 7) !== to.slice(0, 7);
    const nth = isLast ? -1 : nthOf(to);
    return format({ freq, byweekday: new Weekday(weekdayOf(to), nth) });
  }
  const weekdays = named.map(({ weekday }) => weekday);
  const shift = ((daysBetween(from, to) % 7) + 7) % 7;
  return ruleOf(to, {
    repetition: interval === 2 ? 'fortnightly' : 'weekly',
    weekdays: weekdays.map((weekday) => (weekday + shift) % 7),
  });
}

/**
 * Where the days of a series go when one of them, `at`, moves: in weeks all by as many days, in months to the same place of
 * their own month. The days are sorted, `at` is one of them.
 */
export function movedDays(
  rule: string,
  days: readonly string[],
  at: string,
  to: string,
): { rule: string; days: ReadonlyMap<string, string> } {
  const moved = movedRule(rule, at, to);
  const shift = daysBetween(at, to);
  if (RRule.parseString(rule).freq !== Frequency.MONTHLY) {
    return { rule: moved, days: new Map(days.map((day) => [day, laterDay(day, shift)])) };
  }
  const here = days.indexOf(at);
  // A rule may leave out every second month, as the 31st does.
  const month = `${to.slice(0, 7)}-01`;
  const [start, end] = [-2 * here - 1, 2 * (days.length - here) + 2].map((months) =>
    addMonths(month, months),
  );
  const all = new RRule({ ...RRule.parseString(moved), dtstart: utc(start ?? to) })
    .between(utc(start ?? to), utc(end ?? to), true)
    .map(dayOf);
  const first = all.indexOf(to) - here;
  return { rule: moved, days: new Map(days.map((day, index) => [day, all[first + index] ?? day])) };
}

/** In which words the rule is shown. */
export function repetitionOf(rule: string): Repetition {
  const { freq, interval, bymonthday } = RRule.parseString(rule);
  if (freq === Frequency.MONTHLY) return bymonthday ? 'monthly-day' : 'monthly-weekday';
  return interval === 2 ? 'fortnightly' : 'weekly';
}
