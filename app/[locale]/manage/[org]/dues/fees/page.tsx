import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';
import { DuesTabs } from '@/features/dues/components/dues-tabs';
import { AddFeeForm } from '@/features/dues/components/fee-forms';
import { FeeTable } from '@/features/dues/components/fee-table';
import { listFees } from '@/features/dues/queries/fees';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('fees.title') };
}

export default async function FeesPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/dues/fees');
  const { fees, ownTypes, currency, today } = await orNotFound(listFees(request, undefined));
  const t = await getTranslations('dues');
  const path = `/${locale}/manage/${org}/dues`;
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('fees.lede')}
        actions={
          fees.length > 0 ? <ButtonLink href={`${path}/raise`}>{t('raise.title')}</ButtonLink> : undefined
        }
      />
      <ManageNotice notice={(await searchParams).notice} />
      <DuesTabs current="fees" path={path} />
      <FormMessages namespaces={['dues']}>
        <div className="mt-4">
          {fees.length > 0 ? (
            <FeeTable fees={fees} ownTypes={ownTypes} today={today} locale={locale} organization={org} />
          ) : (
            <EmptyState title={t('fees.none')} />
          )}
        </div>
        <Section title={t('fees.add')} id="add">
          <AddFeeForm
            locale={locale}
            organization={org}
            types={ownTypes}
            currency={currency}
            formKey={randomUUID()}
            start={`${today.slice(0, 4)}-01-01`}
          />
        </Section>
      </FormMessages>
    </>
  );
}
