/**
 * Azerbaijani casing without `Intl`: browsers ship different locale data, and the plain functions turn İ into two
 * code units and lose ı (docs: language notes §2).
 */
export function lowerAz(text: string): string {
  return text.normalize('NFC').replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase();
}

/** Upper case by the Azerbaijani rule: i → İ, ı → I. Takes and gives NFC text. */
export function upperAz(text: string): string {
  return text.normalize('NFC').replaceAll('i', 'İ').replaceAll('ı', 'I').toUpperCase();
}

const LATIN_TWIN_OF: Record<string, string> = {
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ј: 'J', Ә: 'Ə', Һ: 'H',
  а: 'a', е: 'e', к: 'k', м: 'm', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ј: 'j', ә: 'ə', һ: 'h',
}; // biome-ignore format: a table
const CYRILLIC_TWIN_OF: Record<string, string> = Object.fromEntries(
  Object.entries(LATIN_TWIN_OF)
    .filter(([cyrillic]) => !'ІіЈјҺһ'.includes(cyrillic))
    .map(([cyrillic, latin]) => [latin, cyrillic]),
);

const LATIN = /\p{Script=Latin}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const HAS_LATIN = /\p{Script=Latin}/u;
const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;

function unmixWord(word: string): string {
  const latin = word.match(LATIN)?.length ?? 0;
  const cyrillic = word.match(CYRILLIC)?.length ?? 0;
  if (latin === 0 || cyrillic === 0) return word;
  const twins = latin >= cyrillic ? LATIN_TWIN_OF : CYRILLIC_TWIN_OF;
  return [...word].map((letter) => twins[letter] ?? letter).join('');
}

/**
 * Puts look-alike letters of the other script (Cyrillic а, Ә … in a Latin word, Latin o, ə … in a Cyrillic word) back
 * into the script that most of the word is written in; also ǝ (U+01DD) → ə. Words of one script stay as they are.
 */
export function unmixScripts(text: string): string {
  const own = text.replaceAll('ǝ', 'ə').replaceAll('Ǝ', 'Ə');
  if (!HAS_CYRILLIC.test(own) || !HAS_LATIN.test(own)) return own;
  return own.replace(/[\p{L}\p{M}]+/gu, unmixWord);
}

/** Removes what cannot be seen: soft hyphens, zero-width and direction characters, BOM. */
export function withoutInvisible(text: string): string {
  return text.replace(/[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g, '');
}

export const APOSTROPHES = /['’ʼ‘`´ʻ]/g;
export const DASHES = /[-‐‑‒–—−]/g;
