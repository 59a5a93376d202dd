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

export function nameOf([given, surname, patronymic]: NameParts): PersonName {
  return { given, surname, patronymic: patronymic ?? null };
}

export interface OtherName {
  form: NameForm;
  name: PersonName;
  isUnofficial: boolean;
}

/** As the member list sorts: without the patronymic, which may be hidden where the name is not. */
export function sortKeyOf({ given, surname }: PersonName): string {
  return sortKey(`${surname} ${given}`);
}

/** The words under which somebody is found by any form of the name; those of given name and surname are marked. */
export function tokensOf(name: PersonName, others: PersonName[]): { token: string; isName: boolean }[] {
  const ofName = new Set(searchTokens([`${name.surname} ${name.given}`, name.surname, name.given]));
  const all = searchTokens([name, ...others].map((form) => formatPersonName(form, 'surname-first')));
  return [...new Set([...ofName, ...all])].map((token) => ({ token, isName: ofName.has(token) }));
}

/** Reads a value that the seed itself put under its key; a wrong key is a mistake in the seed. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the seed knows no ${String(key)}`);
  return value;
}
