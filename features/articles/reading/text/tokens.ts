import type { Locale } from '@/lib/locales';
import { INVISIBLE } from './letters';

export interface Token {
  start: number;
  end: number;
  /**
   * `word`: letters, with hyphens and apostrophes between letters (`Milli-Mədəni`, `AMEA-nın`, `O'Brien`). `number`: digits
   * alone (`2019-cu` is the number 2019, the mark -, the word cu). `mark`: one character of anything else.
   */
  kind: 'word' | 'number' | 'mark';
  /** As it is seen: NFC, without soft hyphens, look-alikes put right; may be shorter than `end - start`. */
  text: string;
  /** `text` in lower case by the rules of the text's language. */
  lower: string;
  /** `lower` without the marks of Azerbaijani and ё: `gunu` for günü. What lexicons are asked with. */
  plain: string;
  /** Begins with a capital letter. */
  capital: boolean;
  /** All letters are capitals, and there are two at least. */
  allCaps: boolean;
  /** White space, or the beginning of the text, is before it. */
  spaced: boolean;
  /** How many line breaks are in the white space before it. */
  breaks: number;
}

const PIECE =
  /(?<word>\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\uFEFF]*(?:[-'](?=\p{L})[\p{L}\p{M}\u00AD\u200B-\u200D\uFEFF]+)*)|(?<number>[0-9]+)|(?<space>\s+)|(?<mark>.)/gsu;

/** Lower case by the language: İ and I are their own letters in Azerbaijani, `İ` never becomes two. */
export function lowerIn(locale: Locale, text: string): string {
  const own = text.replaceAll('İ', 'i');
  return locale === 'az' ? own.replaceAll('I', 'ı').toLowerCase() : own.toLowerCase();
}

const PLAIN: Record<string, string> = {
  ə: 'e',
  ı: 'i',
  ö: 'o',
  ü: 'u',
  ş: 's',
  ç: 'c',
  ğ: 'g',
  ё: 'е',
  '\u0307': '',
};

/** Lower-case text without the marks of Azerbaijani and ё: `gunu` for günü. */
export function plainOf(lower: string): string {
  return lower.replace(/\u0307|[əıöüşçğё]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Where two words are glued (`iclasındaRusiya`), or the length: small letters, then a capital with small ones. */
function gluedAt(word: string): number {
  const rubric =
    /^\p{Lu}{2,}(?=(?:News|Communit|Culture|Society|Diaspor|Xəbər|Cəmiyyət|Mədəniyyət|Новост|Обществ|Диаспор|Культур))/u.exec(
      word,
    );
  if (rubric) return rubric[0].length;
  if (!/^\p{Ll}{4}/u.test(word)) return word.length;
  const at = word.search(/(?<=\p{Ll})\p{Lu}\p{Ll}/u);
  return at < 4 ? word.length : at;
}

function wordOf(raw: string, start: number, locale: Locale, spaced: boolean, breaks: number): Token {
  const text = raw.replace(INVISIBLE, '').normalize('NFC');
  const lower = lowerIn(locale, text);
  const upper = text.toUpperCase() === text && text.toLowerCase() !== text;
  const capital = /^\p{Lu}/u.test(text);
  const end = start + raw.length;
  const plain = plainOf(lower);
  return {
    start,
    end,
    kind: 'word',
    text,
    lower,
    plain,
    capital,
    allCaps: upper && text.length > 1,
    spaced,
    breaks,
  };
}

/** All tokens of a view. */
export function tokensOf(view: string, locale: Locale): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let breaks = 0;
  for (const { groups, index, 0: whole } of view.matchAll(PIECE)) {
    if (groups?.space !== undefined) {
      spaced = true;
      breaks += whole.replace(/\r\n/g, '\n').replace(/[^\n\r\u2028\u2029]/g, '').length;
      continue;
    }
    if (whole === '\u00AD' || whole === '\u200B' || whole === '\uFEFF') continue;
    if (groups?.word !== undefined) {
      const cut = gluedAt(whole);
      tokens.push(wordOf(whole.slice(0, cut), index, locale, spaced, breaks));
      if (cut < whole.length) tokens.push(wordOf(whole.slice(cut), index + cut, locale, false, 0));
    } else {
      const kind = groups?.number !== undefined ? 'number' : 'mark';
      const same = { text: whole, lower: whole, plain: whole, capital: false, allCaps: false };
      tokens.push({ start: index, end: index + whole.length, kind, ...same, spaced, breaks });
    }
    spaced = false;
    breaks = 0;
  }
  return tokens;
}
