import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { nameAmong, type OwnType } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { formatMoney } from '@/lib/money';
import { dayText } from '../period-text';
import type { FeeView } from '../view';
import { EndFeeForm, RemoveFeeForm } from './fee-forms';

type Props = { fees: FeeView[]; ownTypes: OwnType[]; today: string; locale: Locale; organization: string };

/** What memberships cost now, did once and will. */
export function FeeTable({ fees, ownTypes, today, locale, organization }: Props) {
  const t = useTranslations('dues');
  const labels = useTranslations('labels');
  return (
    <Table
      caption={t('fees.caption')}
      columns={[
        { key: 'type', label: t('field.type'), main: true },
        { key: 'amount', label: t('field.amount'), align: 'end' },
        { key: 'period', label: t('field.period') },
        { key: 'basis', label: t('field.basis') },
        { key: 'when', label: t('fees.when') },
        { key: 'dues', label: t('fees.dues'), align: 'end' },
        { key: 'act', label: t('fees.end'), hideLabel: true, bare: true },
      ]}
      rows={fees.map((fee) => {
        const start = dayText(fee.startsOn, locale);
        const isPast = fee.endsOn !== null && fee.endsOn <= today;
        const own = { id: fee.id, locale, organization };
        return {
          id: fee.id,
          cells: {
            type: (
              <>
                <b>{nameAmong(fee.type, ownTypes, locale, labels as never).text}</b>{' '}
                {isPast ? <Tag>{t('fees.ended')}</Tag> : null}
              </>
            ),
            amount: (
              <span className="whitespace-nowrap">{formatMoney(fee.amount, fee.currency, locale)}</span>
            ),
            period: t(`every.${fee.period}`),
            basis: t(`basis.${fee.basis}`),
            when: fee.endsOn
              ? t('fees.span', { start, end: dayText(fee.endsOn, locale) })
              : t('fees.since', { start }),
            dues: fee.dues > 0 ? String(fee.dues) : null,
            act:
              fee.dues === 0 ? (
                <RemoveFeeForm {...own} />
              ) : fee.endsOn === null ? (
                <EndFeeForm {...own} today={today} />
              ) : null,
          },
        };
      })}
    />
  );
}
