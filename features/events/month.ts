import { addMonths } from '@/lib/dates/days';
import { lastDayOfMonth } from '@/lib/dates/edtf';

/** A month of the calendar: its days, and where the first one stands in its week. */
export interface Month {
  /** `2026-11` */
  key: string;
  year: number;
  /** January is 1. */
  month: number;
  days: string[];
  /** 0 is Monday. */
  firstWeekday: number;
}

/** The month that an address names; null where it is none. */
export function monthOf(key: string): Month | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(key);
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  const days = Array.from(
    { length: lastDayOfMonth(year, month) },
    (_, at) => `${key}-${String(at + 1).padStart(2, '0')}`,
  );
  return { key, year, month, days, firstWeekday: weekdayOf(`${key}-01`) };
}

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The month so many months away. */
export const monthAway = (key: string, months: number): string => addMonths(`${key}-01`, months).slice(0, 7);

/** How far a calendar goes beyond its last event: somebody may want to know what day that is. */
const MONTHS_AHEAD = 12;

/** From which month to which a calendar can be leafed through; further there is nothing, and no address. */
export function monthsBetween(
  firstDay: string | null,
  lastDay: string | null,
  today: string,
): [string, string] {
  const now = today.slice(0, 7);
  const months = [firstDay ?? today, lastDay ?? today, today].map((day) => day.slice(0, 7));
  const sorted = [...months, monthAway(now, MONTHS_AHEAD)].sort();
  return [sorted[0] ?? now, sorted.at(-1) ?? now];
}

const LONGEST_SHOWN = 14;

/** The days of a month on which something stands that goes from one day to another; what is very long, on its first one only. */
export function daysShown(month: Month, firstDay: string, lastDay: string): string[] {
  const days = month.days.filter((day) => firstDay <= day && day <= lastDay);
  return days.length > LONGEST_SHOWN ? days.slice(0, 1) : days;
}
