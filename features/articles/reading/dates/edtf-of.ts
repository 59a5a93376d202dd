import type { Point } from './point';

const two = (number: number) => String(number).padStart(2, '0');

/** A point as EDTF, no finer than it is said; `XXXX` where nothing says the year. */
export function edtfOf(year: number | null, { month, day, decade }: Point): string {
  if (decade !== undefined) return decade;
  const years = year === null ? 'XXXX' : String(year);
  if (month === undefined) return years;
  return day === undefined ? `${years}-${two(month)}` : `${years}-${two(month)}-${two(day)}`;
}
