import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ManageStatementForm } from '@/features/statements/components/manage-statement-form';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string; org: string }> };

export default async function NewStatementPage({ params }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/statements/new');
  if (!can(request.standing, 'statement:create')) notFound();
  const t = await getTranslations('statements');
  return (
    <>
      <PageHeader
        title={t('list.add')}
        above={<a href={`/${locale}/manage/${org}/statements`}>{t('list.title')}</a>}
      />
      <FormMessages namespaces={['organizations', 'statements']}>
        <ManageStatementForm
          locale={locale}
          organization={org}
          defaultLocale={request.organization?.defaultLocale ?? locale}
          initial={{ showsNames: 'on' }}
          formKey={randomUUID()}
        />
      </FormMessages>
    </>
  );
}
