import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { listAddress } from '@/features/members/components/list-address';
import { ListPages } from '@/features/members/components/list-pages';
import { MemberSearch } from '@/features/members/components/member-search';
import { MemberTable } from '@/features/members/components/member-table';
import { listCities } from '@/features/members/queries/cities';
import { listMembers } from '@/features/members/queries/list';
import { listInput } from '@/features/members/schema';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('members'))('title') };
}

export default async function MembersPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members');
  const input = listInput.parse(await searchParams);
  const list = await orNotFound(listMembers(request, input));
  const cities = await listCities(request, undefined);
  const t = await getTranslations('members');
  const path = `/${locale}/manage/${org}/members`;
  const add = (
    <ButtonLink look="primary" href={`${path}/new`}>
      {t('add.action')}
    </ButtonLink>
  );
  const { totals, members } = list;
  return (
    <>
      <PageHeader title={t('title')} sub={t('totals', totals)} actions={add} />
      <p className="mb-4">
        <a href={`${path}/duplicates`}>{(await getTranslations('duplicates'))('title')}</a>
      </p>
      <MemberSearch path={path} input={input} cities={cities} />
      {members.length > 0 ? (
        <>
          <MemberTable members={members} path={path} input={input} locale={locale} />
          <ListPages
            found={list.found}
            previous={list.previous}
            next={list.next}
            address={(mark) => listAddress(path, input, mark)}
            isSearch={input.q !== undefined}
          />
        </>
      ) : totals.members === 0 && !list.found ? (
        <EmptyState title={t('empty.title')} actions={add}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <EmptyState
          title={t('nobody.title')}
          actions={<ButtonLink href={path}>{t('nobody.everybody')}</ButtonLink>}
        >
          {t('nobody.text')}
        </EmptyState>
      )}
    </>
  );
}
