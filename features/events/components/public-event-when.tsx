import { formatMoment, zoneLabel } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { PublicEventDate } from '../public-view';
import { hoursOf, whenOf } from '../public-when';

/** The date of an event on its own page: as precise as it is known, with hours and zone where there are any. */
export function PublicEventWhen({ locale, date }: { locale: Locale; date: PublicEventDate }) {
  const when = whenOf(date, locale);
  if (date.kind === 'record')
    return when.dateTime ? <time dateTime={when.dateTime}>{when.text}</time> : when.text;
  const { startsAt, endsAt, timezone } = date;
  const isOneDay = hoursOf(startsAt, endsAt, timezone, locale).includes('–');
  const from = isOneDay
    ? `${formatMoment(startsAt, timezone, locale, 'weekday-date')}, ${hoursOf(startsAt, endsAt, timezone, locale)}`
    : `${formatMoment(startsAt, timezone, locale, 'date-time')} – ${formatMoment(endsAt, timezone, locale, 'date-time')}`;
  return (
    <>
      <time dateTime={startsAt.toISOString()}>{from}</time>
      <span className="soft block">{zoneLabel(timezone, locale, startsAt)}</span>
    </>
  );
}
