import { HighlightedText } from '@/components/ui/highlighted-text';
import { PersonLine } from '@/components/ui/person-line';
import { matchingParts } from '@/lib/names/highlight';
import { formatPersonName, initials } from '@/lib/names/person-name';
import type { PersonShape } from '../fields';
import { listName } from '../list-name';
import { otherSpelling } from '../other-spelling';

type Props = {
  person: Pick<Partial<PersonShape>, 'name' | 'patronymic' | 'nameForms'>;
  href?: string;
  query?: string;
};

/** Name as lists have it, another spelling below, what was searched for marked in both. */
export function ListedName({ person, href, query = '' }: Props) {
  if (!person.name) return null;
  const other = otherSpelling(person.nameForms, query);
  return (
    <PersonLine
      initials={initials(formatPersonName(person.name, 'given-first'))}
      name={<HighlightedText parts={matchingParts(listName(person), query)} />}
      href={href}
      sub={other ? <HighlightedText {...other} /> : undefined}
    />
  );
}
