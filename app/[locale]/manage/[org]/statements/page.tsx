import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { ManageStatementList } from '@/features/statements/components/manage-statement-list';
import { listStatements } from '@/features/statements/queries/manage';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function StatementsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/statements');
  const statements = await orNotFound(listStatements(request, null));
  const t = await getTranslations('statements.list');
  const add = can(request.standing, 'statement:create') ? (
    <ButtonLink look="primary" href={`/${locale}/manage/${org}/statements/new`}>
      {t('add')}
    </ButtonLink>
  ) : null;
  const date = (edtf: string) => {
    const parsed = parseEdtf(edtf);
    return parsed ? formatHonestDate(parsed, locale) : edtf;
  };
  return (
    <>
      <PageHeader title={t('title')} sub={t('lede')} actions={add} />
      <ManageNotice notice={(await searchParams).notice} />
      {statements.length === 0 ? (
        <EmptyState title={t('none')} actions={add}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <ManageStatementList locale={locale} organization={org} statements={statements} date={date} />
      )}
    </>
  );
}
