import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ManageSourceForm } from '@/features/sources/components/manage-source-form';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string; org: string }> };

export default async function NewSourcePage({ params }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/sources/new');
  if (!can(request.standing, 'source:update')) notFound();
  const t = await getTranslations('sources.list');
  return (
    <>
      <PageHeader title={t('add')} above={<a href={`/${locale}/manage/${org}/sources`}>{t('title')}</a>} />
      <FormMessages namespaces={['organizations', 'sources']}>
        <ManageSourceForm
          locale={locale}
          organization={org}
          initial={{ language: locale }}
          formKey={randomUUID()}
        />
      </FormMessages>
    </>
  );
}
