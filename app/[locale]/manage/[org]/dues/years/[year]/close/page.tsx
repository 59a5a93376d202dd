import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { CloseYearForm } from '@/features/dues/components/close-year-form';
import { listDuesYears } from '@/features/dues/queries/years';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; year: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('years.close') };
}

export default async function CloseYearPage({ params }: Props) {
  const { org, year: asked, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/dues/years/${asked}/close`);
  const years = await orNotFound(listDuesYears(request, undefined));
  const found = years.find(({ year }) => String(year) === asked);
  if (!found?.canBeClosed) notFound();
  const t = await getTranslations('dues');
  return (
    <>
      <PageHeader
        title={t('years.closeTitle', { year: asked })}
        above={<a href={`/${locale}/manage/${org}/dues/years`}>{t('years.title')}</a>}
      />
      <FormMessages namespaces={['dues']}>
        <CloseYearForm locale={locale} organization={org} year={found.year} />
      </FormMessages>
    </>
  );
}
