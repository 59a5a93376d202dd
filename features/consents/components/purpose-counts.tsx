import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { PurposeCount } from '../view';

/** How the members have answered, purpose by purpose. */
export function PurposeCounts({ counts }: { counts: readonly PurposeCount[] }) {
  const t = useTranslations('consents');
  return (
    <Table
      caption={t('campaigns.counts')}
      columns={[
        { key: 'purpose', label: t('form.purpose'), main: true },
        { key: 'given', label: t('answer.given'), align: 'end' },
        { key: 'refused', label: t('campaigns.refusals'), align: 'end' },
        { key: 'withdrawn', label: t('answer.withdrawn'), align: 'end' },
        { key: 'none', label: t('answer.none'), align: 'end' },
      ]}
      rows={counts.map(({ purpose, ...numbers }) => ({
        id: purpose,
        cells: { purpose: t(`purpose.${purpose}`), ...numbers },
      }))}
    />
  );
}
