import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/form/search-form';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { AppointForm } from '@/features/board/components/appoint-form';
import { OfficeName } from '@/features/board/components/office-name';
import { getSeat } from '@/features/board/queries/board';
import { listDecisions } from '@/features/board/queries/decisions';
import { findPeople } from '@/features/board/queries/find-people';
import { mayStandAgain, termsInARow } from '@/features/board/rules';
import { dateText } from '@/features/members/components/dates';
import { MostToChoose } from '@/features/members/components/most-to-choose';
import { listName } from '@/features/members/list-name';
import { listInput } from '@/features/members/schema';
import { todayAt } from '@/features/members/today-at';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; seat: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('board'))('appoint.title') };
}

export default async function AppointPage({ params, searchParams }: Props) {
  const { org, seat, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const path = `/${locale}/manage/${org}/board`;
  const request = await staffContext(locale, org, `/board/appoint/${seat}`);
  const office = await orNotFound(getSeat(request, { id: seat }));
  const { q = '' } = listInput.parse(await searchParams);
  const people = await orNotFound(findPeople(request, { q }));
  const decisions = await orNotFound(listDecisions(request, null));
  const day = todayAt(new Date(), request.organization?.timezone);
  const t = await getTranslations('board');
  const common = await getTranslations('common');
  const labels = await getTranslations('labels');
  return (
    <>
      <PageHeader
        title={t('appoint.title')}
        above={<a href={path}>{t('title')}</a>}
        sub={<OfficeName office={office} />}
      />
      <SearchForm
        value={q}
        label={t('appoint.search')}
        placeholder={t('appoint.search')}
        submit={common('search')}
      />
      <MostToChoose shown={people.length} />
      {people.length > 0 ? (
        <FormMessages namespaces={['board']}>
          <AppointForm
            locale={locale}
            organization={org}
            seat={seat}
            formKey={randomUUID()}
            today={day}
            termMonths={office.termMonths}
            decisions={decisions.map(({ value, title, edtf }) => ({
              value,
              label: [title, dateText(edtf, locale)].filter(Boolean).join(' · '),
            }))}
            isPublic={office.isPublic}
            mostTerms={office.mostTerms}
            people={people.map((person) => {
              const isAtLimit = !mayStandAgain(termsInARow(office.terms, person.id, day), office.mostTerms);
              return {
                value: person.id,
                label: listName(person, locale),
                hint: [
                  labels(`membershipStatus.${person.status}`),
                  person.city,
                  isAtLimit ? t('appoint.limit', { most: office.mostTerms ?? 0 }) : '',
                ]
                  .filter(Boolean)
                  .join(' · '),
                died: person.died && dateText(person.died, locale),
                isAtLimit,
              };
            })}
          />
        </FormMessages>
      ) : (
        <>
          <p className="soft">{q ? t('appoint.nobody') : t('appoint.explained')}</p>
          {q ? (
            <ButtonLink href={`/${locale}/manage/${org}/members/new`}>{t('appoint.addPerson')}</ButtonLink>
          ) : null}
        </>
      )}
    </>
  );
}
