import type { Locale } from '@/lib/locales';
import { matchingParts, type TextPart } from '@/lib/names/highlight';
import { formatPersonName } from '@/lib/names/person-name';
import type { PersonView } from './view';

const LANGUAGES: Record<string, string | undefined> = { ru: 'ru', en: 'en', 'az-cyrillic': 'az-Cyrl' };

type Spelled = Pick<Partial<PersonView>, 'name' | 'nameForms' | 'shownNames'>;

/**
 * The spelling below a name in a list: the former name that was searched for, else the name as it is kept where another is shown in
 * this language, else the one in another script.
 */
export function otherSpelling(
  { name, nameForms = [], shownNames }: Spelled,
  locale: Locale,
  query: string,
): { parts: TextPart[]; lang?: string } | undefined {
  const shown = shownNames?.[locale];
  const kept = shown && name ? [{ form: 'name', ...name }] : [];
  const marked = [...kept, ...nameForms.filter(({ form }) => form !== shown?.form)].map((form) => ({
    form: form.form,
    parts: matchingParts(formatPersonName(form, 'given-first'), query),
  }));
  const other =
    marked.find(({ form, parts }) => form === 'former' && parts.some((part) => part.match)) ??
    marked.find(({ form }) => ['name', 'ru', 'az-cyrillic', 'en'].includes(form));
  return other && { parts: other.parts, lang: LANGUAGES[other.form] };
}
