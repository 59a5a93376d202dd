import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { Tag } from '@/components/ui/tag';
import { PublicContradictions } from '@/features/articles/components/public-contradictions';
import { listPublicContradictions } from '@/features/articles/queries/public-contradictions';
import { PublicEventFacts } from '@/features/events/components/public-event-facts';
import { PublicEventPeople } from '@/features/events/components/public-event-people';
import { PublicEventRecord } from '@/features/events/components/public-event-record';
import { PublicEventRegistration } from '@/features/events/components/public-event-registration';
import { PublicEventText } from '@/features/events/components/public-event-text';
import { PublicSeriesDates } from '@/features/events/components/public-series-dates';
import { cardOfEvent } from '@/features/events/event-card';
import { plainText } from '@/features/events/plain-text';
import { getPublicEvent } from '@/features/events/queries/public';
import { getPublicRecord } from '@/features/events/queries/public-record';
import { isRegistrationOpen } from '@/features/events/rules';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import { PublicJsonLd } from '@/features/organizations/components/public-json-ld';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import { imageOf } from '@/features/organizations/share-card';
import { PublicMarks } from '@/features/sources/components/public-marks';
import { listCitationMarks } from '@/features/sources/queries/public';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../../../page-metadata';
import { eventJsonLd } from '../../json-ld';
import { openPage } from '../../open-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string; event: string }>;
}

async function load(params: Props['params']) {
  const { event: slug } = await params;
  const page = await openPage(params, `/events/${slug}`, (ctx, organization) => [
    getPublicEvent(ctx, { organization, event: slug }),
    listCitationMarks(ctx, organization),
    listPublicContradictions(ctx, organization),
  ]);
  const event = await orNotFound(getPublicEvent(page.ctx, { organization: page.slug, event: slug }));
  const t = await getTranslations('labels');
  return { ...page, event, title: event.title?.text ?? t(`category.${event.category}`) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, path, event, title, organization } = await load(params);
  return pageMetadata({
    locale,
    path,
    title,
    description: event.summary?.text ?? (event.description ? plainText(event.description.text) : undefined),
    type: 'article',
    image: imageOf(await cardOfEvent(event, organization, locale), path, organization),
  });
}

export default async function EventPage({ params }: Props) {
  const { locale, ctx, slug, organization, home, path, event, title } = await load(params);
  const t = await getTranslations();
  const [marks, contradicted] = await orNotFound(
    Promise.all([listCitationMarks(ctx, slug), listPublicContradictions(ctx, slug)]),
  );
  const said = contradicted.filter(({ eventId }) => eventId === event.id);
  const disputed = new Set(said.flatMap(({ isDisputed, field }) => (isDisputed ? [field] : [])));
  const note = (asked: 'date' | 'place') => {
    const contradictions = said.filter(({ field }) => field === asked);
    if (contradictions.length === 0) return null;
    return <PublicContradictions {...{ locale, home, marks, contradictions }} marksRecorded />;
  };
  const record =
    event.state === 'published' && !event.isUpcoming
      ? await orNotFound(getPublicRecord(ctx, { organization: slug, event: event.slug }))
      : null;
  const isReadOnly = !organization.isConfirmed || organization.isLocked;
  const mayRegister = !isReadOnly && isRegistrationOpen(event.registration.standing);
  const { description } = event;
  return (
    <PublicInnerPage
      locale={locale}
      organization={organization}
      path={path}
      part="events"
      crumb={{ part: t('site.parts.events'), href: `${home}/events`, title, lang: event.title?.lang }}
    >
      <PublicJsonLd data={eventJsonLd(event, title, organization, home, disputed)} />
      <div className="cols pt-2">
        <article className="min-w-0">
          <Tag>{t(`labels.category.${event.category}`)}</Tag>
          <h1 className="mt-3 mb-4 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]" lang={event.title?.lang}>
            {title}
            <PublicMarks home={home} marks={marks} keys={event.citations} />
          </h1>
          <PublicTextNotes locale={locale} texts={[event.title]} />
          {event.state === 'cancelled' ? (
            <Note tone="bad">{t('site.registration.eventCancelled')}</Note>
          ) : null}
          {mayRegister ? (
            // On a phone the registration stands below the text: whoever came by a shared link need not look for it.
            <p className="no-print mb-4 min-[52rem]:hidden">
              <ButtonLink look="primary" wide href={`${home}/events/${event.slug}/register`} rel="nofollow">
                {t(
                  `site.registration.${event.registration.standing === 'open' ? 'register' : 'joinWaitingList'}`,
                )}
              </ButtonLink>
            </p>
          ) : null}
          {event.cover ? (
            <img
              className="mb-4 h-auto w-full rounded-card"
              src={`${home}/covers/${event.cover}/large.webp`}
              alt=""
              width={1200}
              height={630}
            />
          ) : null}
          {event.summary?.text ? (
            <p className="lede" lang={event.summary.lang}>
              {event.summary.text}
            </p>
          ) : null}
          <PublicEventFacts
            locale={locale}
            event={event}
            notes={{ date: note('date'), place: note('place') }}
          />
          {description?.text ? <PublicEventText home={home} marks={marks} text={description} /> : null}
          <PublicTextNotes locale={locale} texts={[event.summary, description, event.place]} />
          {record ? (
            <PublicEventRecord
              locale={locale}
              home={home}
              marks={marks}
              record={record}
              email={organization.email}
            />
          ) : null}
          <PublicSeriesDates locale={locale} home={home} event={event} />
          <PublicEventPeople people={event.people} home={home} />
        </article>
        <PublicEventRegistration
          locale={locale}
          address={`${home}/events/${event.slug}`}
          event={event}
          isReadOnly={isReadOnly}
        />
      </div>
    </PublicInnerPage>
  );
}
