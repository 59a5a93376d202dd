import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { GroupTable } from '@/features/groups/components/group-table';
import { listGroups } from '@/features/groups/queries/list';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('groups'))('title') };
}

export default async function GroupsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/groups');
  const groups = await orNotFound(listGroups(request, undefined));
  const t = await getTranslations('groups');
  const path = `/${locale}/manage/${org}/groups`;
  const add = (
    <ButtonLink look="primary" href={`${path}/new`}>
      {t('add')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('title')} sub={t('lede')} actions={groups.length > 0 ? add : undefined} />
      <ManageNotice notice={(await searchParams).notice} />
      {groups.length > 0 ? (
        <GroupTable groups={groups} path={path} />
      ) : (
        <EmptyState title={t('empty.title')} actions={add}>
          {t('empty.text')}
        </EmptyState>
      )}
    </>
  );
}
