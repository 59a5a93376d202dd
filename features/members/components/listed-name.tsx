import { HighlightedText } from '@/components/ui/highlighted-text';
import { PersonLine } from '@/components/ui/person-line';
import type { Locale } from '@/lib/locales';
import { matchingParts } from '@/lib/names/highlight';
import { initials } from '@/lib/names/person-name';
import { listName, nameIn } from '../list-name';
import { otherSpelling } from '../other-spelling';
import type { PersonView } from '../view';

type Props = {
  person: Pick<Partial<PersonView>, 'name' | 'patronymic' | 'nameForms' | 'shownNames'>;
  /** Of the page: a spelling chosen for it is the one that is shown. */
  locale: Locale;
  href?: string;
  photo?: string;
  query?: string;
};

/** Name as lists have it, another spelling below, what was searched for marked in both. */
export function ListedName({ person, locale, href, photo, query = '' }: Props) {
  if (!person.name) return null;
  const other = otherSpelling(person, locale, query);
  return (
    <PersonLine
      initials={initials(nameIn(person, locale, 'given-first'))}
      photo={photo}
      name={<HighlightedText parts={matchingParts(listName(person, locale), query)} />}
      href={href}
      sub={other ? <HighlightedText {...other} /> : undefined}
    />
  );
}
