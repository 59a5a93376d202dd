import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { SignOutForm } from '@/features/accounts/components/sign-out-form';
import { localeOf, signedInContext } from '@/server/page';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'common' });
  return { title: t('signOut') };
}

export default async function SignOutPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  await signedInContext(locale, `/${locale}/account`);
  const t = await getTranslations('accounts');
  const common = await getTranslations('common');
  return (
    <>
      <PageHeader title={common('signOut')} sub={t('signOut.explanation')} />
      <div className="mt-6">
        <SignOutForm locale={locale} label={common('signOut')} look="primary" />
      </div>
    </>
  );
}
