import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { dateText } from '@/features/members/components/dates';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import type { ApplicationRow } from '../view';

type Props = { rows: ApplicationRow[]; path: string; locale: Locale; when: (at: Date) => string };

/** The applications of one state. */
export function ApplicationTable({ rows, path, locale, when }: Props) {
  const t = useTranslations('applications');
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'name', label: t('field.name'), main: true },
        { key: 'birth', label: t('field.birth') },
        { key: 'city', label: t('field.city') },
        { key: 'when', label: t('field.received') },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          name: <a href={`${path}/${row.id}`}>{formatPersonName(row, 'surname-first')}</a>,
          birth: dateText(row.birthEdtf, locale),
          city: row.city,
          when: when(row.decidedAt ?? row.confirmedAt ?? row.createdAt),
        },
      }))}
    />
  );
}
