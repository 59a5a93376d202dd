import type { Locale } from '../locales';
import { azCase, datePartsOf, officialDate, plainDate, ruGenitive } from './date-parts';
import type { HonestDate } from './edtf';
import { formatInterval } from './format-interval';

export interface HonestDateOptions {
  /** `official` writes the word for year: `18 may 2019-cu il`, `18 мая 2019 года`. */
  style?: 'plain' | 'official';
  /** Says in brackets that the exact date, or the year, is not given. */
  noteMissing?: boolean;
}

const UNDATED: Record<Locale, string> = { az: 'tarix göstərilməyib', ru: 'дата не указана', en: 'undated' };
const NO_EXACT_DATE: Record<Locale, string> = {
  az: 'dəqiq tarix göstərilməyib',
  ru: 'точная дата не указана',
  en: 'exact date not given',
};
const NO_YEAR: Record<Locale, string> = { az: 'il göstərilməyib', ru: 'год не указан', en: 'year not given' };
const ABOUT: Record<Locale, string> = { az: 'təxminən ', ru: 'примерно ', en: 'about ' };
const AS_OF: Record<Locale, (date: string) => string> = {
  az: (date) => `${date} olan məlumat`,
  ru: (date) => `по состоянию на ${date}`,
  en: (date) => `as of ${date}`,
};

function certainPart(date: HonestDate, locale: Locale, style: 'plain' | 'official'): string {
  const about = date.approximate ? ABOUT[locale] : '';
  if (date.precision === 'interval') return formatInterval(date.edtf, locale, style, about);
  const parts = datePartsOf(date.edtf);
  if (date.approximate && locale === 'ru') return `около ${ruGenitive(parts)}`;
  return about + (style === 'official' ? officialDate : plainDate)(parts, locale);
}

function missingPart(date: HonestDate, locale: Locale): string {
  if (date.precision === 'year') return ` (${NO_EXACT_DATE[locale]})`;
  return date.precision === 'unknown-year' ? ` (${NO_YEAR[locale]})` : '';
}

/**
 * Writes a date exactly as well known as it is, never more: day, month, year, span, "since", "about"; a doubtful date
 * ends in `(?)`. `null` gives "undated". Begins with a small letter: capitalise by `upperAz` at the start of a sentence.
 * Words of its own, no `Intl`: the same text on the server and in every browser. Rule: language notes §6, §10.
 */
export function formatHonestDate(
  date: HonestDate | null,
  locale: Locale,
  options: HonestDateOptions = {},
): string {
  if (!date) return UNDATED[locale];
  const doubt = date.uncertain ? ' (?)' : '';
  const note = options.noteMissing ? missingPart(date, locale) : '';
  return certainPart(date, locale, options.style ?? 'plain') + doubt + note;
}

/**
 * The note beside an office or occupation: how old the statement is. `30 yanvar 2020 tarixinə olan məlumat`, `2020-ci ilin
 * yanvarına olan məlumat`; `по состоянию на январь 2020 года`; `as of January 2020`. A span counts by its last known
 * part. Rule: glossary, `as_of`.
 */
export function asOf(date: HonestDate, locale: Locale): string {
  const ends = date.edtf.split('/').filter((end) => end !== '..');
  const end = ends.at(-1) ?? date.edtf;
  if (/\d+X+/.test(end)) return AS_OF[locale](formatHonestDate(date, locale));
  const parts = datePartsOf(end);
  if (locale === 'az') return AS_OF.az(azCase(parts, 'to'));
  return AS_OF[locale](officialDate(parts, locale));
}
