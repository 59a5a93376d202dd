import { COUNTRY_CODES, countryName } from '@/lib/countries';
import { LOCALES, type Locale } from '@/lib/locales';
import { fold } from '@/lib/names/fold';
import { remembering } from '@/lib/remember';
import { AZ_STEMS, EN_WORDS, RU_STEMS } from './common-words';
import { formsOf } from './forms';
import { PLACE_WORDS } from './place-words';

const places = new Set(PLACE_WORDS.split(/\s+/).filter(Boolean).map(fold));
for (const locale of LOCALES) {
  for (const code of COUNTRY_CODES) {
    for (const word of countryName(code, locale).split(/[\s-]+/)) if (word.length > 3) places.add(fold(word));
  }
}
/** Parts of names of countries that are names of people too. */
for (const name of [
  'Saint',
  'Christmas',
  'Mauritius',
  'Jordan',
  'Chad',
  'Martin',
  'Helena',
  'Lucia',
  'Vincent',
  'Cook',
  'Marshall',
  'Georgia',
  'Мартин',
  'Елена',
  'Кука',
  'Винсент',
  'Victoria',
  'Viktoriya',
])
  places.delete(fold(name));

const AZ_REST =
  /^(?:[ıiuü]|s[ıiuü])?(?:l[aə]r)?(?:[ıiuü]|s[ıiuü]|[ıiuü]m[ıiuü]z|[ıiuü]n[ıiuü]z)?(?:n?[ıiuü]n|[ny]?[aə]|n?[ıiuü]|n?d[aə]n?|yl[aə]|l[aə])?(?:d[ıiuü]r)?(?:k[ıi])?$|^(?:l[ıiuü]|l[ıiuü]q|lar|lər|çı|çi|çu|çü|daş|sız|siz)\p{L}{0,6}$/u;
const RU_REST =
  /^(?:[аеиоуыэюяёьй]|[аеиоуыюяё][йюемхвя]|ами|ями|ого|его|ому|ему|ыми|ими|ник\p{L}{0,3}|ец|ц\p{L}{1,3}|ств\p{L}{1,2}|ий|ие|ия|ию|ией|ии|иям|иях|ост\p{L}{1,4}|ск\p{L}{2,3}|н\p{L}{2,3}|ка|ки|ку|кой|ок|ин|ина|ину|ином|ны|ных|нам|ов|овых|ям|ях)?$/u;

interface Stems {
  stems: ReadonlySet<string>;
  longest: number;
  rest: RegExp;
}
const stemsOf = (list: readonly string[], rest: RegExp): Stems => {
  const stems = new Set(list.filter(Boolean));
  return { stems, longest: Math.max(...[...stems].map(({ length }) => length)), rest };
};
const AZ = stemsOf(AZ_STEMS, AZ_REST);
const RU = stemsOf(RU_STEMS, RU_REST);
const EN = new Set(EN_WORDS);
/** Short stems must be the whole word. */
const SHORTEST_STEM = { az: 3, ru: 4 };

function hasStem({ stems, longest, rest }: Stems, word: string, shortest: number): boolean {
  if (stems.has(word)) return true;
  for (let length = Math.min(longest, word.length - 1); length >= shortest; length--) {
    if (stems.has(word.slice(0, length)) && rest.test(word.slice(length))) return true;
  }
  return false;
}

const inAz = remembering((word) => hasStem(AZ, word, SHORTEST_STEM.az), 30_000);
const inRu = remembering((word) => hasStem(RU, word, SHORTEST_STEM.ru), 30_000);

const placesOf = {
  az: remembering((word) => formsOf(word, 'az').some(({ base }) => places.has(fold(base))), 30_000),
  ru: remembering((word) => formsOf(word, 'ru').some(({ base }) => places.has(fold(base))), 30_000),
  en: remembering((word) => formsOf(word, 'en').some(({ base }) => places.has(fold(base))), 30_000),
};

/** The word, in any case form, is a country, a city or a region. */
export const isPlaceWord = (word: string, locale: Locale): boolean =>
  placesOf[/\p{Script=Cyrillic}/u.test(word) ? 'ru' : locale](word);

/** The word, in lower case, is one that institutions, days and sentences begin with, in the language or in its neighbours'. */
export function isCommonWord(lower: string, locale: Locale): boolean {
  if (/\p{Script=Cyrillic}/u.test(lower)) return inRu(lower);
  if (locale === 'az') return inAz(lower);
  return EN.has(lower) || EN.has(lower.replace(/'s?$/u, ''));
}
