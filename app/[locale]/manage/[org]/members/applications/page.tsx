import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ApplicationStates } from '@/features/applications/components/application-states';
import { ApplicationTable } from '@/features/applications/components/application-table';
import { listApplications } from '@/features/applications/queries/manage';
import { applicationListInput } from '@/features/applications/schema';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('applications'))('title') };
}

export default async function ApplicationsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/applications');
  const asked = await searchParams;
  const input = applicationListInput.parse(asked);
  const { rows, counts } = await orNotFound(listApplications(request, input));
  const t = await getTranslations('applications');
  const members = `/${locale}/manage/${org}/members`;
  const path = `${members}/applications`;
  const zone = request.organization?.timezone ?? 'UTC';
  const state = input.state ?? 'open';
  return (
    <>
      <PageHeader title={t('title')} above={<a href={members}>{t('members')}</a>} sub={t('lede')} />
      <ManageNotice notice={asked.notice} />
      <ApplicationStates path={path} current={state} counts={counts} />
      {rows.length === 0 ? (
        <EmptyState title={t('none.title')}>{t(`none.${state}`)}</EmptyState>
      ) : (
        <ApplicationTable
          rows={rows}
          path={path}
          locale={locale}
          when={(at) => formatMoment(at, zone, locale, 'date-time')}
        />
      )}
    </>
  );
}
