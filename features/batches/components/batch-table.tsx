import { useTranslations } from 'next-intl';
import { Count } from '@/components/ui/count';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import type { ListedBatch } from '../view';

type Props = { batches: ListedBatch[]; path: string; when: (at: Date) => string };

const TONES = { running: 'warn', done: 'good', undone: 'none', chosen: 'none', planned: 'none' } as const;

/** What was done to many at once. */
export function BatchTable({ batches, path, when }: Props) {
  const t = useTranslations('batches');
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'what', label: t('list.what'), main: true },
        { key: 'people', label: t('list.people') },
        { key: 'state', label: t('list.state') },
        { key: 'who', label: t('list.who') },
        { key: 'when', label: t('list.when') },
      ]}
      rows={batches.map((batch) => ({
        id: batch.id,
        cells: {
          what: <a href={`${path}/${batch.id}`}>{t(`action.${batch.action}`)}</a>,
          people: <Count of={batch.done} />,
          state: <StatusDot tone={TONES[batch.state]}>{t(`state.${batch.state}`)}</StatusDot>,
          who: batch.by,
          when: <span className="sub">{when(batch.at)}</span>,
        },
      }))}
    />
  );
}
