import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { ChooseForm } from '@/features/batches/components/choose-form';
import { filterOf } from '@/features/batches/filter-of';
import { listGroupNames } from '@/features/groups/queries/list';
import { listAddress } from '@/features/members/components/list-address';
import { ListPages } from '@/features/members/components/list-pages';
import { MemberSearch } from '@/features/members/components/member-search';
import { MemberTable } from '@/features/members/components/member-table';
import { listCities } from '@/features/members/queries/cities';
import { listMembers } from '@/features/members/queries/list';
import { listInput } from '@/features/members/schema';
import { FormMessages } from '@/server/i18n/form-messages';
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
  const [cities, groups] = await Promise.all([
    listCities(request, undefined),
    listGroupNames(request, undefined),
  ]);
  const t = await getTranslations('members');
  const batches = await getTranslations('batches');
  const path = `/${locale}/manage/${org}/members`;
  const add = (
    <ButtonLink look="primary" href={`${path}/new`}>
      {t('add.action')}
    </ButtonLink>
  );
  const { totals, members, previous, next, found } = list;
  const count = found ? `${found.count}${found.isMore ? '+' : ''}` : `${totals.members}`;
  return (
    <>
      <PageHeader title={t('title')} sub={t('totals', totals)} actions={add} />
      <MemberSearch path={path} input={input} cities={cities} groups={groups} />
      {members.length > 0 ? (
        <>
          <FormMessages namespaces={['batches']}>
            <ChooseForm
              locale={locale}
              organization={org}
              ids={members.map(({ id }) => id)}
              found={previous || next ? count : null}
              filter={filterOf(input)}
              beside={<a href={`/${locale}/manage/${org}/batches`}>{batches('title')}</a>}
            >
              <MemberTable members={members} path={path} input={input} locale={locale} tick="people" />
            </ChooseForm>
          </FormMessages>
          <ListPages
            found={found}
            previous={previous}
            next={next}
            address={(mark) => listAddress(path, input, mark)}
            isSearch={input.q !== undefined}
          />
        </>
      ) : totals.members === 0 && !found ? (
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
