import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';
import { countWaiting } from '@/features/applications/queries/manage';
import { ChooseForm } from '@/features/batches/components/choose-form';
import { filterOf } from '@/features/batches/filter-of';
import { listGroupNames } from '@/features/groups/queries/list';
import { AlphabetBar } from '@/features/members/components/alphabet-bar';
import { ColumnChoice } from '@/features/members/components/column-choice';
import { listAddress } from '@/features/members/components/list-address';
import { ListPages } from '@/features/members/components/list-pages';
import { MemberSearch } from '@/features/members/components/member-search';
import { MemberTable } from '@/features/members/components/member-table';
import { MemberTools } from '@/features/members/components/member-tools';
import { NoMembers } from '@/features/members/components/no-members';
import { SavedLists } from '@/features/members/components/saved-lists';
import { countChanges } from '@/features/members/queries/changes';
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
  const [list, cities, groups, saved, waiting, changes] = await orNotFound(
    Promise.all([
      listMembers(request, input),
      listCities(request, undefined),
      listGroupNames(request, undefined),
      listSavedLists(request, undefined),
      countWaiting(request, null),
      countChanges(request, null),
    ]),
  );
  const t = await getTranslations('members');
  const path = `/${locale}/manage/${org}/members`;
  const add = (
    <ButtonLink look="primary" href={`${path}/new`}>
      {t('add.action')}
    </ButtonLink>
  );
  const { totals, members, similar, found, previous, next, letters } = list;
  const count = found ? `${found.count}${found.isMore ? '+' : ''}` : `${totals.members}`;
  return (
    <>
      <PageHeader title={t('title')} sub={t('totals', totals)} actions={add} />
      <MemberTools
        path={path}
        input={input}
        waiting={waiting}
        changes={changes}
        hasMembers={members.length > 0}
      />
      <ManageNotice notice={asked.notice} />
      <MemberSearch path={path} input={input} cities={cities} groups={groups} />
      <FormMessages namespaces={['members', 'batches']}>
        <SavedLists path={path} input={input} lists={saved} locale={locale} organization={org}>
          <ColumnChoice path={path} input={input} />
        </SavedLists>
        {members.length > 0 ? (
          <>
            {letters ? <AlphabetBar path={path} input={input} letters={letters} /> : null}
            <ChooseForm
              locale={locale}
              organization={org}
              ids={members.map(({ id }) => id)}
              found={previous || next ? count : null}
              filter={filterOf(input)}
            >
              <MemberTable members={members} path={path} input={input} locale={locale} tick="people" />
            </ChooseForm>
            <ListPages
              found={found}
              previous={previous}
              next={next}
              address={(mark) => listAddress(path, input, mark)}
              isSearch={input.q !== undefined}
            />
          </>
        ) : (
          <NoMembers
            path={path}
            isFirst={totals.members === 0 && !found}
            hasSimilar={similar.length > 0}
            add={add}
          />
        )}
      </FormMessages>
      {similar.length > 0 ? (
        <Section title={t('similar')}>
          <MemberTable members={similar} path={path} input={input} locale={locale} isUnsorted />
        </Section>
      ) : null}
    </>
  );
}
