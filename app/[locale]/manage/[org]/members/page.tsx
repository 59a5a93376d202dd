import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { AlphabetBar } from '@/features/members/components/alphabet-bar';
import { ColumnChoice } from '@/features/members/components/column-choice';
import { listAddress } from '@/features/members/components/list-address';
import { ListPages } from '@/features/members/components/list-pages';
import { MemberSearch } from '@/features/members/components/member-search';
import { MemberTable } from '@/features/members/components/member-table';
import { NoMembers } from '@/features/members/components/no-members';
import { SavedLists } from '@/features/members/components/saved-lists';
import { listCities } from '@/features/members/queries/cities';
import { listMembers } from '@/features/members/queries/list';
import { listSavedLists } from '@/features/members/queries/saved-lists';
import { listInput } from '@/features/members/schema';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
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
  const asked = await searchParams;
  const input = listInput.parse(asked);
  const list = await orNotFound(listMembers(request, input));
  const cities = await listCities(request, undefined);
  const saved = await listSavedLists(request, undefined);
  const t = await getTranslations('members');
  const path = `/${locale}/manage/${org}/members`;
  const add = (
    <ButtonLink look="primary" href={`${path}/new`}>
      {t('add.action')}
    </ButtonLink>
  );
  const { totals, members, letters } = list;
  const take = <ButtonLink href={listAddress(`${path}/export`, input)}>{t('export.action')}</ButtonLink>;
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('totals', totals)}
        actions={
          <>
            {members.length > 0 ? take : null}
            {add}
          </>
        }
      />
      <ManageNotice notice={asked.notice} />
      <MemberSearch path={path} input={input} cities={cities} />
      <FormMessages namespaces={['members']}>
        <SavedLists path={path} input={input} lists={saved} locale={locale} organization={org}>
          <ColumnChoice path={path} input={input} />
        </SavedLists>
      </FormMessages>
      {members.length > 0 ? (
        <>
          {letters ? <AlphabetBar path={path} input={input} letters={letters} /> : null}
          <MemberTable members={members} path={path} input={input} locale={locale} />
          <ListPages
            found={list.found}
            previous={list.previous}
            next={list.next}
            address={(mark) => listAddress(path, input, mark)}
            isSearch={input.q !== undefined}
          />
        </>
      ) : (
        <NoMembers path={path} isFirst={totals.members === 0 && !list.found} add={add} />
      )}
    </>
  );
}
