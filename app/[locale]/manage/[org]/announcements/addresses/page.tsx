import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ManageAddresses } from '@/features/announcements/components/manage-addresses';
import { ManageLimitsForm } from '@/features/announcements/components/manage-limits-form';
import { getMailAddresses } from '@/features/announcements/queries/addresses';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('announcements'))('addresses.title') };
}

export default async function AddressesPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/announcements/addresses');
  const { settings, ceiling, addresses } = await orNotFound(getMailAddresses(request, undefined));
  const t = await getTranslations('announcements');
  const zone = request.organization?.timezone ?? 'UTC';
  const place = { locale, organization: org };
  return (
    <>
      <PageHeader
        title={t('addresses.title')}
        above={<a href={`/${locale}/manage/${org}/announcements`}>{t('title')}</a>}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['organizations', 'announcements']}>
        <Section title={t('limits.title')}>
          <ManageLimitsForm {...place} settings={settings} ceiling={ceiling} />
        </Section>
        <Section title={t('addresses.unreachable')}>
          {addresses.length === 0 ? (
            <p className="sub">{t('addresses.none')}</p>
          ) : (
            <ManageAddresses
              {...place}
              addresses={addresses}
              when={(at) => formatMoment(at, zone, locale, 'date-time')}
            />
          )}
        </Section>
      </FormMessages>
    </>
  );
}
