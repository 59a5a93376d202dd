import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { requestSearchAction } from '@/features/duplicates/actions';
import { DismissedPairs } from '@/features/duplicates/components/dismissed-pairs';
import { MergeList } from '@/features/duplicates/components/merge-list';
import { OpenPairs } from '@/features/duplicates/components/open-pairs';
import { SearchProgress } from '@/features/duplicates/components/search-progress';
import { listDuplicates } from '@/features/duplicates/queries/list';
import { Part } from '@/features/members/components/part';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { CommandForm } from '@/features/registrations/components/command-form';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('duplicates'))('title') };
}

export default async function DuplicatesPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/duplicates');
  const { search, open, openCount, dismissed, merges } = await orNotFound(listDuplicates(request, null));
  const t = await getTranslations('duplicates');
  const members = await getTranslations('members');
  const path = `/${locale}/manage/${org}/members`;
  const own = { path, locale, organization: org, zone: request.organization?.timezone ?? 'Asia/Baku' };
  const finished = search?.finishedAt
    ? t('search.finished', { when: formatMoment(search.finishedAt, own.zone, locale, 'date-time') })
    : null;
  const start = (
    <CommandForm action={requestSearchAction} {...own} look={search ? 'quiet' : 'primary'}>
      {search ? t('search.again') : t('search.start')}
    </CommandForm>
  );
  const isEmpty = open.length === 0 && !search?.isRunning;
  return (
    <FormMessages namespaces={['duplicates', 'registrations']}>
      <PageHeader
        title={t('title')}
        above={<a href={path}>{members('title')}</a>}
        sub={[openCount > 0 ? t('count', { count: openCount }) : null, finished].filter(Boolean).join(' · ')}
        actions={search && !search.isRunning ? start : null}
      />
      <ManageNotice notice={(await searchParams).notice} />
      {search?.isRunning ? (
        <SearchProgress done={search.done} total={search.total} href={`${path}/duplicates`} />
      ) : null}
      {open.length > 0 ? <OpenPairs pairs={open} {...own} /> : null}
      {openCount > open.length ? (
        <p className="sub mt-3">{t('list.likeliest', { count: openCount, shown: open.length })}</p>
      ) : null}
      {isEmpty && search ? <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState> : null}
      {isEmpty && !search ? (
        <EmptyState title={t('never.title')} actions={start}>
          {t('never.text')}
        </EmptyState>
      ) : null}
      {merges.length > 0 ? (
        <Part title={t('merges.title')}>
          <MergeList merges={merges} {...own} />
        </Part>
      ) : null}
      {dismissed.length > 0 ? (
        <Part title={t('dismissed.title')}>
          <DismissedPairs pairs={dismissed} {...own} />
        </Part>
      ) : null}
    </FormMessages>
  );
}
