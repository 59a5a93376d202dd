import type { Locale } from '../locales';
import { azMonthOfYear, azOpenVowel, monthName, monthWithDay } from './months';
import { azOrdinal, azYear } from './ordinals';

/** The numbers that are known of one date; a day is never known without its month. */
export interface DateParts {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** Takes one EDTF date (no interval, no `199X`); missing and `X` parts are null. */
export function datePartsOf(edtf: string): DateParts {
  const [year, month, day] = edtf
    .replace(/[~?%]$/, '')
    .split('-')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : null));
  return { year: year ?? null, month: month ?? null, day: day ?? null };
}

const ofMonth = (month: number, year: number) => `${azOrdinal(year)} ilin ${azMonthOfYear(month)}`;

/** `18 may 2019`, `may 2019`, `2019-cu il`; ru `18 мая 2019`, `май 2019`, `2019 год`; en `18 May 2019`, `May 2019`, `2019`. */
export function plainDate({ year, month, day }: DateParts, locale: Locale): string {
  if (month !== null) {
    const ending = year === null ? '' : ` ${year}`;
    return day === null
      ? `${monthName(month, locale)}${ending}`
      : `${day} ${monthWithDay(month, locale)}${ending}`;
  }
  if (year === null) return '';
  return { az: azYear(year), ru: `${year} год`, en: `${year}` }[locale];
}

/** With the word for year: `18 may 2019-cu il`, `2019-cu ilin mayı`; `18 мая 2019 года`, `май 2019 года`. */
export function officialDate(parts: DateParts, locale: Locale): string {
  const { year, month, day } = parts;
  if (year === null || month === null || locale === 'en') return plainDate(parts, locale);
  if (locale === 'ru') return `${plainDate(parts, 'ru')} года`;
  return day === null ? ofMonth(month, year) : `${day} ${monthWithDay(month, 'az')} ${azYear(year)}`;
}

/** Russian genitive, after около, с, до: `18 мая 2019 года`, `мая 2019 года`, `2019 года`. */
export function ruGenitive({ year, month, day }: DateParts): string {
  const words = [
    day,
    month === null ? null : monthWithDay(month, 'ru'),
    year === null ? null : `${year} года`,
  ];
  return words.filter((word) => word !== null).join(' ');
}

/** Azerbaijani with a case: `from` (-dən), `until` (-dək), `to` (-nə, -ə). */
export function azCase(parts: DateParts, kind: 'from' | 'until' | 'to'): string {
  const { year, month, day } = parts;
  if (day !== null) {
    return `${plainDate(parts, 'az')} ${{ from: 'tarixindən', until: 'tarixinədək', to: 'tarixinə' }[kind]}`;
  }
  if (month !== null && year !== null) {
    const vowel = azOpenVowel(azMonthOfYear(month));
    return ofMonth(month, year) + { from: `nd${vowel}n`, until: `n${vowel}dək`, to: `n${vowel}` }[kind];
  }
  return year === null
    ? plainDate(parts, 'az')
    : azYear(year) + { from: 'dən', until: 'ədək', to: 'ə' }[kind];
}
