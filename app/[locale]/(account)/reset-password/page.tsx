import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { AddressForm } from '@/features/accounts/components/address-form';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'accounts' });
  return { title: t('reset.title') };
}

export default async function AskForResetPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('accounts');
  return (
    <>
      <PageHeader title={t('reset.title')} sub={t('reset.explanation')} />
      <FormMessages namespaces={['accounts']}>
        <AddressForm locale={locale} purpose="password-reset" />
      </FormMessages>
      <p className="mt-6">
        <a href={`/${locale}/sign-in`}>{t('signInLink.byPassword')}</a>
      </p>
    </>
  );
}
