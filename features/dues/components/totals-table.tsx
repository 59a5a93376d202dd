import { useTranslations } from 'next-intl';
import { Count } from '@/components/ui/count';
import { Table } from '@/components/ui/table';
import { nameAmong, type OwnType } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { formatMoney } from '@/lib/money';
import { periodText } from '../period-text';
import type { TotalsRow } from '../view';

/** What was asked, paid, let off and is open, by period and type. */
export function TotalsTable({
  rows,
  ownTypes,
  locale,
}: {
  rows: TotalsRow[];
  ownTypes: OwnType[];
  locale: Locale;
}) {
  const t = useTranslations('dues');
  const labels = useTranslations('labels');
  const words = t as never as Parameters<typeof periodText>[2];
  return (
    <Table
      caption={t('totals.caption')}
      columns={[
        { key: 'period', label: t('totals.period'), main: true },
        { key: 'type', label: t('field.type') },
        { key: 'people', label: t('totals.people'), align: 'end' },
        { key: 'dues', label: t('totals.dues'), align: 'end' },
        { key: 'paid', label: t('totals.paid'), align: 'end' },
        { key: 'exempt', label: t('totals.exempt'), align: 'end' },
        { key: 'open', label: t('totals.open'), align: 'end' },
      ]}
      rows={rows.map((row) => {
        const money = (amount: number) => (
          <span className="whitespace-nowrap">{formatMoney(amount, row.currency, locale)}</span>
        );
        return {
          id: `${row.period.period}-${row.period.startsOn}-${row.type ?? ''}-${row.currency}`,
          cells: {
            period: <b>{periodText(row.period, locale, words)}</b>,
            type: row.type ? nameAmong(row.type, ownTypes, locale, labels as never).text : t('totals.byHand'),
            people: <Count of={row.people} />,
            dues: money(row.dues),
            paid: money(row.paid),
            exempt: row.exempt > 0 ? money(row.exempt) : null,
            open: row.open > 0 ? money(row.open) : null,
          },
        };
      })}
    />
  );
}
