import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { EndGroupMembershipForm } from '@/features/groups/components/end-membership-form';
import { sinceText } from '@/features/groups/components/since';
import { getGroupMembership } from '@/features/groups/queries/group';
import { listName } from '@/features/members/list-name';
import { todayAt } from '@/features/members/today-at';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; group: string; membership: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('groups'))('end.title') };
}

export default async function EndGroupMembershipPage({ params }: Props) {
  const { org, group: id, membership, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/groups/${id}/end/${membership}`);
  const { group, row } = await orNotFound(getGroupMembership(request, { id, membership }));
  const t = await getTranslations('groups');
  return (
    <>
      <PageHeader
        title={t('end.title')}
        above={
          <a href={`/${locale}/manage/${org}/groups/${group.id}`} lang={group.lang}>
            {group.name}
          </a>
        }
        sub={[listName(row.person, locale), t(`role.${row.role}`), sinceText(row, locale)]
          .filter(Boolean)
          .join(' · ')}
      />
      <FormMessages namespaces={['groups']}>
        <EndGroupMembershipForm
          locale={locale}
          organization={org}
          membership={row.id}
          today={todayAt(new Date(), request.organization?.timezone)}
        />
      </FormMessages>
    </>
  );
}
