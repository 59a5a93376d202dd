import { remembering } from '../remember';
import { fold } from './fold';
import type { NameOrder } from './person-name';

export interface SplitName {
  given: string;
  surname: string;
  patronymic: string | null;
}

const FATHER_MARK = /^(?:o[gq]h?l[uiy]|оглы|оглу|огли|[qgk]h?[iy]z[iy]|[кгқ]ызы|кизи)$/u;
const JOINED_FATHER_MARK = /^(.{2,})[-‐‑‒–—](\p{L}{4,5})$/u;
const RUSSIAN_PATRONYMIC = /.(?:[ое]вич|[ое]вна|ична|[ei]?[vyi]?[oe]vich|[yi]?evna|ovna|ильич|кузьмич)$/u;
const SURNAME =
  /(?:[oe](?:v|w|ff)a?|[oе]ва?|ова?|ева?|[^aei]l[iu]|zade?h?|zada|зад[еа]|sk[iy]y?|skaya|ский|ская|цкий|цкая|ли|лы)$/u;

/** Of a long list the same words come again and again. */
const folded = remembering(fold, 20_000);

const isMark = (word: string) => word.length > 3 && word.length < 7 && FATHER_MARK.test(folded(word));
const isRussianPatronymic = (word: string) =>
  word.length > 4 && /[чhаa]$/iu.test(word) && RUSSIAN_PATRONYMIC.test(folded(word));
const looksLikeSurname = (word: string) => folded(word).length > 4 && SURNAME.test(folded(word));

/**
 * Takes a full name of one cell apart, in either order: `Kazımov Əli Vüqar oğlu`, `Əli Vüqar oğlu Kazımov`, `Казымов Али
 * Вагифович`, `Kazımov, Əli`. Where nothing tells the surname, the order of the column holds. Null for a single word.
 */
export function splitFullName(text: string, usual: NameOrder = 'surname-first'): SplitName | null {
  const [beforeComma = '', afterComma] = text.split(',', 2).map((part) => part.trim());
  if (afterComma && text.split(',').length === 2) {
    const rest = takeFather(afterComma.split(/\s+/).filter(Boolean));
    return named(rest.words, [beforeComma], rest.patronymic);
  }
  const { words, patronymic, at } = takeFather(text.split(/[\s,]+/).filter(Boolean));
  if (words.length < 2 || isMark(words[1] ?? '')) return null;
  if (patronymic !== null && at > 0 && at < words.length)
    return named(words.slice(0, at), words.slice(at), patronymic);
  const order = orderOf(words, usual);
  if (order === 'given-first') return named(words.slice(0, -1), words.slice(-1), patronymic);
  const [surname = '', given = '', ...more] = words;
  if (patronymic !== null || more.length === 0) return named([given, ...more], [surname], patronymic);
  // Three names of which the surname is first: the third is the father's.
  return named([given], [surname], more.join(' '));
}

function named(given: string[], surname: string[], patronymic: string | null): SplitName | null {
  const name = { given: given.join(' '), surname: surname.join(' ').trim(), patronymic };
  return name.given === '' || name.surname === '' ? null : name;
}

/** The father's name taken out, as it was written, and how many words stood before it. */
function takeFather(words: string[]): { words: string[]; patronymic: string | null; at: number } {
  const mark = words.findIndex(isMark);
  if (mark > 1) return cut(words, mark - 1, 2);
  const joined = words.findIndex(
    (word, index) => index > 0 && isMark(JOINED_FATHER_MARK.exec(word)?.[2] ?? ''),
  );
  if (joined > 0) return cut(words, joined, 1);
  const russian = words.findIndex((word, index) => index > 0 && isRussianPatronymic(word));
  return russian > 0 && words.length > 2
    ? cut(words, russian, 1)
    : { words, patronymic: null, at: words.length };
}

function cut(words: string[], at: number, length: number) {
  const patronymic = words.slice(at, at + length).join(' ');
  return { words: [...words.slice(0, at), ...words.slice(at + length)], patronymic, at };
}

function orderOf(words: string[], usual: NameOrder): NameOrder {
  const first = looksLikeSurname(words[0] ?? '');
  const last = looksLikeSurname(words.at(-1) ?? '');
  if (first === last) return usual;
  return first ? 'surname-first' : 'given-first';
}
