import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { CalendarEntry } from '../calendar-view';
import { PublicCalendarEntry } from './public-calendar-entry';

/** Events day by day, each with its organization. */
export async function PublicCalendarList({ locale, entries }: { locale: Locale; entries: CalendarEntry[] }) {
  const days = [...new Set(entries.map(({ firstDay }) => firstDay))];
  return (
    <ol className="grid list-none gap-6 pt-6">
      {days.map((day) => (
        <li key={day}>
          <h2 className="text-[1.2rem]">
            <time dateTime={day}>{formatMoment(`${day}T12:00:00Z`, 'UTC', locale, 'weekday-date')}</time>
          </h2>
          <ul className="mt-2 grid list-none gap-3">
            {entries
              .filter(({ firstDay }) => firstDay === day)
              .map((entry) => (
                <li key={`${entry.organization.slug}/${entry.slug}`}>
                  <PublicCalendarEntry locale={locale} entry={entry} showsTime namesOrganization />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
