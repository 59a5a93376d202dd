import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { BatchTable } from '@/features/batches/components/batch-table';
import { listBatches } from '@/features/batches/queries/list';
import { formatMoment } from '@/lib/dates/zoned';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('batches'))('title') };
}

export default async function BatchesPage({ params }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/batches');
  const batches = await orNotFound(listBatches(request, undefined));
  const t = await getTranslations('batches');
  const members = await getTranslations('members');
  const root = `/${locale}/manage/${org}`;
  const zone = request.organization?.timezone ?? 'UTC';
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('lede')}
        above={<a href={`${root}/members`}>{members('title')}</a>}
      />
      {batches.length > 0 ? (
        <BatchTable
          batches={batches}
          path={`${root}/batches`}
          when={(at) => formatMoment(at, zone, locale, 'date-time')}
        />
      ) : (
        <EmptyState
          title={t('empty.title')}
          actions={<ButtonLink href={`${root}/members`}>{members('title')}</ButtonLink>}
        >
          {t('empty.text')}
        </EmptyState>
      )}
    </>
  );
}
