import type { NameForm } from '@/db/enums';
import { parseEdtf } from '@/lib/dates/edtf';
import { LOCALES, type Locale } from '@/lib/locales';
import { formatPersonName, type PersonName } from '@/lib/names/person-name';
import { searchTokens } from '@/lib/names/search-tokens';
import { sortKey } from '@/lib/names/sort-key';
import type { InEach, NameParts } from './shapes';

/** One row per language of a text. */
export function eachLocale<T, R>(text: Partial<InEach<T>>, row: (locale: Locale, value: T) => R): R[] {
  return LOCALES.flatMap((locale) => {
    const value = text[locale];
    return value === undefined ? [] : [row(locale, value)];
  });
}

/** The first and the last day that a date may mean. */
export function boundsOf(edtf: string): { firstDay: string; lastDay: string } {
  const date = parseEdtf(edtf);
  if (!date?.from || !date.to) throw new Error(`not a date with bounds: ${edtf}`);
  return { firstDay: date.from, lastDay: date.to };
}

/** The day after, for ends that no longer belong to a span. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export function nameOf([given, surname, patronymic]: NameParts): PersonName {
  return { given, surname, patronymic: patronymic ?? null };
}

export interface OtherName {
  form: NameForm;
  name: PersonName;
  isUnofficial: boolean;
}

/** The key by which a person is sorted: surname, given name, patronymic. */
export function sortKeyOf(name: PersonName): string {
  return sortKey(formatPersonName(name, 'surname-first'));
}

/** The words under which somebody is found, whatever form of the name is typed. */
export function tokensOf(names: PersonName[]): string[] {
  return searchTokens(names.map((name) => formatPersonName(name, 'surname-first')));
}

/** Reads a value that the seed itself put under its key; a wrong key is a mistake in the seed. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the seed knows no ${String(key)}`);
  return value;
}
