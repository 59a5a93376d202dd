import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { countWaiting } from '@/features/applications/queries/manage';
import { MemberRegister } from '@/features/batches/components/member-register';
import { listGroupNames } from '@/features/groups/queries/list';
import { ColumnChoice } from '@/features/members/components/column-choice';
import { listedRows } from '@/features/members/components/listed-rows';
import { MemberSearch } from '@/features/members/components/member-search';
import { MemberTools } from '@/features/members/components/member-tools';
import { SavedLists } from '@/features/members/components/saved-lists';
import { countChanges } from '@/features/members/queries/changes';
import { listCities } from '@/features/members/queries/cities';
import { listAskedFields } from '@/features/members/queries/custom-fields';
import { countMembers, listMembers, surveyMembers } from '@/features/members/queries/list';
import { listMembershipTypes } from '@/features/members/queries/membership-types';
import { listSavedLists } from '@/features/members/queries/saved-lists';
import { listInput } from '@/features/members/schema';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { FormMessages } from '@/server/i18n/form-messages';
import { translator } from '@/server/i18n/translator';
import { askTogether, localeOf, orNotFound, staffContext } from '@/server/page';

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
  const [list, { found, letters }, [totals, cities, groups, types, fields, saved, waiting, changes]] =
    await orNotFound(
      Promise.all([
        listMembers(request, input),
        surveyMembers(request, input),
        askTogether(request, [
          (shared) => countMembers(shared, null),
          (shared) => listCities(shared, undefined),
          (shared) => listGroupNames(shared, undefined),
          (shared) => listMembershipTypes(shared, undefined),
          (shared) => listAskedFields(shared, null),
          (shared) => listSavedLists(shared, undefined),
          (shared) => countWaiting(shared, null),
          (shared) => countChanges(shared, null),
        ]),
      ]),
    );
  const [t, imports] = await Promise.all([getTranslations('members'), getTranslations('imports')]);
  const words = {
    locale,
    home: request.organization?.countryCode,
    labels: await translator(locale, 'labels'),
  };
  const path = `/${locale}/manage/${org}/members`;
  const add = (
    <ButtonLink look="primary" href={`${path}/new`}>
      {t('add.action')}
    </ButtonLink>
  );
  const register = {
    input,
    rows: listedRows(list.members, input, list.day, words),
    similar: listedRows(list.similar, input, list.day, words),
    previous: list.previous,
    next: list.next,
    found,
    letters,
  };
  return (
    <>
      <PageHeader title={t('title')} sub={t('totals', totals)} actions={add} />
      <MemberTools
        path={path}
        input={input}
        waiting={waiting}
        changes={changes}
        hasMembers={totals.members > 0}
      />
      <ManageNotice notice={asked.notice} />
      <FormMessages namespaces={['members', 'batches']}>
        <MemberRegister
          path={path}
          locale={locale}
          organization={org}
          register={register}
          members={totals.members}
          add={
            <>
              {add}
              <ButtonLink href={`${path}/import`}>{imports('action')}</ButtonLink>
            </>
          }
        >
          <MemberSearch
            path={path}
            input={input}
            cities={cities}
            groups={groups}
            types={types}
            fields={fields}
            locale={locale}
            beside={<ColumnChoice path={path} input={input} />}
          />
          <SavedLists path={path} input={input} lists={saved} locale={locale} organization={org} />
        </MemberRegister>
      </FormMessages>
    </>
  );
}
