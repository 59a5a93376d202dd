import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { openApplication } from '@/features/applications/application-link';
import { LinkedApplication } from '@/features/applications/components/linked-application';
import { getLinkedApplication } from '@/features/applications/queries/linked';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'applications' });
  return { title: t('own.title') };
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await orNotFound(openApplication(locale, token));
  const application = await orNotFound(getLinkedApplication(request, null));
  const { organization, timezone } = application;
  const t = await getTranslations('applications');
  const name = (
    <span lang={organization.nameLocale === locale ? undefined : organization.nameLocale}>
      {organization.name}
    </span>
  );
  return (
    <div className="wrap-narrow">
      <PageHeader
        title={t('own.title')}
        sub={
          organization.isPublished ? (
            <a href={`/${locale}/organizations/${organization.slug}`}>{name}</a>
          ) : (
            name
          )
        }
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['applications', 'organizations']}>
        <LinkedApplication
          application={application}
          locale={locale}
          token={token}
          when={(at) => formatMoment(at, timezone, locale, 'date-time')}
        />
      </FormMessages>
      <p className="sub mt-6">{t('own.private')}</p>
    </div>
  );
}
