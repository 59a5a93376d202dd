import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import type { YearView } from '../view';

type Props = { years: YearView[]; path: string; day: (at: Date) => string };

/** The years with their files for the auditors, and which of them are closed. */
export function YearsTable({ years, path, day }: Props) {
  const t = useTranslations('dues');
  return (
    <Table
      caption={t('years.caption')}
      columns={[
        { key: 'year', label: t('field.year'), main: true },
        { key: 'entries', label: t('years.entries'), align: 'end' },
        { key: 'state', label: t('years.state') },
        { key: 'act', label: t('years.close'), hideLabel: true, bare: true },
      ]}
      rows={years.map(({ year, entries, closed, canBeClosed }) => ({
        id: String(year),
        cells: {
          year: <b>{year}</b>,
          entries: String(entries),
          state: closed ? (
            <StatusDot tone="good">
              {t('years.closed', { day: day(closed.at), author: closed.author })}
            </StatusDot>
          ) : (
            <StatusDot>{t('years.open')}</StatusDot>
          ),
          act: (
            <span className="actions">
              <a className="btn btn-small" href={`${path}/${year}/file?format=csv`} download>
                {t('years.csv')}
              </a>
              <a className="btn btn-small" href={`${path}/${year}/file?format=xlsx`} download>
                {t('years.xlsx')}
              </a>
              {canBeClosed ? (
                <a className="btn btn-small" href={`${path}/${year}/close`}>
                  {t('years.close')}
                </a>
              ) : null}
            </span>
          ),
        },
      }))}
    />
  );
}
