import { useTranslations } from 'next-intl';
import { HighlightedText } from '@/components/ui/highlighted-text';
import { PersonLine } from '@/components/ui/person-line';
import { SortLink } from '@/components/ui/sort-link';
import { Table } from '@/components/ui/table';
import { columnsOf, type ListColumn } from '../columns';
import type { ListedRow } from '../register-view';
import type { ListInput } from '../schema';
import { listAddress } from './list-address';
import { RegisterCell } from './register-cell';
import { SafeMark } from './safe-mark';
import { Tick } from './tick';

type Props = {
  rows: ListedRow[];
  path: string;
  input: ListInput;
  /** In an order of its own: the nearest names first. */
  isUnsorted?: boolean;
  /** Each row can be ticked: the name of the boxes in the form around the table. */
  tick?: string;
};

/** The register of members; on a phone a card for each. */
export function MemberTable({ rows, path, input, isUnsorted = false, tick }: Props) {
  const t = useTranslations('members');
  const columns = columnsOf(input.cols);
  const isDown = input.order === 'name-down';
  const sort = isDown ? 'descending' : 'ascending';
  const turned = listAddress(path, input, { order: isDown ? undefined : 'name-down' });
  return (
    <Table
      caption={isUnsorted ? t('similar') : t('title')}
      columns={[
        ...(tick ? [{ key: 'tick', label: t('tick'), hideLabel: true, bare: true }] : []),
        {
          key: 'name',
          label: isUnsorted ? (
            t('field.name')
          ) : (
            <SortLink href={turned} label={t('field.name')} sort={sort} />
          ),
          text: t('field.name'),
          main: true,
          sort: isUnsorted ? undefined : sort,
        },
        ...columns.map((column) => ({ key: column, label: t(`field.${column}`) })),
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          tick: tick ? <Tick name={tick} value={row.id} label={row.label} /> : null,
          name: (
            <PersonLine
              initials={row.initials}
              name={<HighlightedText parts={row.name} />}
              href={`${path}/${row.slug}`}
              sub={
                row.mark || row.other ? (
                  <>
                    {row.mark ? <SafeMark text={row.mark} /> : null}
                    {row.other ? <HighlightedText {...row.other} /> : null}
                  </>
                ) : undefined
              }
            />
          ),
          ...Object.fromEntries(columns.map((column) => [column, cellOf(row, column)])),
        },
      }))}
    />
  );
}

function cellOf({ cells }: ListedRow, column: ListColumn) {
  const cell = cells[column];
  return cell === undefined ? null : <RegisterCell cell={cell} />;
}
