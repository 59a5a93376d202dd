import { useTranslations } from 'next-intl';
import { SortLink } from '@/components/ui/sort-link';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/lib/locales';
import { columnsOf } from '../columns';
import { listName } from '../list-name';
import type { ListInput } from '../schema';
import type { ListedMember } from '../view';
import { listAddress } from './list-address';
import { ListedName } from './listed-name';
import { Tick } from './tick';
import { useListCells } from './use-list-cells';

type Props = {
  members: ListedMember[];
  path: string;
  input: ListInput;
  locale: Locale;
  /** In an order of its own: the nearest names first. */
  isUnsorted?: boolean;
  /** Each row can be ticked: the name of the boxes in the form around the table. */
  tick?: string;
};

/** The register of members; on a phone a card for each. */
export function MemberTable({ members, path, input, locale, isUnsorted = false, tick }: Props) {
  const t = useTranslations('members');
  const columns = columnsOf(input.cols);
  const cellsOf = useListCells(locale);
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
      rows={members.map((member) => {
        const cells = cellsOf(member);
        return {
          id: member.id,
          cells: {
            tick: tick ? <Tick name={tick} value={member.id} label={listName(member)} /> : null,
            name: <ListedName person={member} href={`${path}/${member.slug}`} query={input.q} />,
            ...Object.fromEntries(columns.map((column) => [column, cells[column]()])),
          },
        };
      })}
    />
  );
}
