import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { DoorPanel } from '@/features/applications/components/door-panel';
import { getDoor } from '@/features/applications/queries/join';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { countryOptions, zoneOptions } from '@/features/organizations/components/place-options';
import { ProfileTabs } from '@/features/organizations/components/profile-tabs';
import { PublicationPanel } from '@/features/organizations/components/publication-panel';
import { SettingsForm } from '@/features/organizations/components/settings-form';
import { SlugForm } from '@/features/organizations/components/slug-form';
import { getOrganizationSettings } from '@/features/organizations/queries/profile';
import { formatMoment } from '@/lib/dates/zoned';
import { formatPhone } from '@/lib/phones';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function SettingsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/profile/settings');
  const settings = await orNotFound(getOrganizationSettings(request, null));
  const mayPublish = can(request.standing, 'organization:publish');
  const door = can(request.standing, 'application:decide') ? await getDoor(request, null) : null;
  const t = await getTranslations('organizations');
  const joining = await getTranslations('applications');
  const { timezone, excerptWords, contactEmail, contactPhone, website, countryCode, defaultLocale } =
    settings;
  const initial = { defaultLocale, countryCode, timezone, excerptWords: String(excerptWords) };
  const contact = {
    contactEmail: contactEmail ?? '',
    contactPhone: contactPhone ? formatPhone(contactPhone) : '',
    website: website ?? '',
  };
  const day = (at: Date | null) => (at ? formatMoment(at, timezone, locale, 'date') : null);
  return (
    <>
      <PageHeader title={t('places.profile')} sub={t('profile.lede')} />
      <ManageNotice notice={(await searchParams).notice} />
      <ProfileTabs locale={locale} organization={org} current="settings" />
      <FormMessages namespaces={['organizations', 'applications']}>
        <Section title={t('settings.publication')}>
          <PublicationPanel
            locale={locale}
            organization={org}
            publishedOn={day(settings.publishedAt)}
            confirmedOn={day(settings.confirmedAt)}
            mayPublish={mayPublish}
          />
        </Section>
        {door ? (
          <Section title={joining('door.title')}>
            <DoorPanel locale={locale} organization={org} door={door} />
          </Section>
        ) : null}
        <SettingsForm
          locale={locale}
          organization={org}
          initial={{ ...initial, ...contact }}
          countries={countryOptions(locale)}
          zones={zoneOptions(locale, new Date(), timezone)}
        />
        {mayPublish ? (
          <Section title={t('settings.address')}>
            <SlugForm locale={locale} organization={org} />
            {settings.formerSlugs.length > 0 ? (
              <p className="sub mt-3">
                {t('settings.formerSlugs', { slugs: settings.formerSlugs.join(', ') })}
              </p>
            ) : null}
          </Section>
        ) : null}
      </FormMessages>
    </>
  );
}
