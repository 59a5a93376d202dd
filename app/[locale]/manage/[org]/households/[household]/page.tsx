import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { DefinitionList } from '@/components/ui/definition-list';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { HouseholdPeople } from '@/features/households/components/household-people';
import { RemoveHousehold } from '@/features/households/components/remove-household';
import { getHousehold } from '@/features/households/queries/household';
import { Part } from '@/features/members/components/part';
import { listName } from '@/features/members/list-name';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; household: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('households'))('one') };
}

export default async function HouseholdPage({ params, searchParams }: Props) {
  const { org, household: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/households/${id}`);
  const household = await orNotFound(getHousehold(request, { id }));
  const t = await getTranslations('households');
  const root = `/${locale}/manage/${org}`;
  const path = `${root}/households/${household.id}`;
  const { address, mailTo, people, others } = household;
  const mail = mailTo
    ? [listName(mailTo.person, locale), mailTo.isReached ? '' : t('mail.noAddress')]
    : [t('mail.each')];
  const add = (
    <ButtonLink look="primary" href={`${path}/add`}>
      {t('person.add')}
    </ButtonLink>
  );
  const common = { locale, root, home: request.organization?.countryCode };
  return (
    <>
      <PageHeader
        title={household.title || t('unnamed')}
        above={<a href={`${root}/households`}>{t('title')}</a>}
        sub={t('inIt', { count: people.length })}
        actions={
          <>
            <ButtonLink href={`${path}/edit`}>{t('edit')}</ButtonLink>
            {people.length > 0 ? add : null}
          </>
        }
      />
      <ManageNotice notice={(await searchParams).notice} />
      <DefinitionList
        facts={[
          {
            label: t('form.address'),
            value: address ? <span className="whitespace-pre-line">{address}</span> : null,
          },
          { label: t('mail.title'), value: mail.filter(Boolean).join(' · ') },
        ]}
      />
      {people.length > 0 ? (
        <Part title={t('livesIn')}>
          <HouseholdPeople caption={t('livesIn')} people={people} {...common} endPath={`${path}/end`} />
        </Part>
      ) : (
        <EmptyState title={t('nobody.title')} actions={add}>
          {t('nobody.text')}
        </EmptyState>
      )}
      {others.length > 0 ? (
        <div className="mt-7">
          <DetailsDisclosure summary={t('history')}>
            <HouseholdPeople caption={t('history')} people={others} {...common} />
          </DetailsDisclosure>
        </div>
      ) : null}
      {household.canBeRemoved ? (
        <div className="mt-7">
          <FormMessages namespaces={['households', 'organizations']}>
            <RemoveHousehold locale={locale} organization={org} id={household.id} />
          </FormMessages>
        </div>
      ) : null}
    </>
  );
}
