import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/locales';
import type { CalendarMonth } from '../calendar-view';
import { FEAST_SOURCES, feastsOn } from '../feast-days';
import { PublicCalendarHead } from './public-calendar-head';
import { PublicCalendarMonth } from './public-calendar-month';

interface Props {
  locale: Locale;
  calendar: CalendarMonth;
  root: string;
  list: string;
  namesOrganizations?: boolean;
}

/** The calendar of one organization or of all: head, month, and what the feasts rest on. */
export async function PublicCalendar(props: Props) {
  const { calendar } = props;
  const { month } = calendar;
  const t = await getTranslations('site.calendar');
  const hasFeasts = month.days.some((day) => feastsOn(day).length > 0);
  return (
    <div className="cal-box">
      <PublicCalendarHead {...props} />
      {calendar.entries.length === 0 ? <p className="sub pt-2">{t('nothing')}</p> : null}
      <PublicCalendarMonth {...props} />
      {hasFeasts ? (
        <p className="soft pt-6">
          {t('sources')}{' '}
          {FEAST_SOURCES.map(({ name, url }, at) => (
            <span key={url}>
              {at > 0 ? '; ' : null}
              <a href={url} rel="nofollow noopener noreferrer">
                {name}
              </a>
            </span>
          ))}
          . {t('movable')}
        </p>
      ) : null}
    </div>
  );
}
