import { useTranslations } from 'next-intl';
import { Count } from '@/components/ui/count';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { ListedGroup } from '../view';

type Props = { groups: ListedGroup[]; path: string };

/** The groups, how many people are in them today, and who may know of them. */
export function GroupTable({ groups, path }: Props) {
  const t = useTranslations('groups');
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'name', label: t('form.name'), main: true },
        { key: 'people', label: t('people') },
        { key: 'leaders', label: t('leaders') },
      ]}
      rows={groups.map((group) => ({
        id: group.id,
        cells: {
          name: (
            <span className="grid gap-1">
              <span>
                <a href={`${path}/${group.id}`} lang={group.lang} className="font-medium">
                  {group.name}
                </a>{' '}
                {group.isPublic ? <Tag tone="accent">{t('public')}</Tag> : null}
              </span>
              {group.description ? (
                <span className="sub line-clamp-2" lang={group.description.lang}>
                  {group.description.text}
                </span>
              ) : null}
            </span>
          ),
          people: <Count of={group.people} />,
          leaders: group.leaders > 0 ? String(group.leaders) : null,
        },
      }))}
    />
  );
}
