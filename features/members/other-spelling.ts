import { matchingParts, type TextPart } from '@/lib/names/highlight';
import { formatPersonName } from '@/lib/names/person-name';
import type { PersonShape } from './fields';

const LANGUAGES: Record<string, string | undefined> = { ru: 'ru', en: 'en', 'az-cyrillic': 'az-Cyrl' };

/** The spelling below a name in a list: the former name that was searched for, else the one in another script. */
export function otherSpelling(
  forms: PersonShape['nameForms'] | undefined,
  query: string,
): { parts: TextPart[]; lang?: string } | undefined {
  const marked = (forms ?? []).map((form) => ({
    form: form.form,
    parts: matchingParts(formatPersonName(form, 'given-first'), query),
  }));
  const shown =
    marked.find(({ form, parts }) => form === 'former' && parts.some((part) => part.match)) ??
    marked.find(({ form }) => ['ru', 'az-cyrillic', 'en'].includes(form));
  return shown && { parts: shown.parts, lang: LANGUAGES[shown.form] };
}
