import type { DuesPeriod } from '@/db/enums';
import { datePartsOf, plainDate } from '@/lib/dates/date-parts';
import type { Locale } from '@/lib/locales';
import { periodsOf } from './rules';
import type { PeriodValue } from './view';

type Words = (key: string, values: Record<string, string | number>) => string;

/** A period in words: `2026-cı il`, `1-ci yarımil 2026`, `mart 2026`. `t`: words of `dues`. */
export function periodText({ period, startsOn }: PeriodValue, locale: Locale, t: Words): string {
  const { year, month } = datePartsOf(startsOn);
  if (period === 'half-year') return t('period.half', { year: String(year), half: (month ?? 1) > 6 ? 2 : 1 });
  return plainDate({ year, month: period === 'year' ? null : month, day: null }, locale);
}

/** A day in words: `28 noyabr 2026`. */
export const dayText = (day: string, locale: Locale): string => plainDate(datePartsOf(day), locale);

/** The periods that dues can be raised for: of this year, the next and the one before. */
export function periodOptions(year: number, locale: Locale, t: Words): { value: string; label: string }[] {
  const years = [year, year + 1, year - 1];
  const option = (period: DuesPeriod) => (startsOn: string) => ({
    value: `${period}:${startsOn}`,
    label: periodText({ period, startsOn }, locale, t),
  });
  return [
    ...years.flatMap((each) => periodsOf('year', each)).map(option('year')),
    ...years.flatMap((each) => periodsOf('half-year', each)).map(option('half-year')),
    ...[...years]
      .sort()
      .flatMap((each) => periodsOf('month', each))
      .map(option('month')),
  ];
}
