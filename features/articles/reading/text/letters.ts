/** Each letter of Azerbaijani Cyrillic (1958–1991, and the older ones) in today's alphabet: one to one, offsets hold. */
const AZ_LATIN: Record<string, string> = Object.fromEntries(
  `АAБBҸCЧÇДDЕEӘƏФFҜGҒĞҺHХXЫIИİЖJКKГQЛLМMНNОOӨÖПPРRСSШŞТTУUҮÜВVЈYЗZаaбbҹcчçдdеeәəфfҝgғğһhхxыıиiжjкkгqлlмmнnоoөöпpрrсsшşтtуuүüвvјyзzЭEэeЙYйyҚGқgҶCҷcЁOёoЮUюuЯAяa`
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

const LATIN_TWIN: Record<string, string> = {
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ј: 'J', Ә: 'Ə', Һ: 'H',
  а: 'a', е: 'e', к: 'k', м: 'm', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ј: 'j', ә: 'ə', һ: 'h', Ү: 'Y', ү: 'y',
}; // biome-ignore format: a table
const CYRILLIC_TWIN: Record<string, string> = {
  A: 'А', B: 'В', E: 'Е', K: 'К', M: 'М', H: 'Н', O: 'О', P: 'Р', C: 'С', T: 'Т', Y: 'У', X: 'Х', Ə: 'Ә',
  a: 'а', e: 'е', k: 'к', m: 'м', o: 'о', p: 'р', c: 'с', t: 'т', y: 'у', x: 'х', ə: 'ә',
}; // biome-ignore format: a table

const ONE_FOR_ONE: Record<string, string> = {
  ǝ: 'ə',
  Ǝ: 'Ə',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u3000': ' ',
  '‐': '-',
  '‑': '-',
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  ʻ: "'",
  ʹ: "'",
};

/** Whether a code unit is near one of those. */
const mayBeOdd = (code: number) =>
  code >= 0x2000 ||
  code === 0x60 ||
  code === 0xa0 ||
  code === 0xb4 ||
  (code >= 0x18e && code < 0x2c0 && code !== 0x259);

const isLatin = (code: number) =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code <= 0x24f) ||
  code === 0x259;
const isCyrillic = (code: number) => code >= 0x400 && code <= 0x52f;

/** What cannot be seen inside a word: soft hyphens, zero-width and direction characters, BOM. */
export const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

/**
 * The text as the rules look at it, code unit for code unit as long as the text: odd spaces, hyphens and apostrophes are
 * plain, look-alike letters stand in the script of their word, Azerbaijani Cyrillic is Latin. Nothing is ever cut out of
 * it, so every index into it is an index into the text.
 */
export function viewOf(text: string, azCyrillic: boolean): string {
  // Most texts are as they should be: only what changes is written anew.
  let view = '';
  let written = 0;
  let wordStart = -1;
  let [latin, cyrillic] = [0, 0];
  let hasOdd = false;
  const write = (at: number, letter: string) => {
    view += text.slice(written, at) + letter;
    written = at + 1;
  };
  const endWord = (end: number) => {
    const isMixed = latin > 0 && cyrillic > 0;
    const isAzCyrillic = azCyrillic && cyrillic >= latin;
    if (wordStart >= 0 && (isMixed || isAzCyrillic || hasOdd)) {
      const twins = latin >= cyrillic ? LATIN_TWIN : CYRILLIC_TWIN;
      for (let at = wordStart; at < end; at++) {
        const unit = text.charAt(at);
        const plain = ONE_FOR_ONE[unit] ?? unit;
        const twin = isMixed ? (twins[plain] ?? plain) : plain;
        const letter = isAzCyrillic ? (AZ_LATIN[twin] ?? twin) : twin;
        if (letter !== unit) write(at, letter);
      }
    }
    wordStart = -1;
    latin = 0;
    cyrillic = 0;
    hasOdd = false;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const odd = mayBeOdd(unit) ? ONE_FOR_ONE[text.charAt(at)] : undefined;
    const code = odd === undefined ? unit : odd.charCodeAt(0);
    const [isL, isC] = [isLatin(code), isCyrillic(code)];
    if (isL || isC) {
      if (wordStart < 0) wordStart = at;
      if (isL) latin++;
      else cyrillic++;
      if (odd !== undefined) hasOdd = true;
    } else if (wordStart >= 0 && !(code === 0xad || (code >= 0x300 && code <= 0x36f) || code === 0x200b)) {
      endWord(at);
    }
    if (odd !== undefined && !isL && !isC) write(at, odd);
  }
  endWord(text.length);
  return written === 0 ? text : view + text.slice(written);
}
