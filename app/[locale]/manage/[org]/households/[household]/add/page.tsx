import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { PageHeader } from '@/components/layout/page-header';
import { AddPersonForm } from '@/features/households/components/add-person-form';
import { findPeopleForHousehold } from '@/features/households/queries/find-people';
import { getHousehold } from '@/features/households/queries/household';
import { householdListInput } from '@/features/households/schema';
import { MostToChoose } from '@/features/members/components/most-to-choose';
import { listName } from '@/features/members/list-name';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; household: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('households'))('person.add') };
}

export default async function AddToHouseholdPage({ params, searchParams }: Props) {
  const { org, household: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/households/${id}/add`);
  const household = await orNotFound(getHousehold(request, { id }));
  const { q = '' } = householdListInput.parse(await searchParams);
  const found = await orNotFound(findPeopleForHousehold(request, { q }));
  const livesHere = new Set(household.people.map(({ person }) => person.id));
  const people = found.filter((person) => !livesHere.has(person.id));
  const t = await getTranslations('households');
  const common = await getTranslations('common');
  const labels = await getTranslations('labels');
  return (
    <>
      <PageHeader
        title={t('person.add')}
        above={
          <a href={`/${locale}/manage/${org}/households/${household.id}`}>
            {household.title || t('unnamed')}
          </a>
        }
      />
      <SearchForm
        value={q}
        label={t('person.search')}
        placeholder={t('person.search')}
        submit={common('search')}
      />
      <MostToChoose shown={found.length} />
      {people.length > 0 ? (
        <FormMessages namespaces={['households']}>
          <AddPersonForm
            locale={locale}
            organization={org}
            household={household.id}
            formKey={randomUUID()}
            people={people.map((person) => ({
              value: person.id,
              label: listName(person, locale),
              hint: [labels(`membershipStatus.${person.status}`), person.city].filter(Boolean).join(' · '),
            }))}
          />
        </FormMessages>
      ) : (
        <p className="soft">{q ? t('person.nobody') : t('person.explained')}</p>
      )}
    </>
  );
}
