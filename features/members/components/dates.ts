import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';

/** A date as well as it is known; empty for none. */
export const dateText = (edtf: string | null | undefined, locale: Locale): string =>
  edtf ? formatHonestDate(parseEdtf(edtf), locale) : '';

/** `2012-ci il`, `2015–2021`: since when, and until when where it has ended. */
export function periodText(start: string | null, end: string | null, locale: Locale): string {
  if (start === null) return end === null ? '' : formatHonestDate(parseEdtf(`../${end}`), locale);
  if (end === null || end === start) return dateText(start, locale);
  const whole = parseEdtf(`${start}/${end}`);
  return whole ? formatHonestDate(whole, locale) : `${dateText(start, locale)} – ${dateText(end, locale)}`;
}
