import { parseEdtf } from '@/lib/dates/edtf';
import { asOf, formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import type { PublicTerm } from './public-view';

/** From when to when somebody holds an office, as well as it is known; how old that is where the start is not. */
export function termWords(
  { startEdtf, endEdtf, asOfEdtf }: Pick<PublicTerm, 'startEdtf' | 'endEdtf' | 'asOfEdtf'>,
  locale: Locale,
): string | null {
  const span = spanOf(startEdtf, endEdtf);
  if (span) return formatHonestDate(span, locale);
  if (startEdtf && endEdtf) return [startEdtf, endEdtf].map((end) => words(end, locale)).join(' – ');
  const asOfDate = asOfEdtf ? parseEdtf(asOfEdtf) : null;
  return asOfDate ? asOf(asOfDate, locale) : null;
}

function spanOf(start: string | null, end: string | null) {
  if (!start && !end) return null;
  return parseEdtf(`${start ?? '..'}/${end ?? '..'}`);
}

const words = (edtf: string, locale: Locale) => formatHonestDate(parseEdtf(edtf), locale);
