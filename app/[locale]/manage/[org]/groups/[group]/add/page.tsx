import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { AddPersonForm } from '@/features/groups/components/add-person-form';
import { findPeopleForGroup } from '@/features/groups/queries/find-people';
import { getGroupTexts } from '@/features/groups/queries/group';
import { MostToChoose } from '@/features/members/components/most-to-choose';
import { listName } from '@/features/members/list-name';
import { listInput } from '@/features/members/schema';
import { todayAt } from '@/features/members/today-at';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; group: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('groups'))('person.add') };
}

export default async function AddPersonPage({ params, searchParams }: Props) {
  const { org, group: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/groups/${id}/add`);
  const group = await orNotFound(getGroupTexts(request, { id }));
  const { q = '' } = listInput.parse(await searchParams);
  const people = await orNotFound(findPeopleForGroup(request, { q }));
  const t = await getTranslations('groups');
  const common = await getTranslations('common');
  const labels = await getTranslations('labels');
  const root = `/${locale}/manage/${org}`;
  return (
    <>
      <PageHeader
        title={t('person.add')}
        above={
          <a href={`${root}/groups/${group.id}`} lang={group.lang}>
            {group.name}
          </a>
        }
      />
      <SearchForm
        value={q}
        label={t('person.search')}
        placeholder={t('person.search')}
        submit={common('search')}
      />
      <MostToChoose shown={people.length} />
      {people.length > 0 ? (
        <FormMessages namespaces={['groups']}>
          <AddPersonForm
            locale={locale}
            organization={org}
            group={group.id}
            formKey={randomUUID()}
            today={todayAt(new Date(), request.organization?.timezone)}
            people={people.map((person) => ({
              value: person.id,
              label: listName(person, locale),
              hint: [labels(`membershipStatus.${person.status}`), person.city].filter(Boolean).join(' · '),
            }))}
          />
        </FormMessages>
      ) : (
        <>
          <p className="soft">{q ? t('person.nobody') : t('person.explained')}</p>
          <ButtonLink href={`${root}/members`}>{t('person.many')}</ButtonLink>
        </>
      )}
    </>
  );
}
