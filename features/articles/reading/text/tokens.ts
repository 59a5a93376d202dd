import type { Locale } from '@/lib/locales';
import { remembering } from '@/lib/remember';
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

/** What a character can be in a token. */
const [CAPITAL, LETTER, INSIDE, DIGIT, SPACE, MARK] = [1, 2, 3, 4, 5, 6];
/** Of each code unit, once it was met. */
const KINDS = new Uint8Array(0x10000);

function kindOf(character: string): number {
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/[0-9]/.test(character)) return DIGIT;
  if (/\s/.test(character)) return SPACE;
  return /[\p{M}\u00AD\u200B-\u200D]/u.test(character) ? INSIDE : MARK;
}

function kindAt(view: string, at: number): number {
  const unit = view.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xe000) return kindOf(String.fromCodePoint(view.codePointAt(at) ?? unit));
  const known = KINDS[unit] ?? 0;
  if (known > 0) return known;
  const kind = kindOf(String.fromCharCode(unit));
  KINDS[unit] = kind;
  return kind;
}

const isLetter = (kind: number) => kind === CAPITAL || kind === LETTER;
const widthAt = (view: string, at: number) => ((view.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Where the word ends that begins here, and whether its inside has capitals. */
function wordAt(view: string, start: number): { end: number; capitals: boolean } {
  let at = start;
  let capitals = false;
  while (at < view.length) {
    const unit = view.charCodeAt(at);
    const kind = kindAt(view, at);
    if (isLetter(kind)) {
      if (kind === CAPITAL && at > start) capitals = true;
      at += widthAt(view, at);
    } else if (kind === INSIDE || unit === 0xfeff) at += widthAt(view, at);
    else if ((unit === 0x2d || unit === 0x27) && isLetter(kindAt(view, at + 1))) at++;
    else break;
  }
  return { end: at, capitals };
}

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

interface Before {
  spaced: boolean;
  breaks: number;
}

/** What a word is, wherever it stands. */
type Spelled = Pick<Token, 'text' | 'lower' | 'plain' | 'capital' | 'allCaps'>;

function spelled(raw: string, locale: Locale): Spelled {
  const text = raw.replace(INVISIBLE, '').normalize('NFC');
  const lower = lowerIn(locale, text);
  const upper = lower !== text && text.toUpperCase() === text;
  const capital = kindAt(text, 0) === CAPITAL;
  return { text, lower, plain: plainOf(lower), capital, allCaps: upper && text.length > 1 };
}

/** A longer piece of a text keeps all of the text in memory. */
const LONGEST_KEPT = 12;

const spelledIn = (locale: Locale) => remembering((raw) => spelled(raw, locale), 20_000);
const SPELLED = { az: spelledIn('az'), ru: spelledIn('ru'), en: spelledIn('en') };

function wordOf(raw: string, start: number, locale: Locale, { spaced, breaks }: Before): Token {
  const own = raw.length <= LONGEST_KEPT ? SPELLED[locale](raw) : spelled(raw, locale);
  const { text, lower, plain, capital, allCaps } = own;
  return {
    start,
    end: start + raw.length,
    kind: 'word',
    text,
    lower,
    plain,
    capital,
    allCaps,
    spaced,
    breaks,
  };
}

/** Where the run of digits or of white space ends that begins here, and how many lines it breaks. */
function runAt(view: string, start: number, kind: number): { end: number; breaks: number } {
  let [end, breaks] = [start, 0];
  while (end < view.length && kindAt(view, end) === kind) {
    const unit = view.charCodeAt(end);
    const isBreak = unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
    if (isBreak && !(unit === 0x0d && view.charCodeAt(end + 1) === 0x0a)) breaks++;
    end++;
  }
  return { end, breaks };
}

/** All tokens of a view. One pass: each character is looked at a few times at most. */
export function tokensOf(view: string, locale: Locale): Token[] {
  const tokens: Token[] = [];
  let before: Before = { spaced: true, breaks: 0 };
  let end = 0;
  for (let start = 0; start < view.length; start = end) {
    const kind = kindAt(view, start);
    if (kind === SPACE) {
      const run = runAt(view, start, SPACE);
      before = { spaced: true, breaks: before.breaks + run.breaks };
      end = run.end;
      continue;
    }
    if (isLetter(kind)) {
      const word = wordAt(view, start);
      end = word.end;
      const whole = view.slice(start, end);
      const cut = word.capitals ? gluedAt(whole) : whole.length;
      tokens.push(wordOf(whole.slice(0, cut), start, locale, before));
      if (cut < whole.length)
        tokens.push(wordOf(whole.slice(cut), start + cut, locale, { spaced: false, breaks: 0 }));
    } else {
      end = kind === DIGIT ? runAt(view, start, DIGIT).end : start + widthAt(view, start);
      const text = view.slice(start, end);
      if (text === '\u00AD' || text === '\u200B') continue;
      const same = { text, lower: text, plain: text, capital: false, allCaps: false };
      tokens.push({ start, end, kind: kind === DIGIT ? 'number' : 'mark', ...same, ...before });
    }
    before = { spaced: false, breaks: 0 };
  }
  return tokens;
}
