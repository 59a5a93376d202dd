import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { RetentionKind } from '@/db/enums';

interface Run {
  id: string;
  kind: RetentionKind;
  found: number;
  done: number;
  startedAt: Date;
  finishedAt: Date | null;
}

/** The report of the last runs. */
export function RetentionRuns({ runs, when }: { runs: Run[]; when: (at: Date) => string }) {
  const t = useTranslations('personal-data');
  if (runs.length === 0) return <p className="soft">{t('retention.noRuns')}</p>;
  return (
    <Table
      caption={t('retention.runs')}
      columns={[
        { key: 'when', label: t('retention.runWhen'), main: true },
        { key: 'kind', label: t('retention.runKind') },
        { key: 'found', label: t('retention.runFound'), align: 'end' },
        { key: 'done', label: t('retention.runDone'), align: 'end' },
      ]}
      rows={runs.map(({ id, kind, found, done, startedAt, finishedAt }) => ({
        id,
        cells: {
          when: when(startedAt),
          kind: t(`retention.kind.${kind}`),
          found: String(found),
          done: finishedAt ? String(done) : t('retention.runWaits'),
        },
      }))}
    />
  );
}
