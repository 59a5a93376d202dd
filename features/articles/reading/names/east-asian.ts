/** Surnames that stand before the given names in Korean and Chinese, in the spellings of the three languages. */
const SURNAMES = new Set(
  `kim park pak lee yi choi choe jung jeong kang cho yoon yun jang chang lim shin sin han oh o seo kwon hwang hong ahn an song yang ryu yu ko ku nam tsoi tsoy ten tian te khan li ni
  wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao luo zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan cai jiang wei fang lu fan
  soy xan xvan xon ço co çon çen ni nam
  ким пак цой ли лим хан хон хван юн тен тян те кан чо шин син со сон ко ку ан югай нам ни чо о чен чэнь ван чжан лю ян хуан чжао чжоу сюй сунь ма чжу ху го хэ`.split(
    /\s+/,
  ),
);
const SYLLABLE = /^(?:[bdfghjklmnpqrstwxyz]|zh|ch|sh|ts|jj|kk|ss)?[yw]?[aeiouüö]{1,3}(?:ng?|k|l|m|p|r|t)?$/u;
const CYRILLIC_SYLLABLE =
  /^(?:[бвгджзклмнпрстфхцчш]|чж|дж|сс|[кх]в)?[аеёиоуыэюя]{1,2}(?:нг?|нь|к|л|м|п|т|р|й)?$/u;

/** A word that Koreans and Chinese have for a surname, in lower case. */
export const isEastAsianSurname = (lower: string): boolean => SURNAMES.has(lower);

/** One syllable of a given name: `Bom`, `Сон`. */
export const isSyllable = (lower: string): boolean =>
  lower.length <= 5 && (SYLLABLE.test(lower) || CYRILLIC_SYLLABLE.test(lower));

/** `Yulan`, `Shouyi`: two syllables of Pinyin or Korean written as one word. */
export function isTwoSyllables(lower: string): boolean {
  if (lower.length < 4 || lower.length > 9) return false;
  for (let at = 1; at < lower.length; at++)
    if (isSyllable(lower.slice(0, at)) && isSyllable(lower.slice(at))) return true;
  return false;
}

/** `Ji-young`, `Min-jun`: the syllables joined, the second one small. */
export function isJoinedSyllables(word: string): boolean {
  const [first = '', second = '', more] = word.split('-');
  return (
    more === undefined &&
    /^\p{Lu}/u.test(first) &&
    /^\p{Ll}/u.test(second) &&
    isSyllable(first.toLowerCase()) &&
    isSyllable(second)
  );
}
