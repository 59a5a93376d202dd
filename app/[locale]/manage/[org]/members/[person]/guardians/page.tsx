import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Note } from '@/components/ui/note';
import { AddGuardian } from '@/features/households/components/add-guardian';
import { GuardianList } from '@/features/households/components/guardian-list';
import { findPeopleForHousehold } from '@/features/households/queries/find-people';
import { getHouseholdOfPerson } from '@/features/households/queries/of-person';
import { householdListInput } from '@/features/households/schema';
import { MostToChoose } from '@/features/members/components/most-to-choose';
import { listName } from '@/features/members/list-name';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; person: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('households'))('guardian.title') };
}

export default async function GuardiansPage({ params, searchParams }: Props) {
  const { org, person: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/${slug}/guardians`);
  const asked = await searchParams;
  const home = await orNotFound(getHouseholdOfPerson(request, { person: slug }));
  const { q = '' } = householdListInput.parse(asked);
  const found = q ? await orNotFound(findPeopleForHousehold(request, { q })) : home.grownMates;
  const known = new Set(home.guardians.flatMap((one) => (one.isToday ? (one.person?.id ?? []) : [])));
  const t = await getTranslations('households');
  const root = `/${locale}/manage/${org}`;
  const path = `${root}/members/${home.person.slug}`;
  return (
    <>
      <PageHeader
        title={t('guardian.title')}
        above={<a href={path}>{listName(home.person, locale)}</a>}
        sub={t('guardian.lede')}
      />
      <ManageNotice notice={asked.notice} />
      {home.isGuardianMissing ? (
        <Note tone="bad" className="mb-5">
          {t('guardian.missing')}
        </Note>
      ) : null}
      <GuardianList guardians={home.guardians} locale={locale} root={root} endPath={`${path}/guardians`} />
      {home.isMinor ? (
        <FormMessages namespaces={['households']}>
          <AddGuardian
            locale={locale}
            organization={org}
            minor={home.person.id}
            q={q}
            people={found.filter((person) => person.id !== home.person.id && !known.has(person.id))}
          />
          {q ? <MostToChoose shown={found.length} /> : null}
        </FormMessages>
      ) : (
        <p className="soft mt-5">{t('guardian.ofAge')}</p>
      )}
    </>
  );
}
