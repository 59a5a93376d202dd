import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { DayMark } from '@/components/ui/day-mark';
import { Eyebrow } from '@/components/ui/eyebrow';
import { ZONE_NAMES } from '@/lib/dates/zone-names';
import { utcOffsetLabel } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { PublicEventEntry } from '../public-view';
import { dayApart, hoursOf, whenOf } from '../public-when';
import { isRegistrationOpen } from '../rules';
import { PublicSeats } from './public-seats';

interface Props {
  locale: Locale;
  home: string;
  event: PublicEventEntry;
  /** No way to register: the organization has not confirmed its page. */
  isReadOnly?: boolean;
  /** The card among others says no "next event" above. */
  isListed?: boolean;
  /** Further dates of its series. */
  more?: number;
}

/** The card of an event that is to come: day, hour, title, seats, and the way to register. */
export async function PublicNextEvent(props: Props) {
  const { locale, home, event, isReadOnly = false, isListed = false, more = 0 } = props;
  const t = await getTranslations();
  const address = `${home}/events/${event.slug}`;
  const title = event.title?.text ?? t(`labels.category.${event.category}`);
  const isOpen = !isReadOnly && isRegistrationOpen(event.registration.standing);
  return (
    <Card as="article" className="grid gap-3">
      {isListed ? null : <Eyebrow>{t('site.events.next')}</Eyebrow>}
      <EventDay locale={locale} event={event} />
      <h3 className="text-[1.2rem]" lang={event.title?.lang}>
        <a className="text-ink decoration-line" href={address}>
          {title}
        </a>
      </h3>
      {more > 0 ? <p className="soft">{t('site.events.more', { n: more })}</p> : null}
      {event.summary?.text ? <p lang={event.summary.lang}>{event.summary.text}</p> : null}
      {event.state === 'cancelled' ? <p className="soft">{t('site.events.cancelled')}</p> : null}
      {isReadOnly ? null : <PublicSeats registration={event.registration} />}
      {!isReadOnly &&
      event.isUpcoming &&
      event.registration.audience !== 'public' &&
      event.registration.audience !== 'none' &&
      event.state === 'published' ? (
        <p className="soft">{t(`site.registration.only.${event.registration.audience}`)}</p>
      ) : null}
      {isOpen ? (
        <ButtonLink look="primary" wide href={`${address}/register`} rel="nofollow">
          {t(
            event.registration.standing === 'open'
              ? 'site.registration.register'
              : 'site.registration.joinWaitingList',
          )}
        </ButtonLink>
      ) : null}
    </Card>
  );
}

function EventDay({ locale, event }: { locale: Locale; event: PublicEventEntry }) {
  const { date } = event;
  if (date.kind === 'record') return <p className="soft">{whenOf(date, locale).text}</p>;
  const { startsAt, endsAt, timezone } = date;
  const { day, rest } = dayApart(startsAt, timezone, locale);
  const zone = ZONE_NAMES[timezone]?.[locale] ?? utcOffsetLabel(timezone, startsAt);
  return (
    <DayMark
      day={day}
      dateTime={startsAt.toISOString()}
      sub={`${hoursOf(startsAt, endsAt, timezone, locale)} · ${zone}`}
    >
      {rest}
    </DayMark>
  );
}
