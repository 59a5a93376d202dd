import { parseEdtf } from '@/lib/dates/edtf';
import { z } from '@/lib/validation';
import type { PersonShape } from './fields';

/** Which month is asked for, as `yyyy-mm`; what cannot be meant is this month. */
export const monthInput = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);

export interface Month {
  year: number;
  /** From 1. */
  month: number;
}

export const monthOf = (day: string): Month => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
});

export const monthText = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, '0')}`;

/** The month so many months later or earlier. */
export function shiftMonth({ year, month }: Month, by: number): Month {
  const index = year * 12 + month - 1 + by;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** A day that comes again each year, as well as it is known. */
export interface Yearly {
  /** Null where only the month is known. */
  day: number | null;
  /** How many years it is that year; null where the year is not known, or not for sure. */
  years: number | null;
}

/** What of an EDTF date comes again in this month; null where it does not, or nobody knows. */
export function yearlyIn(edtf: string, { year, month }: Month): Yearly | null {
  const date = parseEdtf(edtf);
  if (!date || edtf.includes('/')) return null;
  const [, from, at, day] = /^(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?/.exec(edtf) ?? [];
  if (!from || Number(at) !== month) return null;
  const isSure = from !== 'XXXX' && !date.approximate && !date.uncertain;
  const years = isSure ? year - Number(from) : null;
  // Not born yet, or not joined: nothing comes again.
  if (years !== null && years < 1) return null;
  return { day: day && !date.approximate && !date.uncertain ? Number(day) : null, years };
}

/** Ages that are celebrated more than others. */
export const isRoundAge = (age: number): boolean => age % 10 === 0 || (age >= 50 && age % 5 === 0);

export const isRoundMembership = (years: number): boolean => years % 5 === 0;

/** Whether the memberships follow each other without a gap, from the first to the last. */
export const isUnbroken = (memberships: PersonShape['memberships']): boolean =>
  memberships.every((row, i) => {
    const before = memberships[i - 1];
    return !before || (before.endsOn !== null && before.endsOn >= row.startsOn);
  });

/** Those whose day is known, by their day; those of whom only the month is known come last. */
export function byDay<Row extends Yearly & { person: { id: string } }>(rows: readonly Row[]): Row[] {
  return rows
    .map((row, i) => ({ row, i }))
    .sort((a, b) => (a.row.day ?? 99) - (b.row.day ?? 99) || a.i - b.i)
    .map(({ row }) => row);
}
