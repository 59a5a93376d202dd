import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { LockdownPanel } from '@/features/organizations/components/lockdown-panel';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { getLockdown } from '@/features/organizations/queries/lockdown';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, lockdownContext, orNotFound } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('safety'))('lockdown.title') };
}

export default async function LockdownPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await lockdownContext(locale, org);
  const lockdown = await orNotFound(getLockdown(request, null));
  const t = await getTranslations('safety');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  return (
    <FormMessages namespaces={['organizations']}>
      <PageHeader title={t('lockdown.title')} sub={lockdown.locked ? undefined : t('lockdown.lede')} />
      <ManageNotice notice={(await searchParams).notice} />
      <LockdownPanel
        locale={locale}
        organization={org}
        lockdown={lockdown}
        when={(at) => formatMoment(at, zone, locale, 'date-time')}
      />
    </FormMessages>
  );
}
