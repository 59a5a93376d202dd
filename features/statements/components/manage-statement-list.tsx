import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import type { StatementRow } from '../manage-view';

type Props = {
  locale: string;
  organization: string;
  statements: StatementRow[];
  /** Formats a date as precise as it is. */
  date: (edtf: string) => string;
};

/** All statements as a register. */
export function ManageStatementList({ locale, organization, statements, date }: Props) {
  const t = useTranslations('statements.list');
  const state = ({ isHidden, isPublished }: StatementRow) => {
    if (isHidden) return <StatusDot tone="bad">{t('hidden')}</StatusDot>;
    return isPublished ? (
      <StatusDot tone="good">{t('published')}</StatusDot>
    ) : (
      <StatusDot tone="warn">{t('draft')}</StatusDot>
    );
  };
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'title', label: t('statement'), main: true },
        { key: 'date', label: t('date') },
        { key: 'names', label: t('names'), align: 'end' },
        { key: 'state', label: t('state') },
      ]}
      rows={statements.map((row) => ({
        id: row.id,
        cells: {
          title: (
            <a
              href={`/${locale}/manage/${organization}/statements/${row.id}`}
              lang={row.titleLocale === locale ? undefined : row.titleLocale}
            >
              {row.title}
            </a>
          ),
          date: row.edtf ? date(row.edtf) : null,
          names: row.names || null,
          state: state(row),
        },
      }))}
    />
  );
}
