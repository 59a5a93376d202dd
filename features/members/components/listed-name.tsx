import { HighlightedText } from '@/components/ui/highlighted-text';
import { PersonLine } from '@/components/ui/person-line';
import { matchingParts } from '@/lib/names/highlight';
import { formatPersonName, initials } from '@/lib/names/person-name';
import type { PersonShape } from '../fields';
import { listName } from '../list-name';

type Props = {
  person: Pick<Partial<PersonShape>, 'name' | 'patronymic' | 'nameForms'>;
  href?: string;
  query?: string;
};

const LANGUAGES: Record<string, string | undefined> = { ru: 'ru', en: 'en', 'az-cyrillic': 'az-Cyrl' };

/** Name as lists have it, another spelling below, what was searched for marked in both. */
export function ListedName({ person, href, query = '' }: Props) {
  if (!person.name) return null;
  const name = listName(person);
  const marked = (person.nameForms ?? []).map((form) => ({
    form: form.form,
    parts: matchingParts(formatPersonName(form, 'given-first'), query),
  }));
  const shown =
    marked.find(({ form, parts }) => form === 'former' && parts.some((part) => part.match)) ??
    marked.find(({ form }) => ['ru', 'az-cyrillic', 'en'].includes(form));
  return (
    <PersonLine
      initials={initials(formatPersonName(person.name, 'given-first'))}
      name={<HighlightedText parts={matchingParts(name, query)} />}
      href={href}
      sub={shown ? <HighlightedText parts={shown.parts} lang={LANGUAGES[shown.form]} /> : undefined}
    />
  );
}
