import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';
import { Pagination } from '@/components/ui/pagination';
import { EventTable } from '@/features/events/components/event-table';
import { onceEach } from '@/features/events/once-each';
import { listEvents, PAST_PER_PAGE } from '@/features/events/queries/list';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ page?: string | string[]; notice?: string | string[] }>;
};

/** No list is longer; what an address asks for beyond it is none. */
const LAST_PAGE = 10_000;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'events' });
  return { title: t('title') };
}

export default async function EventsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const asked = await searchParams;
  const page = Math.min(LAST_PAGE, Math.max(1, Math.floor(Number(asked.page)) || 1));
  const request = await staffContext(locale, org, '/events');
  const lists = await orNotFound(listEvents(request, { page }));
  const t = await getTranslations('events');
  const common = await getTranslations('common');
  const root = `/${locale}/manage/${org}/events`;
  const mayCreate = can(request.standing, 'event:create');
  const create = mayCreate ? (
    <ButtonLink href={`${root}/new`} look="primary">
      {t('new')}
    </ButtonLink>
  ) : null;
  const showsRegistrations = can(request.standing, 'registration:list');
  const parts = [
    { key: 'upcoming', events: onceEach(lists.upcoming) },
    { key: 'drafts', events: onceEach(lists.drafts) },
    { key: 'pastEvents', events: lists.past.map((event) => ({ event, more: 0 })), isPast: true },
  ] as const;
  const isEmpty = parts.every(({ events }) => events.length === 0);
  return (
    <>
      <PageHeader title={t('title')} actions={isEmpty ? null : create} />
      <ManageNotice notice={asked.notice} />
      {isEmpty ? (
        <EmptyState title={t('empty.title')} actions={create}>
          {t('empty.text')}
        </EmptyState>
      ) : null}
      {parts.map(({ key, events, ...part }) =>
        events.length > 0 ? (
          <Section key={key} title={t(`parts.${key}`)}>
            <EventTable
              caption={t(`parts.${key}`)}
              events={events}
              root={root}
              showsRegistrations={showsRegistrations}
              {...part}
            />
          </Section>
        ) : null,
      )}
      {lists.pastCount > PAST_PER_PAGE ? (
        <Pagination
          label={t('parts.pastEvents')}
          summary={t('pastCount', { count: lists.pastCount })}
          previous={page > 1 ? { href: `${root}?page=${page - 1}`, label: common('previous') } : undefined}
          next={
            page * PAST_PER_PAGE < lists.pastCount
              ? { href: `${root}?page=${page + 1}`, label: common('next') }
              : undefined
          }
        />
      ) : null}
    </>
  );
}
