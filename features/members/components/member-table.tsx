import { useTranslations } from 'next-intl';
import { SortLink } from '@/components/ui/sort-link';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/lib/locales';
import { columnsOf } from '../columns';
import type { ListInput } from '../schema';
import type { ListedMember } from '../view';
import { listAddress } from './list-address';
import { ListedName } from './listed-name';
import { useListCells } from './use-list-cells';

type Props = { members: ListedMember[]; path: string; input: ListInput; locale: Locale };

/** The register of members; on a phone a card for each. */
export function MemberTable({ members, path, input, locale }: Props) {
  const t = useTranslations('members');
  const columns = columnsOf(input.cols);
  const cellsOf = useListCells(locale);
  const isDown = input.order === 'name-down';
  const sort = isDown ? 'descending' : 'ascending';
  const turned = listAddress(path, input, { order: isDown ? undefined : 'name-down' });
  return (
    <Table
      caption={t('title')}
      columns={[
        {
          key: 'name',
          label: <SortLink href={turned} label={t('field.name')} sort={sort} />,
          text: t('field.name'),
          main: true,
          sort,
        },
        ...columns.map((column) => ({ key: column, label: t(`field.${column}`) })),
      ]}
      rows={members.map((member) => {
        const cells = cellsOf(member);
        return {
          id: member.id,
          cells: {
            name: <ListedName person={member} href={`${path}/${member.slug}`} query={input.q} />,
            ...Object.fromEntries(columns.map((column) => [column, cells[column]()])),
          },
        };
      })}
    />
  );
}
