import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { Meter } from '@/components/ui/meter';
import type { NextEvent } from '../manage-view';

type Props = {
  locale: string;
  root: string;
  events: NextEvent[];
  /** Formats when an event begins, by its own clock. */
  when: (event: NextEvent) => string;
};

/** The next events with their seats, as the one function counts them. */
export function NextEvents({ locale, root, events, when }: Props) {
  const t = useTranslations('organizations.overview');
  const dates = useTranslations('site.events');
  const places = useTranslations('organizations.places');
  if (events.length === 0)
    return (
      <EmptyState
        title={t('noEvents')}
        headingLevel={3}
        actions={<ButtonLink href={`${root}/events`}>{places('events')}</ButtonLink>}
      />
    );
  return (
    <ul className="grid list-none gap-3">
      {events.map((event) => (
        <Card as="li" key={event.id} className="grid gap-2">
          <a
            className="font-serif text-lg font-semibold break-words"
            href={`${root}/events/${event.slug}`}
            lang={event.titleLocale && event.titleLocale !== locale ? event.titleLocale : undefined}
          >
            {event.title}
          </a>
          <span className="sub">
            {[when(event), event.more > 0 ? dates('more', { n: event.more }) : null]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {event.capacity ? (
            <Meter
              value={event.taken}
              max={event.capacity}
              label={t('seats', { taken: event.taken, capacity: event.capacity })}
            />
          ) : null}
          <span className="sub">
            {[
              event.capacity
                ? t('seats', { taken: event.taken, capacity: event.capacity })
                : t('seatsTaken', { n: event.taken }),
              event.waiting > 0 ? t('waiting', { n: event.waiting }) : null,
              event.pending > 0 ? t('pending', { n: event.pending }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Card>
      ))}
    </ul>
  );
}
