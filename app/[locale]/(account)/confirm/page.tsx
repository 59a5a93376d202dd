import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { AddressForm } from '@/features/accounts/components/address-form';
import { ConfirmIdentityForm } from '@/features/accounts/components/confirm-identity-form';
import { ownPath } from '@/features/accounts/rules';
import { askedToConfirm } from '@/server/auth/confirmation';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, signedInContext } from '@/server/page';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'accounts' });
  return { title: t('confirming.title') };
}

export default async function ConfirmPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { next: asked } = await searchParams;
  const next = ownPath(typeof asked === 'string' ? asked : null) ?? undefined;
  const way = next ? `?next=${encodeURIComponent(next)}` : '';
  const confirm = await askedToConfirm(await signedInContext(locale, `/${locale}/confirm${way}`));
  if (!confirm) redirect((next ?? `/${locale}/account?notice=identity-confirmed`) as never);
  const t = await getTranslations('accounts');
  return (
    <>
      <PageHeader title={t('confirming.title')} sub={t('confirming.why')} />
      <FormMessages namespaces={['accounts']}>
        {confirm.password ? (
          <ConfirmIdentityForm locale={locale} next={next} confirm={confirm} />
        ) : (
          <>
            <p className="mb-4 max-w-prose">{t('confirming.byLink')}</p>
            <AddressForm
              locale={locale}
              purpose="sign-in"
              next={next ?? `/${locale}/account?notice=identity-confirmed`}
            />
          </>
        )}
      </FormMessages>
    </>
  );
}
