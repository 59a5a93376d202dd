import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Table } from '@/components/ui/table';
import { BankUploadForm } from '@/features/dues/components/bank-upload-form';
import { DuesTabs } from '@/features/dues/components/dues-tabs';
import { listBankFiles } from '@/features/dues/queries/bank';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('tabs.bank') };
}

export default async function BankPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/dues/bank');
  const { files, currency } = await orNotFound(listBankFiles(request, undefined));
  const t = await getTranslations('dues');
  const path = `/${locale}/manage/${org}/dues`;
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  return (
    <>
      <PageHeader title={t('title')} sub={t('bank.lede')} />
      <ManageNotice notice={(await searchParams).notice} />
      <DuesTabs current="bank" path={path} />
      <Section title={t('bank.upload')} id="upload">
        <FormMessages namespaces={['dues']}>
          <BankUploadForm locale={locale} organization={org} currency={currency} />
        </FormMessages>
      </Section>
      <Section title={t('bank.caption')} id="files">
        {files.length > 0 ? (
          <Table
            caption={t('bank.caption')}
            columns={[
              { key: 'file', label: t('bank.file'), main: true },
              { key: 'state', label: t('bank.state') },
              { key: 'when', label: t('bank.when') },
              { key: 'author', label: t('account.author') },
            ]}
            rows={files.map((file) => ({
              id: file.id,
              cells: {
                file: <a href={`${path}/bank/${file.id}`}>{file.fileName}</a>,
                state: t(`bank.${file.state}`),
                when: formatMoment(file.createdAt, zone, locale, 'date-time'),
                author: file.author,
              },
            }))}
          />
        ) : (
          <EmptyState title={t('bank.none')} headingLevel={3} />
        )}
      </Section>
    </>
  );
}
