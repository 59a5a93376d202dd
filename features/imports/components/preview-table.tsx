import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import type { OwnType } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { FIRST_CHILD_PART, SPOUSE_PART } from '../parts';
import type { AskedField, PreviewRow } from '../view';
import { DuplicateDecision } from './duplicate-decision';
import { RowDetails } from './row-details';

type Props = {
  rows: PreviewRow[];
  id: string;
  organization: string;
  locale: Locale;
  /** The member list's address. */
  path: string;
  /** The plan may still be changed. */
  isOpen: boolean;
  types: OwnType[];
  /** What the organization asks besides. */
  asked: AskedField[];
};

const TONES = { new: 'good', update: 'good', same: 'none', duplicate: 'warn', error: 'bad' } as const;

/** The plan, row by row. */
export function PreviewTable({ rows, id, organization, locale, path, isOpen, types, asked }: Props) {
  const t = useTranslations('imports');
  const numberOf = ({ number, part }: PreviewRow) => {
    if (part < SPOUSE_PART) return number;
    const row = String(number);
    return part === SPOUSE_PART
      ? t('row.spouse', { row })
      : t('row.child', { row, child: String(part - FIRST_CHILD_PART + 1) });
  };
  return (
    <Table
      caption={t('preview.rows')}
      columns={[
        { key: 'name', label: t('row.name'), main: true },
        { key: 'number', label: t('row.number') },
        { key: 'kind', label: t('row.kind') },
        { key: 'details', label: t('row.details') },
      ]}
      rows={rows.map((row) => ({
        id: `row-${row.number}${row.part === 0 ? '' : `-${row.part}`}`,
        cells: {
          name: <span className="[overflow-wrap:anywhere]">{row.name}</span>,
          number: numberOf(row),
          kind: <StatusDot tone={TONES[row.kind]}>{t(`kind.${row.kind}`)}</StatusDot>,
          details: (
            <>
              <RowDetails row={row} path={path} locale={locale} types={types} asked={asked} />
              {row.kind === 'duplicate' || row.decision === 'known' || row.decision === 'row' ? (
                <DuplicateDecision
                  row={row}
                  id={id}
                  organization={organization}
                  locale={locale}
                  path={path}
                  isOpen={isOpen}
                />
              ) : null}
            </>
          ),
        },
      }))}
    />
  );
}
