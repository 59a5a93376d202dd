import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { AddressForm } from '@/features/accounts/components/address-form';
import { ownPath } from '@/features/accounts/rules';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'accounts' });
  return { title: t('signInLink.title') };
}

export default async function SignInLinkPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { next } = await searchParams;
  const t = await getTranslations('accounts');
  return (
    <>
      <PageHeader title={t('signInLink.title')} sub={t('signInLink.explanation')} />
      <FormMessages namespaces={['accounts']}>
        <AddressForm
          locale={locale}
          purpose="sign-in"
          next={ownPath(typeof next === 'string' ? next : null) ?? undefined}
        />
      </FormMessages>
      <p className="mt-6">
        <a href={`/${locale}/sign-in`}>{t('signInLink.byPassword')}</a>
      </p>
    </>
  );
}
