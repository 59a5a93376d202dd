import { getTranslations } from 'next-intl/server';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { CalendarEntry, CalendarMonth } from '../calendar-view';
import { type FeastDay, feastsOn } from '../feast-days';
import { daysShown, type Month } from '../month';
import { PublicCalendarEntry } from './public-calendar-entry';

interface Props {
  locale: Locale;
  calendar: CalendarMonth;
  /** Several organizations stand in it: each event says whose it is. */
  namesOrganizations?: boolean;
}

const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** One month: a sheet of weeks where there is room, the days that have something on a phone. */
export async function PublicCalendarMonth({ locale, calendar, namesOrganizations = false }: Props) {
  const { month } = calendar;
  const t = await getTranslations('events.series.day');
  const byDay = entriesByDay(month, calendar.entries);
  return (
    <>
      <div className="cal-week" aria-hidden="true">
        {WEEKDAYS.map((day) => (
          <span key={day}>{t(day)}</span>
        ))}
      </div>
      <ol className="cal">
        {month.days.map((day, at) => {
          const feasts = feastsOn(day);
          const entries = byDay.get(day) ?? [];
          return (
            <li
              key={day}
              data-start={at === 0 ? month.firstWeekday + 1 : undefined}
              data-has={has(entries, feasts)}
              data-today={day === calendar.today ? '' : undefined}
            >
              <time className="cal-date" dateTime={day}>
                <span aria-hidden="true">{at + 1}</span>
                <span className="cal-long">
                  {formatMoment(`${day}T12:00:00Z`, 'UTC', locale, 'weekday-date')}
                </span>
              </time>
              {entries.length + feasts.length > 0 ? (
                <ul>
                  {feasts.map((feast) => (
                    <Feast key={feast.key} feast={feast} locale={locale} />
                  ))}
                  {entries.map((entry) => (
                    <li key={`${entry.organization.slug}/${entry.slug}`}>
                      <PublicCalendarEntry
                        locale={locale}
                        entry={entry}
                        showsTime={day === entry.firstDay}
                        namesOrganization={namesOrganizations}
                      />
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function has(entries: readonly CalendarEntry[], feasts: readonly FeastDay[]): 'event' | 'feast' | 'nothing' {
  if (entries.length > 0) return 'event';
  return feasts.length > 0 ? 'feast' : 'nothing';
}

function entriesByDay(month: Month, entries: readonly CalendarEntry[]): Map<string, CalendarEntry[]> {
  const days = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    for (const day of daysShown(month, entry.firstDay, entry.lastDay)) {
      days.set(day, [...(days.get(day) ?? []), entry]);
    }
  }
  return days;
}

async function Feast({ feast, locale }: { feast: FeastDay; locale: Locale }) {
  const t = await getTranslations('site.calendar');
  return (
    <li className="cal-feast" data-kind={feast.kind}>
      {feast.names[locale]}
      {feast.isMovable ? <> ({t('sighting')})</> : null}
    </li>
  );
}
