import { z } from '../validation';
import { type HonestDate, parseEdtf } from './edtf';
import { isNoDay, readTypedDate } from './written-date';

/**
 * What somebody typed as a date, as EDTF: `18.05.1975` and `18 may 1975` as well as EDTF itself. What is no date stays
 * as it was typed, so that it can be said and corrected.
 */
export function edtfOfTyped(typed: string): string {
  const text = typed.trim();
  return parseEdtf(text) ? text : (readTypedDate(text) ?? text);
}

/** The field of a form for a date, as well as it is known, in the order in which people write it. */
export const typedDate = (isFit: (date: HonestDate) => boolean = () => true) =>
  z
    .string()
    .max(40)
    .transform(edtfOfTyped)
    .refine(
      (text) => {
        const date = parseEdtf(text);
        return date !== null && isFit(date);
      },
      { error: ({ input }) => noDateReason(String(input)) },
    );

/** Why something typed is no date, as a key of the errors: written right, but of no day; or not written as a date. */
export const noDateReason = (typed: string) => (isNoDay(typed) ? 'no-such-date' : 'written-date');

/** One day, month or year; no span from one to another. */
export const isOneDate = ({ edtf }: HonestDate): boolean => !edtf.includes('/');
