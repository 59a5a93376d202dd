import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import type { ImportState } from '@/db/enums';
import type { RowCounts } from '../fields';
import { CountsLine } from './counts-line';

type Props = {
  imports: {
    id: string;
    fileName: string;
    state: ImportState;
    author: string;
    createdAt: Date;
    counts: RowCounts;
  }[];
  path: string;
  when: (at: Date) => string;
};

const TONES = { planned: 'warn', committed: 'good', undone: 'none' } as const;

/** The imports of the last month. */
export function ImportList({ imports, path, when }: Props) {
  const t = useTranslations('imports');
  return (
    <Table
      caption={t('list.title')}
      columns={[
        { key: 'file', label: t('list.file'), main: true },
        { key: 'state', label: t('list.state') },
        { key: 'rows', label: t('list.rows') },
        { key: 'who', label: t('list.who') },
        { key: 'when', label: t('list.when') },
      ]}
      rows={imports.map((row) => ({
        id: row.id,
        cells: {
          file: (
            <a className="break-words" href={`${path}/${row.id}`}>
              {row.fileName}
            </a>
          ),
          state: <StatusDot tone={TONES[row.state]}>{t(`state.${row.state}`)}</StatusDot>,
          rows: <CountsLine counts={row.counts} />,
          who: row.author || t('list.commandLine'),
          when: <span className="sub">{when(row.createdAt)}</span>,
        },
      }))}
    />
  );
}
