import type { Locale } from '@/lib/locales';

export interface Language {
  locale: Locale;
  script: 'Latn' | 'Cyrl';
  /** False when hardly a letter is in a script that is read (Georgian, Chinese …), or when there is none. */
  readable: boolean;
}

const ENOUGH = 20_000;
const WORDS: Record<'en' | 'az', Set<string>> = {
  en: new Set(
    'the of and to in was is for on with by at from were has have had his her their who which this that an are as it'.split(
      ' ',
    ),
  ),
  az: new Set(
    've və bir ilə ile bu da də olan üçün ucun onun həmin sonra çox kimi isə edib olub olunub'.split(' '),
  ),
};

/** Of the Latin and Cyrillic letters, which language they most likely are; `hint` wins where it can be true. */
export function languageOf(text: string, hint?: Locale): Language {
  const sample = text.slice(0, ENOUGH);
  let [latin, cyrillic, azLatin, azCyrillic, russianOnly, other] = [0, 0, 0, 0, 0, 0];
  for (const letter of sample) {
    const code = letter.codePointAt(0) ?? 0;
    if ('ƏəǝƎ'.includes(letter)) azLatin++;
    if (code < 0x250 ? /[A-Za-zÀ-ɏ]/.test(letter) : code === 0x259) latin++;
    else if (code >= 0x400 && code <= 0x52f) {
      cyrillic++;
      if ('ӘәӨөҮүҺһҸҹҜҝҒғЈј'.includes(letter)) azCyrillic++;
      else if ('ЩщЪъЭэЮюЯяЦцЙйЬь'.includes(letter)) russianOnly++;
    } else if (code > 0x52f && /\p{L}/u.test(letter)) other++;
  }
  const readable = latin + cyrillic > 0 && latin + cyrillic >= other;
  if (cyrillic > latin) {
    const isAz = azCyrillic * 12 > cyrillic && azCyrillic > russianOnly;
    return { locale: isAz ? 'az' : 'ru', script: 'Cyrl', readable };
  }
  if (hint && hint !== 'ru') return { locale: hint, script: 'Latn', readable };
  const words = sample.toLowerCase().split(/[^\p{L}]+/u);
  const english = words.filter((word) => WORDS.en.has(word)).length;
  const azerbaijani = words.filter((word) => WORDS.az.has(word)).length;
  const isAz = azLatin * 60 > latin || azerbaijani > english;
  return { locale: isAz ? 'az' : 'en', script: 'Latn', readable };
}
