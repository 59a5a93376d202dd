import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';
import { countWaiting } from '@/features/applications/queries/manage';
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
  const [list, cities, waiting] = await orNotFound(
    Promise.all([listMembers(request, input), listCities(request, undefined), countWaiting(request, null)]),
  );
  const t = await getTranslations('members');
  const applications = await getTranslations('applications');
  const path = `/${locale}/manage/${org}/members`;
  const add = (
    <ButtonLink look="primary" href={`${path}/new`}>
      {t('add.action')}
    </ButtonLink>
  );
  const { totals, members, similar } = list;
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('totals', totals)}
        actions={
          <>
            <ButtonLink href={`${path}/applications`}>
              {applications('title')} {waiting > 0 ? <b>{waiting}</b> : null}
            </ButtonLink>
            {add}
          </>
        }
      />
      <MemberSearch path={path} input={input} cities={cities} />
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
          {similar.length > 0 ? t('nobody.similar') : t('nobody.text')}
        </EmptyState>
      )}
      {similar.length > 0 ? (
        <Section title={t('similar')}>
          <MemberTable members={similar} path={path} input={input} locale={locale} isUnsorted />
        </Section>
      ) : null}
    </>
  );
}
