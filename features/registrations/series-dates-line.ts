import 'server-only';
import { type Announcement, announcementIn } from '@/features/events/announcement';
import type { Locale } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';

const MOST = 15;

/** When these dates are, one a line. */
export const whens = (dates: readonly Announcement[], locale: Locale): string =>
  dates.map((date) => announcementIn(date, locale).when ?? '').join('\n');

/** All dates of a series, one a line; of very many the next ones, and how many follow. */
export async function datesLine(dates: readonly Announcement[], locale: Locale): Promise<string> {
  const t = await translator(locale, 'registrations');
  const shown = dates.length > MOST + 1 ? dates.slice(0, MOST) : dates;
  return [
    t('series.allDates', { count: dates.length }),
    whens(shown, locale),
    ...(shown.length < dates.length ? [t('series.moreDates', { count: dates.length - shown.length })] : []),
  ].join('\n');
}
