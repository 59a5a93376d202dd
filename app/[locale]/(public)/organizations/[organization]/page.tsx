import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrnamentBand } from '@/components/ui/ornament-band';
import { PublicAnnouncementsSection } from '@/features/announcements/components/public-announcements-section';
import { listPublicAnnouncements } from '@/features/announcements/queries/public';
import { PublicBoardSection } from '@/features/board/components/public-board-section';
import { PublicHolder } from '@/features/board/components/public-holder';
import { getPublicBoard } from '@/features/board/queries/public';
import { PublicEventsSection } from '@/features/events/components/public-events-section';
import { publicFacts } from '@/features/events/components/public-facts';
import { PublicNextEvent } from '@/features/events/components/public-next-event';
import { onceEach } from '@/features/events/once-each';
import { listPublicEvents } from '@/features/events/queries/public';
import { PublicGroupsSection } from '@/features/groups/components/public-groups-section';
import { listPublicGroups } from '@/features/groups/queries/public';
import { getPublicOfficeHolder } from '@/features/members/queries/public-person';
import { PublicContact } from '@/features/organizations/components/public-contact';
import { PublicHead } from '@/features/organizations/components/public-head';
import { PublicJsonLd } from '@/features/organizations/components/public-json-ld';
import { PublicPage } from '@/features/organizations/components/public-page';
import { PublicTabs } from '@/features/organizations/components/public-tabs';
import { PublicUnconfirmedNote } from '@/features/organizations/components/public-unconfirmed-note';
import { cardOfOrganization, imageOf } from '@/features/organizations/share-card';
import { PublicAboutSection } from '@/features/sources/components/public-about-section';
import { listCitationMarks } from '@/features/sources/queries/public';
import { PublicStatementsSection } from '@/features/statements/components/public-statements-section';
import { listPublicStatements } from '@/features/statements/queries/public';
import { ornamentSvg } from '@/lib/ornament';
import { orNotFound } from '@/server/page';
import { pageMetadata } from '../../page-metadata';
import { organizationJsonLd } from './json-ld';
import { openPage } from './open-page';
import { toldOffices } from './told-offices';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; organization: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, organization, path } = await openPage(params);
  return pageMetadata({
    locale,
    path,
    title: (organization.shortName ?? organization.name).text,
    description: organization.summary?.text,
    type: 'profile',
    image: imageOf(cardOfOrganization(organization, locale), path, organization),
    feeds: { 'application/atom+xml': `${path}/feed.xml`, 'text/calendar': `${path}/calendar.ics` },
  });
}

export default async function OrganizationPage({ params }: Props) {
  const opened = await openPage(params);
  const { locale, ctx, slug, organization, home, path } = opened;
  const t = await getTranslations('labels');
  const [marks, events, board, statements, groups, announcements] = await orNotFound(
    Promise.all([
      listCitationMarks(ctx, slug),
      listPublicEvents(ctx, slug),
      getPublicBoard(ctx, slug),
      listPublicStatements(ctx, slug),
      listPublicGroups(ctx, slug),
      listPublicAnnouncements(ctx, slug),
    ]),
  );
  const { offices, notes, markedNotes, isDisputed } = await toldOffices(opened, marks, board);
  const office = offices.find(({ kind, body }) => kind === 'chair' && body.kind === 'board');
  const term = office?.terms.find(({ isCurrent, person }) => isCurrent && person);
  const page = term?.person?.page;
  const chair = page
    ? await orNotFound(getPublicOfficeHolder(ctx, { organization: slug, person: page }))
    : null;
  const occupation = chair?.facts.find(({ kind }) => kind === 'occupation')?.text;
  const next = onceEach(events.upcoming).find(({ event }) => event.state === 'published');
  const facts = await publicFacts({ locale, home, organization, events });
  return (
    <PublicPage locale={locale} path={path} isDemo={organization.isDemo} privacyOf={organization}>
      <PublicJsonLd
        data={organizationJsonLd(organization, home, term && isDisputed(term.id) ? null : chair)}
      />
      <OrnamentBand svg={ornamentSvg(slug)} />
      <div className="wrap">
        <PublicUnconfirmedNote locale={locale} organization={organization} path={path} />
      </div>
      <PublicHead
        locale={locale}
        organization={organization}
        facts={
          office && term?.person
            ? [
                {
                  label: office.title?.text ?? t(`office.${office.kind}`),
                  value: (
                    <PublicHolder
                      locale={locale}
                      home={home}
                      person={term.person}
                      term={term}
                      occupation={occupation}
                      marks={markedNotes(term.id)}
                    />
                  ),
                },
                ...facts,
              ]
            : facts
        }
      />
      <PublicTabs locale={locale} organization={organization} current="about" />
      <div className="wrap">
        <PublicAboutSection
          locale={locale}
          home={home}
          marks={marks}
          organization={organization}
          aside={
            next ? (
              <PublicNextEvent
                locale={locale}
                home={home}
                event={next.event}
                more={next.more}
                isReadOnly={!organization.isConfirmed || organization.isLocked}
              />
            ) : undefined
          }
        />
        <PublicAnnouncementsSection
          locale={locale}
          home={home}
          timezone={organization.timezone}
          announcements={announcements}
        />
        <PublicEventsSection locale={locale} home={home} marks={marks} events={events.past} />
        <PublicBoardSection locale={locale} home={home} marks={marks} offices={offices} notes={notes} />
        <PublicGroupsSection locale={locale} groups={groups} />
        <PublicStatementsSection locale={locale} home={home} marks={marks} statements={statements} />
        <PublicContact organization={organization} />
      </div>
    </PublicPage>
  );
}
