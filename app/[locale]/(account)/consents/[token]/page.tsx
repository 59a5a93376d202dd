import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { LinkedRequest } from '@/features/consents/components/linked-request';
import { getLinkedRequest } from '@/features/consents/queries/linked';
import { openRequest } from '@/features/consents/request-link';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'consents' });
  return { title: t('link.title') };
}

export default async function ConsentLinkPage({ params, searchParams }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const link = await orNotFound(openRequest(locale, token));
  const request = await orNotFound(getLinkedRequest(link, null));
  const { organization, timezone } = request;
  const t = await getTranslations('consents');
  const name = (
    <span lang={organization.nameLocale === locale ? undefined : organization.nameLocale}>
      {organization.name}
    </span>
  );
  const home = `/${locale}/organizations/${organization.slug}`;
  return (
    <div className="wrap-narrow">
      <PageHeader title={t('link.title')} sub={organization.hasPage ? <a href={home}>{name}</a> : name} />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['consents', 'organizations']}>
        <LinkedRequest
          request={request}
          locale={locale}
          token={token}
          when={(at) => formatMoment(at, timezone, locale, 'date')}
        />
      </FormMessages>
    </div>
  );
}
