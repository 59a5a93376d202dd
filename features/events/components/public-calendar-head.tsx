import { getTranslations } from 'next-intl/server';
import { monthName } from '@/lib/dates/months';
import type { Locale } from '@/lib/locales';
import type { CalendarMonth } from '../calendar-view';
import { monthAway } from '../month';

interface Props {
  locale: Locale;
  calendar: CalendarMonth;
  /** The address of the calendar: each month lies below it. */
  root: string;
  /** The same as a list. */
  list: string;
}

/** Which month it is, the way to others and to the list, and whether feasts are shown. */
export async function PublicCalendarHead({ locale, calendar, root, list }: Props) {
  const t = await getTranslations('site.calendar');
  const { month, range } = calendar;
  const [first, last] = range;
  const [before, after] = [monthAway(month.key, -1), monthAway(month.key, 1)];
  const nameOf = (key: string) => `${monthName(Number(key.slice(5)), locale)} ${key.slice(0, 4)}`;
  return (
    <>
      <div className="cal-head pt-4">
        <h2 className="first-letter:uppercase">{nameOf(month.key)}</h2>
        <nav aria-label={t('months')}>
          {before >= first ? (
            <a className="chip" href={`${root}/${before}`} rel="prev">
              ‹ {nameOf(before)}
            </a>
          ) : null}
          {month.key === calendar.today.slice(0, 7) ? null : (
            <a className="chip" href={root}>
              {t('now')}
            </a>
          )}
          {after <= last ? (
            <a className="chip" href={`${root}/${after}`} rel="next">
              {nameOf(after)} ›
            </a>
          ) : null}
          <a className="chip" href={list}>
            {t('list')}
          </a>
        </nav>
      </div>
      <label className="cal-toggle" htmlFor="feasts">
        <input type="checkbox" id="feasts" defaultChecked />
        {t('feasts')}
      </label>
    </>
  );
}
