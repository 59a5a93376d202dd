import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { journalSubject } from '../journal-subject';
import type { JournalRow } from '../manage-view';

type Props = { rows: JournalRow[]; when: (at: Date) => string };

/** Who did what, when. */
export function JournalTable({ rows, when }: Props) {
  const t = useTranslations('organizations.journal');
  const words = useTranslations();
  const actor = ({ actorKind, actorName }: JournalRow) =>
    actorName || (t.has(`actor.${actorKind}` as never) ? t(`actor.${actorKind}` as never) : actorKind);
  return (
    <Table
      caption={t('caption')}
      columns={[
        { key: 'what', label: t('what'), main: true },
        { key: 'about', label: t('about') },
        { key: 'who', label: t('who') },
        { key: 'when', label: t('when') },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          what: t.has(`actions.${row.action}` as never) ? t(`actions.${row.action}` as never) : row.action,
          about: row.subjectName ? <span className="break-words">{journalSubject(row, words)}</span> : null,
          who: actor(row),
          when: <span className="sub">{when(row.at)}</span>,
        },
      }))}
    />
  );
}
