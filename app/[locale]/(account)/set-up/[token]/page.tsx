import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { isSetUpOpen } from '@/features/accounts/queries';
import { SetUpForm } from '@/features/organizations/components/set-up-form';
import { requestContext } from '@/server/context';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'accounts' });
  return { title: t('setUp.title') };
}

export default async function SetUpPage({ params }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await requestContext(locale);
  if (!(await isSetUpOpen(request, token))) notFound();
  const t = await getTranslations('accounts');
  return (
    <>
      <PageHeader title={t('setUp.title')} sub={t('setUp.explanation')} />
      <FormMessages namespaces={['accounts']}>
        <SetUpForm locale={locale} token={token} />
      </FormMessages>
    </>
  );
}
