import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { WaitingChanges } from '@/features/members/components/waiting-changes';
import { listChanges } from '@/features/members/queries/changes';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('changes'))('title') };
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/changes');
  const changes = await orNotFound(listChanges(request, null));
  const t = await getTranslations('changes');
  const path = `/${locale}/manage/${org}/members`;
  const zone = request.organization?.timezone ?? 'UTC';
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('lede')}
        above={<a href={path}>{t('members')}</a>}
        actions={<ButtonLink href={`${path}/own-fields`}>{t('rules.title')}</ButtonLink>}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['members', 'changes']}>
        {changes.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <WaitingChanges
            changes={changes}
            locale={locale}
            organization={org}
            path={path}
            when={(at) => formatMoment(at, zone, locale, 'date-time')}
          />
        )}
      </FormMessages>
    </>
  );
}
