import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { KEPT_DAYS } from '@/features/applications/rules';
import { requestContext } from '@/server/context';
import { localeOf, orNotFound } from '@/server/page';

type Props = { params: Promise<{ locale: string; organization: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'applications' });
  return { title: t('thanks.title') };
}

export default async function ThanksPage({ params }: Props) {
  const { organization, ...rest } = await params;
  const locale = localeOf(rest.locale);
  await orNotFound(requestContext(locale, organization));
  const t = await getTranslations('applications');
  return (
    <div className="wrap-narrow">
      <PageHeader title={t('thanks.title')} />
      <p role="status" className="mb-3">
        {t('thanks.text')}
      </p>
      <p className="sub mb-5">{t('thanks.noMail', { days: KEPT_DAYS })}</p>
      <a className="btn" href={`/${locale}/organizations/${organization}`}>
        {t('thanks.back')}
      </a>
    </div>
  );
}
