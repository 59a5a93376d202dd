import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { StatusDot } from '@/components/ui/status-dot';
import { ApplicationScreen } from '@/features/applications/components/application-screen';
import { STATE_TONES } from '@/features/applications/components/state-tones';
import { getApplication } from '@/features/applications/queries/manage';
import { listMembershipTypes } from '@/features/members/queries/membership-types';
import { todayAt } from '@/features/members/today-at';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { isUuid } from '@/features/organizations/schema';
import { formatMoment } from '@/lib/dates/zoned';
import { formatPersonName } from '@/lib/names/person-name';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; application: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('applications'))('one') };
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const { org, application: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  if (!isUuid(id)) notFound();
  const request = await staffContext(locale, org, `/members/applications/${id}`);
  const application = await orNotFound(getApplication(request, { id }));
  const types = await orNotFound(listMembershipTypes(request, undefined));
  const t = await getTranslations('applications');
  const zone = request.organization?.timezone ?? 'UTC';
  return (
    <>
      <PageHeader
        title={formatPersonName(application, 'surname-first')}
        above={<a href={`/${locale}/manage/${org}/members/applications`}>{t('title')}</a>}
        sub={<StatusDot tone={STATE_TONES[application.state]}>{t(`state.${application.state}`)}</StatusDot>}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['applications', 'members', 'organizations']}>
        <ApplicationScreen
          application={application}
          locale={locale}
          organization={org}
          home={request.organization?.countryCode}
          today={todayAt(new Date(), zone)}
          types={types}
          mayDecide={can(request.standing, 'application:decide')}
          when={(at) => formatMoment(at, zone, locale, 'date-time')}
        />
      </FormMessages>
    </>
  );
}
