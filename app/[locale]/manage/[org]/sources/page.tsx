import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import { listSources } from '@/features/sources/queries/manage';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string; org: string }> };

export default async function SourcesPage({ params }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/sources');
  const sources = await orNotFound(listSources(request, null));
  const t = await getTranslations('sources.list');
  const root = `/${locale}/manage/${org}/sources`;
  const add = can(request.standing, 'source:update') ? (
    <ButtonLink look="primary" href={`${root}/new`}>
      {t('add')}
    </ButtonLink>
  ) : null;
  const date = (edtf: string | null) => {
    const parsed = edtf ? parseEdtf(edtf) : null;
    return parsed ? formatHonestDate(parsed, locale) : edtf;
  };
  const rows = sources.map((source) => ({
    id: source.id,
    cells: {
      title: (
        <>
          <a href={`${root}/${source.id}`}>{source.title ?? source.publication}</a>
          {source.title ? <div className="sub">{source.publication}</div> : null}
        </>
      ),
      date: date(source.publishedEdtf),
      citations: source.citations || null,
      state: (
        <StatusDot tone={source.isPublished ? 'good' : 'warn'}>
          {source.isPublished ? t('published') : t('draft')}
        </StatusDot>
      ),
    },
  }));
  const columns = [
    { key: 'title', label: t('source'), main: true },
    { key: 'date', label: t('date') },
    { key: 'citations', label: t('citations'), align: 'end' as const },
    { key: 'state', label: t('state') },
  ];
  return (
    <>
      <PageHeader title={t('title')} sub={t('lede')} actions={add} />
      {rows.length === 0 ? (
        <EmptyState title={t('none')} actions={add}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <Table caption={t('title')} columns={columns} rows={rows} />
      )}
    </>
  );
}
