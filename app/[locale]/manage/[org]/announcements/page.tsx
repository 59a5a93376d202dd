import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { ManageAnnouncementList } from '@/features/announcements/components/manage-announcement-list';
import { listAnnouncements } from '@/features/announcements/queries/list';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('announcements'))('title') };
}

export default async function AnnouncementsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/announcements');
  const announcements = await orNotFound(listAnnouncements(request, undefined));
  const t = await getTranslations('announcements');
  const zone = request.organization?.timezone ?? 'UTC';
  const root = `/${locale}/manage/${org}/announcements`;
  const add = (
    <ButtonLink look="primary" href={`${root}/new`}>
      {t('list.add')}
    </ButtonLink>
  );
  const actions = (
    <>
      {can(request.standing, 'mail:update') ? (
        <>
          <ButtonLink href={`${root}/templates`}>{t('list.templates')}</ButtonLink>
          <ButtonLink href={`${root}/addresses`}>{t('addresses.title')}</ButtonLink>
        </>
      ) : null}
      {add}
    </>
  );
  return (
    <>
      <PageHeader title={t('title')} sub={t('list.lede')} actions={actions} />
      <ManageNotice notice={(await searchParams).notice} />
      {announcements.length === 0 ? (
        <EmptyState title={t('list.none')} actions={add}>
          {t('list.noneHint')}
        </EmptyState>
      ) : (
        <ManageAnnouncementList
          locale={locale}
          organization={org}
          announcements={announcements}
          when={(at) => formatMoment(at, zone, locale, 'date-time')}
        />
      )}
    </>
  );
}
