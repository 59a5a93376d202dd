import { getTranslations } from 'next-intl/server';
import { Tag } from '@/components/ui/tag';
import { TimelineEntry } from '@/components/ui/timeline-entry';
import { TimelineYear } from '@/components/ui/timeline-year';
import { PublicWords } from '@/features/organizations/components/public-words';
import { PublicMarks } from '@/features/sources/components/public-marks';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import type { Once } from '../once-each';
import type { PublicEventEntry } from '../public-view';
import { whenOf } from '../public-when';

interface Props {
  locale: Locale;
  /** The address of the organization's page. */
  home: string;
  marks: CitationMarks;
  /** Latest first, a series once. */
  events: readonly Once<PublicEventEntry>[];
}

/** What happened, by year: a filled diamond for a day, an outlined one for month or year. */
export async function PublicTimeline({ locale, home, marks, events }: Props) {
  const t = await getTranslations();
  const years = [...new Set(events.map(({ event }) => yearOf(event)))];
  return years.map((year) => (
    <TimelineYear key={year} year={year || t('site.events.undated')}>
      {events
        .filter(({ event }) => yearOf(event) === year)
        .map(({ event, more }) => {
          const when = whenOf(event.date, locale);
          return (
            <TimelineEntry
              key={event.slug}
              title={
                // Padding makes the target high enough without moving anything.
                <a className="py-[3px]" href={`${home}/events/${event.slug}`} lang={event.title?.lang}>
                  {event.title?.text ?? t(`labels.category.${event.category}`)}
                </a>
              }
              when={
                event.place?.text ? (
                  <>
                    {when.text} · <PublicWords text={event.place} />
                  </>
                ) : (
                  when.text
                )
              }
              dateTime={when.dateTime}
              partial={when.isPartial}
              marks={<PublicMarks home={home} marks={marks} keys={event.citations} />}
            >
              <Tag>{t(`labels.category.${event.category}`)}</Tag>{' '}
              {more > 0 ? <span className="soft">{t('site.events.more', { n: more })} </span> : null}
              {event.state === 'cancelled' ? <Tag tone="accent">{t('site.events.cancelled')}</Tag> : null}
            </TimelineEntry>
          );
        })}
    </TimelineYear>
  ));
}

const yearOf = ({ firstDay }: PublicEventEntry) => firstDay?.slice(0, 4).replace(/^0+/, '') ?? '';
