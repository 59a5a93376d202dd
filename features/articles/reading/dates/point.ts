import type { Token } from '../text/tokens';
import { azDayInWords, enDayInWords, mayBeDay } from './day-words';

/** A year that is said by its distance: 0 this year, -1 last year; `same` is the year spoken of before. */
export type YearSaid = number | { relative: number | 'same'; months?: Months };

/** The first and the last month of what is said to be the last, this or the next one: of a season, or one alone. */
export type Months = readonly [first: number, last: number];

/** One date as the words say it, before years are inherited. */
export interface Point {
  year?: YearSaid;
  month?: number;
  day?: number;
  /** The season of a year that is not said. */
  season?: Months;
  /** A span of years or nothing that EDTF can say finer: `199X`. */
  decade?: string;
  /** The first token after it. */
  to: number;
  /** The ending of the last number or word: `dan` and `dek` make spans. */
  ending: string;
  /** "since 1997", "1997-ci ildən". */
  since?: boolean;
  /** A number and a bare month, as names of days are written: `20 Yanvar`, `9 мая`. */
  bare?: boolean;
  /** Digits with dots or slashes: mostly a stamp of a page. */
  numeric?: boolean;
}

/** Endings that may hang on a number, without the marks of Azerbaijani. */
const ENDINGS = new Set(
  (
    'ci cu cisi cusu inci uncu da de dan den dak dek na ne nadek nedek i u si su ya ye a e adek edek in un nin nun inde inda unda ' +
    'sinde sinda sunda ndan nden sine sina suna dir dur ' +
    'st nd rd th s го е й м му ое ом ого х ых ые ми'
  ).split(' '),
);
const isDash = (text: string | undefined) => text === '-' || text === '–' || text === '—' || text === '−';

export interface ReadNumber {
  value: number;
  digits: number;
  to: number;
  ending: string;
}

/** A number with its ending, if it has one: `18-də`, `2019-cu`, `5th`, `90-х`, also written badly (`1ci`, `2019 -cu`). */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 4) return null;
  const plain = { value: Number(token.text), digits: token.text.length, to: at + 1, ending: '' };
  const next = tokens[at + 1];
  if (!next) return plain;
  if (next.kind === 'word' && !next.spaced && ENDINGS.has(next.plain))
    return { ...plain, to: at + 2, ending: next.plain };
  const after = tokens[at + 2];
  if (isDash(next.text) && after?.kind === 'word' && !after.spaced && ENDINGS.has(after.plain))
    return { ...plain, to: at + 3, ending: after.plain };
  return plain;
}

const RU_DAYS =
  'перв втор треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат'.split(
    ' ',
  );
const RU_DAY = new Map(RU_DAYS.map((stem, at) => [`${stem}${stem === 'треть' ? 'его' : 'ого'}`, at + 1]));
RU_DAY.set('тридцатого', 30);

/** Whether a word may be the day of a month, or begin one. */
export const mayBeDayWord = (plain: string) =>
  RU_DAY.has(plain) || plain === 'двадцать' || plain === 'тридцать' || mayBeDay(plain);

/** `двенадцатого`, `двадцать первого`, `beşində`, `twenty-third`: the day of a month in words. */
function dayInWords(tokens: readonly Token[], at: number): ReadNumber | null {
  const plain = tokens[at]?.plain ?? '';
  const other = azDayInWords(tokens, at) ?? enDayInWords(tokens, at);
  if (other) return other;
  const whole = RU_DAY.get(plain);
  if (whole) return { value: whole, digits: 2, to: at + 1, ending: '' };
  const tens = plain === 'двадцать' ? 20 : plain === 'тридцать' ? 30 : 0;
  const ones = tens ? RU_DAY.get(tokens[at + 1]?.plain ?? '') : undefined;
  return tens && ones && ones < 10 ? { value: tens + ones, digits: 2, to: at + 2, ending: '' } : null;
}

/** A number that can be the day of a month. */
export function readDay(tokens: readonly Token[], at: number): ReadNumber | null {
  if (tokens[at]?.kind === 'word') return dayInWords(tokens, at);
  const number = readNumber(tokens, at);
  return number && number.digits <= 2 && number.value >= 1 && number.value <= 31 ? number : null;
}

export { isDash };
