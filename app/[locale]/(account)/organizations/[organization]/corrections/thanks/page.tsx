import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { requestContext } from '@/server/context';
import { localeOf, orNotFound } from '@/server/page';

type Props = { params: Promise<{ locale: string; organization: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'organizations' });
  return { title: t('correction.thanks') };
}

export default async function ThanksPage({ params }: Props) {
  const { organization, ...rest } = await params;
  const locale = localeOf(rest.locale);
  await orNotFound(requestContext(locale, organization));
  const t = await getTranslations('organizations');
  return (
    <div className="wrap-narrow">
      <PageHeader title={t('correction.thanks')} />
      <p role="status" className="mb-5">
        {t('correction.received')}
      </p>
      <a className="btn" href={`/${locale}/organizations/${organization}`}>
        {t('correction.back')}
      </a>
    </div>
  );
}
