import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import { listArticles } from '@/features/articles/queries/list';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function ArticlesPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/articles');
  const articles = await orNotFound(listArticles(request, null));
  const t = await getTranslations('articles.list');
  const root = `/${locale}/manage/${org}/articles`;
  const add = (
    <ButtonLink look="primary" href={`${root}/new`}>
      {t('add')}
    </ButtonLink>
  );
  const rows = articles.map(({ id, title, publication, language, publishedOn, state, proposals, open }) => {
    const date = publishedOn ? parseEdtf(publishedOn) : null;
    return {
      id,
      cells: {
        title: (
          <>
            <a href={`${root}/${id}`} lang={language}>
              {title ?? publication}
            </a>
            <div className="sub">{publication}</div>
          </>
        ),
        date: date ? formatHonestDate(date, locale) : null,
        progress: t('progress', { done: proposals - open, all: proposals }),
        state: (
          <StatusDot tone={state === 'published' ? 'good' : 'warn'}>
            {t(state === 'published' ? 'published' : 'inReview')}
          </StatusDot>
        ),
      },
    };
  });
  const columns = [
    { key: 'title', label: t('article'), main: true },
    { key: 'date', label: t('date') },
    { key: 'progress', label: t('decided') },
    { key: 'state', label: t('state') },
  ];
  return (
    <>
      <PageHeader title={t('title')} sub={t('lede')} actions={rows.length > 0 ? add : null} />
      <ManageNotice notice={(await searchParams).notice} />
      {rows.length > 0 ? (
        <p className="mb-4">
          <a href={`${root}/contradictions`}>{t('contradictions')}</a>
        </p>
      ) : null}
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
