import type { CustomFieldKind, Visibility } from '@/db/enums';
import { parseEdtf } from '@/lib/dates/edtf';
import { edtfOfTyped, isOneDate, noDateReason } from '@/lib/dates/typed-date';
import { LOCALES, type Locale } from '@/lib/locales';
import { cleanText } from '@/lib/text';

/** Nobody's answers are public, and what an organization asks somebody is not kept from them. */
export const CUSTOM_VISIBILITIES = ['admins', 'board', 'members'] as const satisfies Visibility[];
export const MOST_OPTIONS = 50;
const LONGEST = 500;

export interface CustomText {
  locale: Locale;
  label: string;
  options: string[];
}

/** The choices that are written one a line. */
export const optionsOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** How many choices there are: as many as the language with the most has. */
export const optionCount = (texts: readonly Pick<CustomText, 'options'>[]): number =>
  Math.max(0, ...texts.map(({ options }) => options.length));

/**
 * An answer as it is kept, or why it is none. Nothing typed is no answer. Numbers may have a comma and spaces between
 * thousands; dates are EDTF, as precise as they are known; a choice is its place in the list.
 */
export function parseCustomValue(
  kind: CustomFieldKind,
  typed: string,
  options: number,
): { value: string | null } | { reason: string } {
  const text = cleanText(typed);
  if (text === '') return { value: null };
  switch (kind) {
    case 'text':
      return text.length > LONGEST ? { reason: 'too-long' } : { value: text };
    case 'number': {
      const digits = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(digits) ? { value: digits } : { reason: 'number' };
    }
    case 'date': {
      const date = parseEdtf(edtfOfTyped(text));
      return date && isOneDate(date) ? { value: date.edtf } : { reason: noDateReason(text) };
    }
    case 'choice':
      return /^\d{1,2}$/.test(text) && Number(text) < options ? { value: text } : { reason: 'invalid' };
    case 'yes-no':
      return text === 'yes' || text === 'no' ? { value: text } : { reason: 'invalid' };
  }
}

/** A text of a field in the reader's language, else in the first of the house's languages that has it. */
export function customText<Text extends { locale: Locale }>(
  texts: readonly Text[],
  locale: Locale,
  read: (text: Text) => string | undefined,
): { text: string; lang?: Locale } | null {
  for (const language of [locale, ...LOCALES]) {
    const row = texts.find((candidate) => candidate.locale === language);
    const text = row ? read(row) : undefined;
    if (text) return language === locale ? { text } : { text, lang: language };
  }
  return null;
}
