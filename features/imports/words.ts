import type { Gender, SpokenLanguage } from '@/db/enums';
import { fold } from '@/lib/names/fold';

/** The values that lists of words stand for, by the folded word. */
export function wordsOf<T extends string>(words: Record<T, string>): Record<string, T> {
  const entries = (Object.entries(words) as [T, string][]).flatMap(([value, list]) =>
    list.split(';').map((word) => [fold(word), value]),
  );
  return Object.fromEntries(entries) as Record<string, T>;
}

export const GENDER_WORDS: Record<string, Gender> = wordsOf({
  female: 'female; qadın; qad; q; женский; женщина; жен; ж; f; woman; w; xanım; kadın',
  male: 'male; kişi; мужской; мужчина; муж; м; m; man; bəy; erkek',
  'not-said': 'not-said; demək istəmir; не хочет указывать; would rather not say; prefer not to say',
});

/** `+` and `-` are what is left of a tick and a dash. */
export const YES_NO_WORDS: Record<string, 'yes' | 'no'> = {
  ...wordsOf({
    yes: 'yes; y; true; 1; hə; bəli; var; да; есть; д; истина; v; x; х; ✓; ✔; doğru; evet',
    no: 'no; n; false; 0; yox; xeyr; yoxdur; нет; н; ложь; səhv; yanlış; hayır',
  }),
  '+': 'yes',
  '-': 'no',
  // A dash is no word to fold.
  '': 'no',
};

/** As the export writes them in each language, and as lists do. */
const SPOKEN: Record<string, SpokenLanguage> = wordsOf({
  ar: 'ar; ərəb; арабский; Arabic',
  az: 'az; Azərbaycan; азербайджанский; Azerbaijani; azeri; azərbaycanca; азери; азербайджанском; aze',
  de: 'de; alman; немецкий; German; almanca; alman dili; deutsch',
  en: 'en; ingilis; английский; English; ingiliscə; ingilis dili; английском; eng',
  es: 'es; ispan; испанский; Spanish',
  fa: 'fa; fars; персидский; Persian; farsca; fars dili; farsi; фарси',
  fr: 'fr; fransız; французский; French; fransızca; fransız dili',
  he: 'he; ivrit; иврит; Hebrew',
  ka: 'ka; gürcü; грузинский; Georgian; gürcücə; gürcü dili',
  lez: 'lez; ləzgi; лезгинский; Lezgian',
  ru: 'ru; rus; русский; Russian; rusca; rus dili; русском',
  tly: 'tly; talış; талышский; Talysh',
  tr: 'tr; türk; турецкий; Turkish; türkcə; türk dili; турецкий язык',
  uk: 'uk; Ukrayna; украинский; Ukrainian',
});

/** `Azərbaycan, rus` → `az,ru`; null where a word is none that is known. */
export function readSpoken(text: string): string | null {
  const words = text
    .split(/[,;/\n]|\s(?:və|и|and)\s/u)
    .map((word) => fold(word.replace(/\s+(?:dili|язык|language)\s*$/iu, '')))
    .filter((word) => word !== '');
  const spoken = words.map((word) => (Object.hasOwn(SPOKEN, word) ? SPOKEN[word] : undefined));
  return spoken.includes(undefined) ? null : [...new Set(spoken)].join(',');
}
