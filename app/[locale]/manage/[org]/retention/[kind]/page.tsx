import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Table } from '@/components/ui/table';
import { previewRetention } from '@/features/personal-data/queries/retention';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; kind: string }> };

export default async function RetentionPreviewPage({ params }: Props) {
  const { org, kind: asked, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/retention/${asked}`);
  const { kind, days, count, found } = await orNotFound(previewRetention(request, { kind: asked }));
  const t = await getTranslations('personal-data');
  const path = `/${locale}/manage/${org}`;
  return (
    <>
      <PageHeader
        title={t('retention.previewTitle', { kind: t(`retention.kind.${kind}`) })}
        sub={t('retention.previewLede', { days })}
        above={<a href={`${path}/retention`}>{t('retention.title')}</a>}
      />
      {found.length === 0 ? (
        <EmptyState title={t('retention.previewNone')}>{t('retention.previewNoneText')}</EmptyState>
      ) : (
        <Table
          caption={t('retention.previewTitle', { kind: t(`retention.kind.${kind}`) })}
          columns={[
            { key: 'name', label: t('retention.name'), main: true },
            { key: 'since', label: t('retention.since') },
          ]}
          rows={found.map(({ id, name, since, href }) => ({
            id,
            cells: { name: <a href={`${path}${href}`}>{name}</a>, since },
          }))}
        />
      )}
      {count > found.length ? (
        <p className="soft mt-3">{t('retention.more', { shown: found.length, count })}</p>
      ) : null}
    </>
  );
}
