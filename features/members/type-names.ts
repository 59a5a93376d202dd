import { MEMBERSHIP_TYPES } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import { customText } from './custom-rules';

export interface TypeText {
  locale: Locale;
  label: string;
}

/** A membership type of the organization's own. */
export interface OwnType {
  id: string;
  texts: TypeText[];
  /** Whoever has it keeps it; nobody is given it any more. */
  isRetired: boolean;
}

/** How many people have had a type. */
interface Counted {
  people: number;
}

export interface KeptType extends OwnType, Counted {}

export interface KeptTypes {
  /** Those that every organization has. */
  common: ({ id: (typeof MEMBERSHIP_TYPES)[number] } & Counted)[];
  own: KeptType[];
}

type Labels = (key: string) => string;

export const isCommonType = (type: string): boolean => MEMBERSHIP_TYPES.some((common) => common === type);

/** The name of a type in the reader's language: the house's own word, or the organization's as far as it is written. */
export function typeName(
  type: string,
  texts: readonly TypeText[] | undefined,
  locale: Locale,
  labels: Labels,
): { text: string; lang?: Locale } {
  if (isCommonType(type)) return { text: labels(`membershipType.${type}`) };
  return customText(texts ?? [], locale, (text) => text.label) ?? { text: '–' };
}

/** The same by the types of the organization, where a row does not carry its texts. */
export const nameAmong = (type: string, types: readonly OwnType[], locale: Locale, labels: Labels) =>
  typeName(type, types.find(({ id }) => id === type)?.texts, locale, labels);

/** What may be chosen: the four that everybody has, then the organization's own; retired ones where `withRetired`. */
export function typeOptions(
  types: readonly OwnType[],
  locale: Locale,
  labels: Labels,
  { withRetired = false } = {},
): { value: string; label: string; lang?: Locale }[] {
  const own = types.filter(({ isRetired }) => withRetired || !isRetired).map(({ id }) => id);
  return [...MEMBERSHIP_TYPES, ...own].map((value) => {
    const { text, lang } = nameAmong(value, types, locale, labels);
    return { value, label: text, lang };
  });
}
