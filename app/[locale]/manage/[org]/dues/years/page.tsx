import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { DuesTabs } from '@/features/dues/components/dues-tabs';
import { YearsTable } from '@/features/dues/components/years-table';
import { listDuesYears } from '@/features/dues/queries/years';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('years.title') };
}

export default async function DuesYearsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/dues/years');
  const years = await orNotFound(listDuesYears(request, undefined));
  const t = await getTranslations('dues');
  const path = `/${locale}/manage/${org}/dues`;
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  return (
    <>
      <PageHeader title={t('title')} sub={t('years.lede')} />
      <ManageNotice notice={(await searchParams).notice} />
      <DuesTabs current="years" path={path} />
      <div className="mt-4">
        {years.length > 0 ? (
          <YearsTable
            years={years}
            path={`${path}/years`}
            day={(at) => formatMoment(at, zone, locale, 'date')}
          />
        ) : (
          <EmptyState title={t('years.none')} />
        )}
      </div>
    </>
  );
}
