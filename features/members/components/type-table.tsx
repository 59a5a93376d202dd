import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { countText } from '@/lib/count-text';
import type { Locale } from '@/lib/locales';
import { type KeptTypes, typeName } from '../type-names';
import { TypeSwitch } from './type-forms';

type Props = { types: KeptTypes; locale: Locale; organization: string; path: string; list: string };

/** The types that everybody has, and the organization's own. */
export function TypeTable({ types, locale, organization, path, list }: Props) {
  const t = useTranslations('members');
  const labels = useTranslations('labels');
  const holders = ({ id, people }: { id: string; people: number }) =>
    people > 0 ? <a href={`${list}?type=${id}`}>{countText(people, locale)}</a> : '0';
  const common = types.common.map((type) => ({
    id: type.id as string,
    cells: {
      name: (
        <>
          {labels(`membershipType.${type.id}`)} <Tag>{t('types.common')}</Tag>
        </>
      ),
      people: holders(type),
      act: null,
    },
  }));
  const own = types.own.map((type) => {
    const name = typeName(type.id, type.texts, locale, labels as never);
    return {
      id: type.id,
      cells: {
        name: (
          <>
            <a href={`${path}/${type.id}`} lang={name.lang}>
              {name.text}
            </a>{' '}
            {type.isRetired ? <Tag>{t('types.retired')}</Tag> : null}
          </>
        ),
        people: holders(type),
        act: <TypeSwitch type={type} locale={locale} organization={organization} />,
      },
    };
  });
  return (
    <Table
      caption={t('types.title')}
      columns={[
        { key: 'name', label: t('types.label'), main: true },
        { key: 'people', label: t('types.people'), align: 'end' },
        { key: 'act', label: t('types.retire'), hideLabel: true, bare: true },
      ]}
      rows={[...common, ...own]}
    />
  );
}
