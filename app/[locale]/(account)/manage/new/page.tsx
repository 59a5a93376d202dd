import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { CreateOrganizationForm } from '@/features/organizations/components/create-organization-form';
import { countryOptions, zoneOptions } from '@/features/organizations/components/place-options';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, signedInContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'organizations' });
  return { title: t('choose.createTitle') };
}

export default async function NewOrganizationPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const request = await signedInContext(locale, `/${locale}/manage/new`);
  if (!can(request.standing, 'organization:create')) notFound();
  const t = await getTranslations('organizations.choose');
  return (
    <>
      <PageHeader title={t('createTitle')} sub={t('createHint')} />
      <FormMessages namespaces={['organizations']}>
        <CreateOrganizationForm
          locale={locale}
          countries={countryOptions(locale)}
          zones={zoneOptions(locale, new Date())}
        />
      </FormMessages>
    </>
  );
}
