import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { EventState } from '@/db/enums';
import type { Once } from '../once-each';
import { EventStatus } from './event-status';

export interface EventTableLine {
  slug: string;
  seriesId: string | null;
  title: string;
  titleLang: string | undefined;
  state: EventState;
  when: string | null;
  audience: string;
  taken: number;
  waiting: number;
  capacity: number | null;
  languages: string[];
}

type Props = {
  caption: string;
  /** A series of dates to come once, by its next; the page of that one lists them all. */
  events: readonly Once<EventTableLine>[];
  /** The address of the list: each event lies below it. */
  root: string;
  isPast?: boolean;
  /** May see who registered. */
  showsRegistrations: boolean;
};

/** Events as a register: when, what, in which state, and how many come. */
export function EventTable({ caption, events, root, isPast = false, showsRegistrations }: Props) {
  const t = useTranslations('events.list');
  const site = useTranslations('site.events');
  const columns = [
    { key: 'title', label: t('title'), main: true },
    { key: 'when', label: t('when') },
    { key: 'state', label: t('state') },
    { key: 'seats', label: t('seats') },
    { key: 'languages', label: t('languages') },
  ];
  const seatsOf = ({ slug, audience, taken, waiting, capacity }: EventTableLine) => {
    if (audience === 'none' && taken === 0) return null;
    const text =
      (capacity === null ? t('taken', { taken }) : t('takenOf', { taken, capacity })) +
      (waiting > 0 ? ` · ${t('waiting', { waiting })}` : '');
    return showsRegistrations ? <a href={`${root}/${slug}/registrations`}>{text}</a> : text;
  };
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={events.map(({ event, more }) => ({
        id: event.slug,
        cells: {
          title: (
            <a href={`${root}/${event.slug}`} lang={event.titleLang}>
              {event.title}
            </a>
          ),
          when: [event.when ?? t('noDate'), more > 0 ? site('more', { n: more }) : null]
            .filter(Boolean)
            .join(' · '),
          state: <EventStatus state={event.state} isPast={isPast} />,
          seats: seatsOf(event),
          languages: event.languages.join(' · '),
        },
      }))}
    />
  );
}
