import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Pagination } from '@/components/ui/pagination';
import { DuesFilter } from '@/features/dues/components/dues-filter';
import { DuesTabs } from '@/features/dues/components/dues-tabs';
import { MarkPaidForm } from '@/features/dues/components/mark-paid-form';
import { OpenDuesTable } from '@/features/dues/components/open-dues-table';
import { listOpenDues } from '@/features/dues/queries/list';
import { duesListInput } from '@/features/dues/schema';
import { todayAt } from '@/features/members/today-at';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { formatMoney } from '@/lib/money';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('title') };
}

export default async function DuesPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/dues');
  const asked = await searchParams;
  const input = duesListInput.parse(asked);
  const list = await orNotFound(listOpenDues(request, input));
  const t = await getTranslations('dues');
  const common = await getTranslations('common');
  const path = `/${locale}/manage/${org}/dues`;
  const open = list.open.map(({ amount, currency }) => formatMoney(amount, currency, locale)).join(' + ');
  const kept = Object.fromEntries(
    Object.entries({ year: input.year, type: input.type, page: list.page > 1 ? list.page : undefined })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
  const pageAt = (page: number) => `${path}?${new URLSearchParams({ ...kept, page: String(page) })}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={list.count > 0 ? t('list.sub', { people: list.people, open }) : t('lede')}
        actions={
          <>
            <ButtonLink href={`${path}/find`}>{t('list.findAccount')}</ButtonLink>
            <ButtonLink href={`${path}/raise`}>{t('raise.title')}</ButtonLink>
          </>
        }
      />
      <ManageNotice notice={asked.notice} />
      <DuesTabs current="open" path={path} />
      {list.isEmpty ? (
        <EmptyState
          title={t('empty.title')}
          actions={
            <ButtonLink look="primary" href={`${path}/fees`}>
              {t('fees.add')}
            </ButtonLink>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <DuesFilter input={input} list={list} locale={locale} path={path} />
          {list.count > 0 ? (
            <FormMessages namespaces={['dues']}>
              <MarkPaidForm
                locale={locale}
                organization={org}
                formKey={randomUUID()}
                today={todayAt(new Date(), request.organization?.timezone)}
                kept={kept}
              >
                <OpenDuesTable
                  dues={list.dues}
                  ownTypes={list.ownTypes}
                  locale={locale}
                  home={request.organization?.countryCode}
                  path={path}
                />
              </MarkPaidForm>
            </FormMessages>
          ) : (
            <EmptyState title={t('list.nobody')}>{t('list.nobodyText')}</EmptyState>
          )}
          {list.pages > 1 ? (
            <Pagination
              label={t('list.pages')}
              summary={t('list.page', { page: list.page, pages: list.pages })}
              previous={
                list.page > 1 ? { href: pageAt(list.page - 1), label: common('previous') } : undefined
              }
              next={
                list.page < list.pages ? { href: pageAt(list.page + 1), label: common('next') } : undefined
              }
            />
          ) : null}
        </>
      )}
    </>
  );
}
