import { getTranslations } from 'next-intl/server';
import { TimelineLegend } from '@/components/ui/timeline-legend';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import { onceEach } from '../once-each';
import type { PublicEventEntry } from '../public-view';
import { PublicSubscribeLinks } from './public-subscribe-links';
import { PublicTimeline } from './public-timeline';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  /** Past ones, latest first. */
  events: readonly PublicEventEntry[];
}

const SHOWN = 24;

/** The latest events by year on the organization's page. */
export async function PublicEventsSection({ locale, home, marks, events }: Props) {
  if (events.length === 0) return null;
  const t = await getTranslations('site');
  const all = onceEach(events);
  const shown = all.slice(0, SHOWN);
  return (
    <section className="section cols" id="events">
      <div className="min-w-0">
        <h2 className="section-title">{t('parts.events')}</h2>
        <TimelineLegend day={t('events.dayKnown')} partial={t('events.dayUnknown')} />
        <PublicTextNotes locale={locale} texts={shown.map(({ event }) => event.title)} />
        <PublicTimeline locale={locale} home={home} marks={marks} events={shown} />
        {all.length > SHOWN ? (
          <p className="mt-4">
            <a href={`${home}/events`}>{t('events.all', { n: events.length })}</a>
          </p>
        ) : null}
      </div>
      <aside className="pt-2">
        <PublicSubscribeLinks home={home} />
      </aside>
    </section>
  );
}
