import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { sinceText } from '@/features/groups/components/since';
import { EndHouseholdMembershipForm } from '@/features/households/components/end-forms';
import { getHouseholdMembership } from '@/features/households/queries/household';
import { listName } from '@/features/members/list-name';
import { todayAt } from '@/features/members/today-at';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; household: string; membership: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('households'))('end.title') };
}

export default async function EndHouseholdMembershipPage({ params }: Props) {
  const { org, household: id, membership, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/households/${id}/end/${membership}`);
  const { household, row } = await orNotFound(getHouseholdMembership(request, { id, membership }));
  const t = await getTranslations('households');
  return (
    <>
      <PageHeader
        title={t('end.title')}
        above={
          <a href={`/${locale}/manage/${org}/households/${household.id}`}>
            {household.title || t('unnamed')}
          </a>
        }
        sub={[listName(row.person, locale), t(`role.${row.role}`), sinceText(row, locale)]
          .filter(Boolean)
          .join(' · ')}
      />
      <FormMessages namespaces={['households']}>
        <EndHouseholdMembershipForm
          locale={locale}
          organization={org}
          membership={row.id}
          today={todayAt(new Date(), request.organization?.timezone)}
        />
      </FormMessages>
    </>
  );
}
