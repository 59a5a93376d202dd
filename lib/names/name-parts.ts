import { APOSTROPHES, DASHES, lowerAz, unmixScripts, withoutInvisible } from './letters';
import { skeleton } from './skeleton';

/** One word of a name as it was written (lower case) and its skeleton. An initial stands for any name that begins so. */
export interface NameWord {
  spelling: string;
  key: string;
  isInitial: boolean;
}

/** A full name taken apart; the order of `words` is that of the text. */
export interface NameParts {
  words: NameWord[];
  father: NameWord | null;
  fatherMark: 'ukli' | 'kizi' | null;
}

const TITLES = /^(?:mr|mrs|ms|dr|prof|cənab|профессор|проф|господин|госпожа|г-н|г-жа)$/u;
const COURTESIES =
  /^(?:bəy|xanım|müəllim|müəllimə|bey|xanim|hanım|khanim|муаллим|муаллима|бей|ханым|ханум)$/u;
const RUSSIAN_PATRONYMIC =
  /^(.{2,}?)(?:йевич|йевна|евич|евна|ович|овна|[yi]?evi(?:ch|č|tch|tsch)|[yi]?evna|ovi(?:ch|č|tch|tsch)|ovna)$/u;
const ZADE = /^(?:zad[əae]h?|зад[еаә])$/u;
const SURNAME_ENDING =
  /(?:[oe](?:[vw]a?|ff)|[ое]ва?|.{3}l[iıuü]|.{3}л[иы]|zad[aəe]h?|зад[еаә]|sk[iy]y?|ский|ская|skaya)$/u;

function nameWord(spelling: string, followedByDot = false): NameWord {
  const key = skeleton(spelling);
  return { spelling, key, isInitial: spelling.length === 1 || (followedByDot && spelling.length <= 2) };
}

/** `Əlizadə-Kazımov` is two surnames; `Rəsul-zadə`, `Əli-Heydər` are one name written apart. */
function hyphenated(word: string): string[] {
  const pieces = word.split(DASHES).filter(Boolean);
  const names: string[] = [];
  for (const piece of pieces) {
    const previous = names.at(-1);
    if (previous === undefined || fatherMarkOf(piece) || (SURNAME_ENDING.test(previous) && !ZADE.test(piece)))
      names.push(piece);
    else names[names.length - 1] = previous + piece;
  }
  return names;
}

function fatherMarkOf(word: string): 'ukli' | 'kizi' | null {
  const key = word.length >= 4 ? skeleton(word) : '';
  return key === 'ukli' || key === 'kizi' ? key : null;
}

/** In a word of plain ASCII the capital I is no proof of ı. */
function lowerName(word: string): string {
  return /[əıİğşçöü]/iu.test(word) ? lowerAz(word) : word.toLowerCase();
}

/** Splits a name in any script into lower-case words; hyphened names are joined, a lone -zadə goes to its name. */
function spelledWords(name: string): { spelling: string; dotted: boolean }[] {
  const clean = unmixScripts(withoutInvisible(name.normalize('NFC')))
    .replace(APOSTROPHES, '')
    .replace(/\S+/gu, lowerName);
  const words: { spelling: string; dotted: boolean }[] = [];
  for (const [, raw = '', dot] of clean.matchAll(
    /([\p{L}\p{M}\p{N}]+(?:[-‐‑‒–—−]+[\p{L}\p{M}\p{N}]+)*)(\.?)/gu,
  )) {
    for (const spelling of hyphenated(raw)) {
      const previous = words.at(-1);
      if (previous && ZADE.test(spelling)) previous.spelling += spelling;
      else words.push({ spelling, dotted: dot === '.' });
    }
  }
  const named = words.filter(({ spelling }) => !TITLES.test(spelling) && !COURTESIES.test(spelling));
  return named.length > 0 ? named : words;
}

/**
 * Takes a full or partial name in any script and order; gives its words and, apart from them, the father's name
 * (`X oğlu`, `X qızı`, `X оглы`; `Xович`, `Xовна` beside at least two other words). Titles and words of courtesy are
 * left out unless nothing else is there. Never throws. Rule: language notes §5.
 */
export function nameParts(name: string): NameParts {
  const spelled = spelledWords(name);
  const words: NameWord[] = [];
  const parts: NameParts = { words, father: null, fatherMark: null };
  for (const { spelling, dotted } of spelled) {
    const mark = words.length > 0 ? fatherMarkOf(spelling) : null;
    const russian = spelled.length >= 3 ? RUSSIAN_PATRONYMIC.exec(spelling)?.[1] : undefined;
    if (mark && words.length > 0 && !parts.father) {
      parts.father = words.pop() ?? null;
      parts.fatherMark = mark;
    } else if (russian && !parts.father) {
      parts.father = nameWord(russian);
      parts.fatherMark = /[aа]$/u.test(spelling) ? 'kizi' : 'ukli';
    } else {
      const word = nameWord(spelling, dotted);
      if (word.key) words.push(word);
    }
  }
  if (words.length === 0 && parts.father) {
    const { spelling, key } = parts.father;
    return {
      words: [{ spelling, key: key + parts.fatherMark, isInitial: false }],
      father: null,
      fatherMark: null,
    };
  }
  return parts;
}
