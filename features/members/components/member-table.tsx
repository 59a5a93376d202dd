import { useTranslations } from 'next-intl';
import { SortLink } from '@/components/ui/sort-link';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/lib/locales';
import { listName } from '../list-name';
import type { ListInput } from '../schema';
import type { ListedMember } from '../view';
import { ContactLinks } from './contact-links';
import { periodText } from './dates';
import { listAddress } from './list-address';
import { ListedName } from './listed-name';
import { OfficesOf } from './offices-of';
import { StatusOf } from './status-of';
import { Tick } from './tick';

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
        { key: 'office', label: t('field.office') },
        { key: 'status', label: t('field.status') },
        { key: 'contact', label: t('field.contact') },
        { key: 'since', label: t('field.since') },
      ]}
      rows={members.map((member) => {
        const last = member.memberships?.at(-1);
        return {
          id: member.id,
          cells: {
            tick: tick ? <Tick name={tick} value={member.id} label={listName(member)} /> : null,
            name: <ListedName person={member} href={`${path}/${member.slug}`} query={input.q} />,
            office: member.offices.length > 0 ? <OfficesOf offices={member.offices} /> : null,
            status: <StatusOf status={member.status} />,
            contact:
              member.phone || member.email ? (
                <ContactLinks phone={member.phone} email={member.email} />
              ) : null,
            since: last ? periodText(last.startEdtf ?? last.startsOn, last.endEdtf, locale) : null,
          },
        };
      })}
    />
  );
}
