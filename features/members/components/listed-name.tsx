import { HighlightedText } from '@/components/ui/highlighted-text';
import { PersonLine } from '@/components/ui/person-line';
import type { Locale } from '@/lib/locales';
import { matchingParts } from '@/lib/names/highlight';
import { formatPersonName, initials } from '@/lib/names/person-name';
import { listName, nameIn } from '../list-name';
import type { PersonView } from '../view';

type Props = {
  person: Pick<Partial<PersonView>, 'name' | 'patronymic' | 'nameForms' | 'shownNames'>;
  /** Of the page: a spelling chosen for it is the one that is shown. */
  locale?: Locale;
  href?: string;
  query?: string;
};

const LANGUAGES: Record<string, string | undefined> = { ru: 'ru', en: 'en', 'az-cyrillic': 'az-Cyrl' };

/** Name as lists have it, another spelling below, what was searched for marked in both. */
export function ListedName({ person, locale, href, query = '' }: Props) {
  if (!person.name) return null;
  const name = listName(person, locale);
  const marked = (person.nameForms ?? []).map((form) => ({
    form: form.form,
    parts: matchingParts(formatPersonName(form, 'given-first'), query),
  }));
  const shown =
    marked.find(({ form, parts }) => form === 'former' && parts.some((part) => part.match)) ??
    marked.find(({ form }) => ['ru', 'az-cyrillic', 'en'].includes(form));
  return (
    <PersonLine
      initials={initials(nameIn(person, locale, 'given-first'))}
      name={<HighlightedText parts={matchingParts(name, query)} />}
      href={href}
      sub={shown ? <HighlightedText parts={shown.parts} lang={LANGUAGES[shown.form]} /> : undefined}
    />
  );
}
