import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Pagination } from '@/components/ui/pagination';
import { bankPageInput } from '@/features/dues/bank-schema';
import { BankFileActions } from '@/features/dues/components/bank-file-actions';
import { BankKinds } from '@/features/dues/components/bank-kinds';
import { BankLinesTable } from '@/features/dues/components/bank-lines-table';
import { getBankFile } from '@/features/dues/queries/bank';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; file: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('tabs.bank') };
}

export default async function BankFilePage({ params, searchParams }: Props) {
  const { org, file: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/dues/bank/${id}`);
  const asked = await searchParams;
  const input = bankPageInput.parse(asked);
  const file = await orNotFound(getBankFile(request, { id, ...input }));
  const t = await getTranslations('dues');
  const common = await getTranslations('common');
  const path = `/${locale}/manage/${org}/dues/bank`;
  const own = `${path}/${file.id}`;
  const pageAt = (page: number) => `${own}?${input.kind ? `kind=${input.kind}&` : ''}page=${page}`;
  return (
    <>
      <PageHeader
        title={file.fileName}
        above={<a href={path}>{t('tabs.bank')}</a>}
        sub={t(`bank.${file.state}`)}
      />
      <ManageNotice notice={asked.notice} />
      <FormMessages namespaces={['dues']}>
        <BankFileActions file={file} locale={locale} organization={org} />
      </FormMessages>
      <BankKinds counts={file.counts} chosen={input.kind} path={own} />
      <BankLinesTable file={file} locale={locale} path={own} />
      {file.pages > 1 ? (
        <Pagination
          label={t('list.pages')}
          summary={t('list.page', { page: file.page, pages: file.pages })}
          previous={file.page > 1 ? { href: pageAt(file.page - 1), label: common('previous') } : undefined}
          next={file.page < file.pages ? { href: pageAt(file.page + 1), label: common('next') } : undefined}
        />
      ) : null}
    </>
  );
}
