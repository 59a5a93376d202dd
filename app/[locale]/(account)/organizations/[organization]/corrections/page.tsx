import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Note } from '@/components/ui/note';
import { CorrectionForm } from '@/features/organizations/components/correction-form';
import { getCorrectionAddressee } from '@/features/organizations/queries/corrections';
import { requestContext } from '@/server/context';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; organization: string }>;
  searchParams: Promise<{ about?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'organizations' });
  return { title: t('correction.title') };
}

export default async function CorrectionPage({ params, searchParams }: Props) {
  const { organization, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await orNotFound(requestContext(locale, organization));
  const { name, nameLocale, isDemo } = await orNotFound(getCorrectionAddressee(request, null));
  const root = `/organizations/${organization}`;
  const { about } = await searchParams;
  const asked = typeof about === 'string' ? about.replace(/^\/(?:az|ru|en)(?=\/)/, '') : root;
  const path = asked === root || asked.startsWith(`${root}/`) ? asked : root;
  const t = await getTranslations('organizations');
  return (
    <div className="wrap-narrow">
      <PageHeader
        title={t('correction.title')}
        sub={<span lang={nameLocale === locale ? undefined : nameLocale}>{name}</span>}
      />
      {isDemo ? <Note className="mb-5">{t('shell.demo')}</Note> : null}
      <p className="mb-5">{t('correction.lede')}</p>
      <p className="mb-5 break-words">
        {t('correction.about')} <a href={`/${locale}${path}`}>{path}</a>
      </p>
      <FormMessages namespaces={['organizations']}>
        <CorrectionForm locale={locale} organization={organization} about={path} />
      </FormMessages>
    </div>
  );
}
