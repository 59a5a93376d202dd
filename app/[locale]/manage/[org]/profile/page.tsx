import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { ProfileTabs } from '@/features/organizations/components/profile-tabs';
import { ProfileTextsForm } from '@/features/organizations/components/profile-texts-form';
import { getManageShell } from '@/features/organizations/queries/manage-shell';
import { getProfileTexts } from '@/features/organizations/queries/profile';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function ProfilePage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/profile');
  const { defaultLocale, values, freshness, citationKeys } = await orNotFound(getProfileTexts(request, null));
  const { isPublished } = await getManageShell(request, null);
  const t = await getTranslations('organizations');
  return (
    <>
      <PageHeader
        title={t('places.profile')}
        sub={t('profile.lede')}
        actions={
          isPublished ? (
            <a className="btn" href={`/${locale}/organizations/${org}`}>
              {t('profile.preview')}
            </a>
          ) : undefined
        }
      />
      <ManageNotice notice={(await searchParams).notice} />
      <ProfileTabs locale={locale} organization={org} current="texts" />
      {citationKeys.length > 0 ? (
        <DetailsDisclosure summary={t('profile.citationKeys')}>
          <p className="sub break-words">{citationKeys.map((key) => `[[cite:${key}]]`).join(' ')}</p>
        </DetailsDisclosure>
      ) : null}
      <FormMessages namespaces={['organizations']}>
        <ProfileTextsForm
          locale={locale}
          organization={org}
          defaultLocale={defaultLocale}
          initial={values}
          freshness={freshness}
        />
      </FormMessages>
    </>
  );
}
