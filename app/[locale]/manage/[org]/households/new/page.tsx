import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { NewHouseholdForm } from '@/features/households/components/household-form';
import { getHouseholdOfPerson } from '@/features/households/queries/of-person';
import { nameIn } from '@/features/members/list-name';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ person?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('households'))('add') };
}

export default async function NewHouseholdPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/households/new');
  if (!can(request.standing, 'household:update')) notFound();
  const { person: slug } = await searchParams;
  const home =
    typeof slug === 'string' ? await orNotFound(getHouseholdOfPerson(request, { person: slug })) : null;
  const t = await getTranslations('households');
  return (
    <>
      <PageHeader title={t('add')} above={<a href={`/${locale}/manage/${org}/households`}>{t('title')}</a>} />
      <FormMessages namespaces={['households']}>
        <NewHouseholdForm
          locale={locale}
          organization={org}
          formKey={randomUUID()}
          person={
            home?.person.name
              ? { id: home.person.id, name: nameIn(home.person, locale, 'given-first') }
              : undefined
          }
        />
      </FormMessages>
    </>
  );
}
