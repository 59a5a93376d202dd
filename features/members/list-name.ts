import type { Locale } from '@/lib/locales';
import { formatPersonName, type NameOrder } from '@/lib/names/person-name';
import type { PersonView } from './view';

type Named = Pick<Partial<PersonView>, 'name' | 'patronymic' | 'shownNames'>;

/** The name as lists and records have it, in the spelling chosen for a language; empty where it is hidden. */
export const listName = (person: Named, locale: Locale): string => nameIn(person, locale, 'surname-first');

/** The name in the spelling chosen for a language, else as it is kept; empty where it is hidden. */
export function nameIn({ name, patronymic, shownNames }: Named, locale: Locale, order: NameOrder): string {
  return name ? formatPersonName(shownNames?.[locale] ?? { patronymic, ...name }, order) : '';
}
