import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { HouseholdForm } from '@/features/households/components/household-form';
import { getHousehold } from '@/features/households/queries/household';
import { listName } from '@/features/members/list-name';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; household: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('households'))('edit') };
}

export default async function EditHouseholdPage({ params }: Props) {
  const { org, household: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/households/${id}/edit`);
  const household = await orNotFound(getHousehold(request, { id }));
  const t = await getTranslations('households');
  const { name, address, mailTo, people } = household;
  return (
    <>
      <PageHeader
        title={t('edit')}
        above={
          <a href={`/${locale}/manage/${org}/households/${household.id}`}>
            {household.title || t('unnamed')}
          </a>
        }
      />
      <FormMessages namespaces={['households']}>
        <HouseholdForm
          locale={locale}
          organization={org}
          id={household.id}
          initial={{ name: name ?? '', address: address ?? '', mailPerson: mailTo?.person.id ?? '' }}
          people={people
            .filter(({ isMinor, person }) => !isMinor || person.id === mailTo?.person.id)
            .map(({ person }) => ({
              value: person.id,
              label: listName(person, locale),
              hint: person.email ? undefined : t('mail.noAddress'),
            }))}
        />
      </FormMessages>
    </>
  );
}
