import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Pagination } from '@/components/ui/pagination';
import { HouseholdTable } from '@/features/households/components/household-table';
import { MissingGuardians } from '@/features/households/components/missing-guardians';
import { listHouseholds } from '@/features/households/queries/list';
import { householdListInput } from '@/features/households/schema';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('households'))('title') };
}

export default async function HouseholdsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/households');
  const asked = await searchParams;
  const input = householdListInput.parse(asked);
  const { households, count, page, pages, missing } = await orNotFound(listHouseholds(request, input));
  const t = await getTranslations('households');
  const common = await getTranslations('common');
  const root = `/${locale}/manage/${org}`;
  const path = `${root}/households`;
  const add = (
    <ButtonLink look="primary" href={`${path}/new`}>
      {t('add')}
    </ButtonLink>
  );
  const at = (number: number) =>
    `${path}?${new URLSearchParams({ ...(input.q ? { q: input.q } : {}), page: String(number) })}`;
  const isEmpty = count === 0 && !input.q;
  return (
    <>
      <PageHeader title={t('title')} sub={t('lede')} actions={isEmpty ? undefined : add} />
      <ManageNotice notice={asked.notice} />
      <MissingGuardians people={missing.people} count={missing.count} root={root} />
      {isEmpty ? (
        <EmptyState title={t('empty.title')} actions={add}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <SearchForm
          value={input.q ?? ''}
          label={t('search')}
          placeholder={t('search')}
          submit={common('search')}
        />
      )}
      {households.length > 0 ? <HouseholdTable households={households} path={path} /> : null}
      {count === 0 && input.q ? <p className="soft">{t('nobodyFound')}</p> : null}
      {pages > 1 ? (
        <Pagination
          label={t('pages')}
          summary={t('pageOf', { page, pages })}
          previous={page > 1 ? { href: at(page - 1), label: common('previous') } : undefined}
          next={page < pages ? { href: at(page + 1), label: common('next') } : undefined}
        />
      ) : null}
    </>
  );
}
