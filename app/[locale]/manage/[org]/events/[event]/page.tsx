import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Note } from '@/components/ui/note';
import { CoverPanel } from '@/features/events/components/cover-panel';
import { EventForm } from '@/features/events/components/event-form';
import { EventPartnersSection } from '@/features/events/components/event-partners-section';
import { EventPeopleSection } from '@/features/events/components/event-people-section';
import { EventStatus } from '@/features/events/components/event-status';
import { OverlapNote } from '@/features/events/components/overlap-note';
import { RecordWay } from '@/features/events/components/record-way';
import { SeriesSection } from '@/features/events/components/series-section';
import { findPeople, getEventForm } from '@/features/events/queries/edit';
import { listOverlaps } from '@/features/events/queries/overlaps';
import { zoneChoices } from '@/features/events/zone-choices';
import { countryOptions } from '@/features/organizations/components/place-options';
import { EventActions } from '@/features/registrations/components/event-actions';
import { EventPlaces } from '@/features/registrations/components/event-places';
import { InviteLink } from '@/features/registrations/components/invite-link';
import { KindsForm } from '@/features/registrations/components/kinds-form';
import { MoreOfRegistering } from '@/features/registrations/components/more-of-registering';
import { ScopeForm } from '@/features/registrations/components/scope-form';
import { SettingsForm } from '@/features/registrations/components/settings-form';
import { countConcerned } from '@/features/registrations/queries/manage';
import { getRegistrationSettings } from '@/features/registrations/queries/settings';
import { UNREACHED } from '@/features/registrations/rules';
import { fallbackOrder } from '@/lib/locales';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; event: string }>;
  searchParams: Promise<{ notice?: string | string[]; person?: string | string[] }>;
};

const NOTICES = [
  'saved',
  'event-created',
  'event-copied',
  'event-published',
  'event-cancelled',
  'event-moved',
  'event-told',
  'series-made',
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'events' });
  return { title: t('one') };
}

export default async function EventPage({ params, searchParams }: Props) {
  const { org, event: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const asked = await searchParams;
  const person = typeof asked.person === 'string' ? asked.person.slice(0, 100) : '';
  const request = await staffContext(locale, org, `/events/${slug}`);
  const event = await orNotFound(getEventForm(request, slug));
  const found = person ? await orNotFound(findPeople(request, person)) : [];
  const overlaps =
    event.isScheduled && !event.isPast && event.state !== 'cancelled'
      ? await orNotFound(listOverlaps(request, event.id))
      : [];
  const concerned = await orNotFound(countConcerned(request, event.id));
  const wasMoved =
    asked.notice === 'event-moved' && concerned.parties > 0 && can(request.standing, 'event:publish');
  const said = asked.notice === 'event-moved' && !wasMoved ? 'saved' : asked.notice;
  const notice = NOTICES.find((known) => known === said);
  const maySet = can(request.standing, 'event:publish') && event.isScheduled;
  const settings = maySet ? await orNotFound(getRegistrationSettings(request, event.id)) : null;
  const t = await getTranslations('events');
  const labels = await getTranslations('labels.language');
  const notices = await getTranslations('notices');
  const defaultLocale = request.organization?.defaultLocale ?? locale;
  const own = { locale, organization: org, event: event.id };
  const root = `/${locale}/manage/${org}/events/${slug}`;
  return (
    <FormMessages namespaces={['events', 'registrations']}>
      <PageHeader
        title={event.title}
        lang={event.titleLang}
        above={<EventStatus state={event.state} isPast={event.isPast || !event.isScheduled} />}
        sub={event.when ?? t('list.noDate')}
      />
      {notice ? (
        <Note tone="good" live className="mb-5">
          {notices(notice)}
        </Note>
      ) : null}
      {event.state === 'cancelled' &&
      !event.isPast &&
      concerned.unreached > 0 &&
      can(request.standing, 'registration:list') ? (
        <Note tone="warn" className="mb-5">
          {t('actions.unreached', { parties: concerned.unreached })}{' '}
          <a href={`${root}/registrations?state=${UNREACHED}`}>{t('actions.unreachedList')}</a>
        </Note>
      ) : null}
      <OverlapNote locale={locale} overlaps={overlaps} />
      <EventActions
        {...own}
        slug={slug}
        state={event.state}
        isOver={event.isPast || !event.isScheduled}
        missing={event.missing}
        seriesDrafts={event.series?.drafts ?? 0}
        isInSeries={event.series !== null}
        wasMoved={wasMoved}
        concerned={concerned}
        may={{
          publish: can(request.standing, 'event:publish'),
          cancel: can(request.standing, 'event:cancel'),
          list: can(request.standing, 'registration:list'),
          create: can(request.standing, 'event:create'),
        }}
        copy={event.isScheduled ? { formKey: randomUUID(), zone: event.zone } : null}
      />
      <EventPlaces
        root={root}
        has={{
          settings: settings !== null,
          questions: can(request.standing, 'question:update'),
          list: can(request.standing, 'registration:list') && event.state !== 'draft' && event.isScheduled,
          record: event.isOver,
        }}
      />
      <Section title={t('details')} id="details">
        <EventForm
          locale={locale}
          organization={org}
          event={{ id: event.id }}
          initial={event.details}
          zones={zoneChoices([event.details.timezone ?? 'UTC'], locale)}
          countries={countryOptions(locale)}
          languages={fallbackOrder(defaultLocale, defaultLocale).map((language) => ({
            locale: language,
            label: labels(language),
          }))}
          freshness={event.freshness}
          isInSeries={event.series !== null}
        />
      </Section>
      {event.isScheduled ? (
        <SeriesSection
          {...own}
          series={event.series}
          mayCreate={can(request.standing, 'event:create')}
          isCancelled={event.state === 'cancelled'}
        />
      ) : null}
      {settings ? (
        <Section title={t('registration')} id="registration">
          {event.series ? <ScopeForm {...own} scope={event.series.registrationScope} /> : null}
          <SettingsForm {...own} initial={event.settings} zone={event.zone} groups={settings.groups} />
          {event.settings.audience === 'invited' ? (
            <InviteLink {...own} title={event.title} link={settings.inviteLink} />
          ) : null}
          <KindsForm
            {...own}
            initial={settings.kinds}
            count={settings.kindCount}
            isForSeries={event.series?.registrationScope === 'series'}
          />
        </Section>
      ) : null}
      {can(request.standing, 'question:update') ? <MoreOfRegistering root={root} /> : null}
      <RecordWay root={root} isOver={event.isOver} />
      <Section title={t('cover.title')} id="cover">
        <CoverPanel {...own} cover={event.cover} />
      </Section>
      <EventPartnersSection {...own} partners={event.partners} />
      <EventPeopleSection {...own} people={event.people} query={person} found={found} />
    </FormMessages>
  );
}
