import { COUNTRY_CODES, countryName } from '@/lib/countries';
import type { Locale } from '@/lib/locales';
import { lowerIn } from '../text/tokens';
import { CITIES_EAST } from './cities-east';
import { CITIES_MORE } from './cities-more';
import { CITIES_WEST } from './cities-west';
import { MORE_COUNTRIES, REGIONS } from './regions';
import { russianForms } from './russian-forms';

export interface KnownPlace {
  name: string;
  kind: 'country' | 'city' | 'region';
}

interface Entry extends KnownPlace {
  /** Its words in lower case; the last one may be declined. */
  words: string[];
}

const COLUMN: Record<Locale, number> = { az: 0, ru: 1, en: 2 };
const built = new Map<Locale, Map<string, Entry[]>>();

function namesOf(table: string, locale: Locale): string[] {
  return table
    .split('\n')
    .map((line) => line.split('|')[COLUMN[locale]] ?? '')
    .filter((name) => name !== '' && name !== '-');
}

function build(locale: Locale): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  const add = (name: string, kind: KnownPlace['kind']) => {
    const words = lowerIn(locale, name).split(' ');
    const firsts = locale === 'ru' ? russianForms(words[0] ?? '') : [words[0] ?? ''];
    for (const first of firsts) index.set(first, [...(index.get(first) ?? []), { name, kind, words }]);
  };
  for (const code of COUNTRY_CODES) add(countryName(code, locale), 'country');
  for (const name of namesOf(MORE_COUNTRIES, locale)) add(name, 'country');
  for (const name of namesOf(REGIONS, locale)) add(name, 'region');
  for (const name of namesOf(CITIES_EAST + CITIES_WEST + CITIES_MORE, locale)) add(name, 'city');
  // The longest name first: "New York" before "York".
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Case endings that Azerbaijani hangs on the name of a place. */
const AZ_ENDINGS = new Set(
  'ın in un ün nın nin nun nün a ə ya yə ı i u ü nı ni nu nü da də dan dən dakı dəki dır dir dur dür na nə nda ndə ndan ndən'.split(
    ' ',
  ),
);

/** The name's stem and its case ending: `moskvada` is Moskva and `da`. */
export function azStems(lower: string): { stem: string; ending: string }[] {
  const bare = lower.replace(/[-']/g, '');
  const stems = [{ stem: lower, ending: '' }];
  for (let length = 1; length <= 4 && length < bare.length - 1; length++) {
    const ending = bare.slice(-length);
    if (!AZ_ENDINGS.has(ending)) continue;
    const cut = lower.slice(0, lower.length - length);
    stems.push({ stem: /[-']$/.test(cut) ? cut.slice(0, -1) : cut, ending });
  }
  return stems;
}

/** All stems a word may have, in the locale. */
function stemsOf(lower: string, locale: Locale): { stem: string; ending: string }[] {
  if (locale === 'az') return azStems(lower);
  if (locale === 'en')
    return lower.endsWith("'s")
      ? [{ stem: lower.slice(0, -2), ending: "'s" }]
      : [{ stem: lower, ending: '' }];
  return [{ stem: lower, ending: '' }];
}

function sameWord(word: string, token: string, locale: Locale, isLast: boolean): string | null {
  if (locale === 'ru') return russianForms(word).includes(token) ? '' : null;
  if (!isLast) return word === token ? '' : null;
  return stemsOf(token, locale).find(({ stem }) => stem === word)?.ending ?? null;
}

/** The place whose name begins with a word, its ending, and how many words it has. */
export function knownPlace(
  lowers: readonly string[],
  locale: Locale,
): (KnownPlace & { length: number; ending: string }) | null {
  const index = built.get(locale) ?? build(locale);
  built.set(locale, index);
  for (const { stem } of stemsOf(lowers[0] ?? '', locale)) {
    for (const { words, name, kind } of index.get(stem) ?? []) {
      if (words.length > lowers.length) continue;
      const endings = words.map((word, at) =>
        sameWord(word, lowers[at] ?? '', locale, at === words.length - 1),
      );
      if (endings.every((ending) => ending !== null))
        return { name, kind, length: words.length, ending: endings.at(-1) ?? '' };
    }
  }
  return null;
}
