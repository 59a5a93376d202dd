import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { DefinitionList } from '@/components/ui/definition-list';
import { DuesTabs } from '@/features/dues/components/dues-tabs';
import { TotalsTable } from '@/features/dues/components/totals-table';
import { getDuesTotals } from '@/features/dues/queries/totals';
import { formatMoney } from '@/lib/money';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('totals.title') };
}

export default async function DuesTotalsPage({ params }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/dues/totals');
  const { rows, donations, ownTypes } = await orNotFound(getDuesTotals(request, undefined));
  const t = await getTranslations('dues');
  return (
    <>
      <PageHeader title={t('title')} sub={t('totals.caption')} />
      <DuesTabs current="totals" path={`/${locale}/manage/${org}/dues`} />
      <div className="mt-4">
        {rows.length > 0 ? (
          <TotalsTable rows={rows} ownTypes={ownTypes} locale={locale} />
        ) : (
          <EmptyState title={t('totals.none')} />
        )}
      </div>
      {donations.length > 0 ? (
        <Section title={t('totals.donations')}>
          <DefinitionList
            facts={donations.map(({ year, amount, currency }) => ({
              label: `${year}, ${currency}`,
              value: formatMoney(amount, currency, locale),
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}
