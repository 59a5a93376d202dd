import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { SubscriptionChoices } from '@/features/announcements/components/subscription-choices';
import { getSubscription } from '@/features/announcements/queries/subscription';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { openSubscription } from '@/features/organizations/subscription-link';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'announcements' });
  return { title: t('subscription.title') };
}

export default async function SubscriptionPage({ params, searchParams }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const { request, kind } = await orNotFound(openSubscription(locale, token));
  const { organization, unwanted } = await orNotFound(getSubscription(request, null));
  const t = await getTranslations('announcements');
  return (
    <div className="wrap-narrow">
      <PageHeader
        title={t('subscription.title')}
        sub={
          <span lang={organization.nameLocale === locale ? undefined : organization.nameLocale}>
            {organization.name}
          </span>
        }
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['announcements', 'organizations']}>
        <SubscriptionChoices locale={locale} token={token} unwanted={unwanted} kind={kind} />
      </FormMessages>
      <p className="sub mt-6">{t('subscription.membership')}</p>
    </div>
  );
}
