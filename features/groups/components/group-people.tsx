import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { ContactLinks } from '@/features/members/components/contact-links';
import { ListedName } from '@/features/members/components/listed-name';
import type { Locale } from '@/lib/locales';
import type { GroupPerson } from '../view';
import { sinceText } from './since';

type Props = {
  caption: string;
  people: GroupPerson[];
  locale: Locale;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  /** The management area of the organization. */
  root: string;
  /** Where a row is ended; without it none can be. */
  endPath?: string;
  showsRole?: boolean;
};

/** Rows of a group: who, since when, how to reach them. */
export function GroupPeople({ caption, people, locale, home, root, endPath, showsRole = false }: Props) {
  const t = useTranslations('groups');
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'name', label: t('person.who'), main: true },
        ...(showsRole ? [{ key: 'role', label: t('person.role') }] : []),
        { key: 'since', label: t('person.when') },
        { key: 'contact', label: t('person.contact') },
        ...(endPath ? [{ key: 'end', label: t('end.action'), hideLabel: true, bare: true }] : []),
      ]}
      rows={people.map((row) => ({
        id: row.id,
        cells: {
          name: (
            <ListedName person={row.person} locale={locale} href={`${root}/members/${row.person.slug}`} />
          ),
          role: t(`role.${row.role}`),
          since: sinceText(row, locale) || t('person.undated'),
          contact:
            row.person.phone || row.person.email ? (
              <ContactLinks phone={row.person.phone} email={row.person.email} home={home} />
            ) : null,
          end:
            endPath && row.endsOn === null ? (
              <a className="btn btn-small" href={`${endPath}/${row.id}`}>
                {t('end.action')}
              </a>
            ) : null,
        },
      }))}
    />
  );
}
