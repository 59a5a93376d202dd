import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { Section } from '@/components/layout/section';
import { TimelineLegend } from '@/components/ui/timeline-legend';
import { PublicNextEvent } from '@/features/events/components/public-next-event';
import { PublicSubscribeLinks } from '@/features/events/components/public-subscribe-links';
import { PublicTimeline } from '@/features/events/components/public-timeline';
import { onceEach } from '@/features/events/once-each';
import { listPublicEvents } from '@/features/events/queries/public';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import { PublicCitedText } from '@/features/sources/components/public-cited-text';
import { listCitationMarks } from '@/features/sources/queries/public';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../page-metadata';
import { openPage } from '../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, organization, path } = await openPage(params, '/events');
  const t = await getTranslations('site');
  const name = (organization.shortName ?? organization.name).text;
  return pageMetadata({
    locale,
    path,
    title: `${t('parts.events')} · ${name}`,
    description: organization.activity?.text,
  });
}

export default async function EventsPage({ params }: Props) {
  const { locale, ctx, slug, organization, home, path } = await openPage(params, '/events');
  const t = await getTranslations('site');
  const [marks, { upcoming, past }] = await orNotFound(
    Promise.all([listCitationMarks(ctx, slug), listPublicEvents(ctx, slug)]),
  );
  const { activity } = organization;
  const titles = [...upcoming, ...past].map(({ title }) => title);
  return (
    <PublicInnerPage locale={locale} organization={organization} path={path} part="events">
      <h1 className="pt-8 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]">{t('parts.events')}</h1>
      <p className="pt-3">
        <a className="chip" href={`${home}/calendar`}>
          {t('events.month')}
        </a>
      </p>
      <PublicTextNotes locale={locale} texts={titles} />
      {activity?.text ? (
        <div className="pt-5">
          <PublicCitedText home={home} marks={marks} text={activity} />
          <PublicTextNotes locale={locale} texts={[activity]} />
        </div>
      ) : null}
      {upcoming.length > 0 ? (
        <Section title={t('events.upcoming')}>
          <ul className="grid list-none grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))] items-start gap-4">
            {onceEach(upcoming).map(({ event, more }) => (
              <li key={event.slug}>
                <PublicNextEvent
                  locale={locale}
                  home={home}
                  event={event}
                  isReadOnly={!organization.isConfirmed || organization.isLocked}
                  isListed
                  more={more}
                />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title={t('events.past')} aside={<PublicSubscribeLinks home={home} />}>
          <TimelineLegend day={t('events.dayKnown')} partial={t('events.dayUnknown')} />
          <PublicTimeline locale={locale} home={home} marks={marks} events={onceEach(past)} />
        </Section>
      ) : null}
      {upcoming.length + past.length === 0 ? (
        <div className="pt-8">
          <EmptyState title={t('events.none')}>{t('events.noneText')}</EmptyState>
        </div>
      ) : null}
    </PublicInnerPage>
  );
}
