import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { Campaign } from '../view';

type Props = { campaigns: readonly Campaign[]; path: string; when: (at: Date) => string };

/** The campaigns with their progress. */
export function CampaignList({ campaigns, path, when }: Props) {
  const t = useTranslations('consents');
  return (
    <Table
      caption={t('campaigns.title')}
      columns={[
        { key: 'when', label: t('campaigns.when'), main: true },
        { key: 'asked', label: t('progress.asked'), align: 'end' },
        { key: 'given', label: t('progress.given'), align: 'end' },
        { key: 'refused', label: t('progress.refused'), align: 'end' },
        { key: 'unanswered', label: t('progress.unanswered'), align: 'end' },
      ]}
      rows={campaigns.map(({ id, createdAt, asked, given, refused, unanswered }) => ({
        id,
        cells: {
          when: <a href={`${path}/${id}`}>{when(createdAt)}</a>,
          ...{ asked, given, refused, unanswered },
        },
      }))}
    />
  );
}
