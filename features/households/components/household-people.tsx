import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import { sinceText } from '@/features/groups/components/since';
import { ContactLinks } from '@/features/members/components/contact-links';
import { ListedName } from '@/features/members/components/listed-name';
import { nameIn } from '@/features/members/list-name';
import type { Locale } from '@/lib/locales';
import type { HouseholdPerson } from '../view';

type Props = {
  caption: string;
  people: HouseholdPerson[];
  locale: Locale;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  /** The management area of the organization. */
  root: string;
  /** Where a row is ended; without it none can be. */
  endPath?: string;
};

/** Rows of a household: who, as what, since when, how to reach them, and who acts for the minors. */
export function HouseholdPeople({ caption, people, locale, home, root, endPath }: Props) {
  const t = useTranslations('households');
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'name', label: t('person.who'), main: true },
        { key: 'role', label: t('person.role') },
        { key: 'since', label: t('person.when') },
        { key: 'guardian', label: t('guardian.title') },
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
          guardian: row.isMinor ? <Guardians row={row} locale={locale} root={root} /> : null,
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

function Guardians({ row, locale, root }: { row: HouseholdPerson; locale: Locale; root: string }) {
  const t = useTranslations('households');
  const names = row.guardians
    .map(({ person, name }) => (person?.name ? nameIn(person, locale, 'given-first') : name))
    .filter(Boolean);
  return (
    <a href={`${root}/members/${row.person.slug}/guardians`}>
      {names.length > 0 ? names.join(', ') : <StatusDot tone="bad">{t('guardian.missing')}</StatusDot>}
    </a>
  );
}
