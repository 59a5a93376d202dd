import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ReadInForm } from '@/features/articles/components/read-in-form';
import { refusedState } from '@/lib/refused-state';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function NewArticlePage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/articles/new');
  if (!can(request.standing, 'article:update')) notFound();
  const t = await getTranslations('articles.list');
  const before = refusedState(await searchParams, await getTranslations('errors'));
  return (
    <>
      <PageHeader
        title={t('add')}
        sub={t('newLede')}
        above={<a href={`/${locale}/manage/${org}/articles`}>{t('title')}</a>}
      />
      <FormMessages namespaces={['articles']}>
        <ReadInForm locale={locale} organization={org} before={before} />
      </FormMessages>
    </>
  );
}
