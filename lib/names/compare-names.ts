import { fold } from './fold';
import { type NameParts, type NameWord, nameParts } from './name-parts';
import { canSoundAlike } from './sounds';

export type NameComparison = 'same' | 'likely' | 'different';

const SHORTEST_WORD_WITH_A_SLIP = 5;

/**
 * Compares two full names in any script and order. `same`: all words agree, and the fathers' names too where both
 * sides give one. `likely`: the same but for an initial or one slip of the pen inside a longer word; ask a human.
 * `different` otherwise, also for a man's and a woman's form of one surname, and for text without letters that is not
 * the same text. Symmetric, never throws. Rule: language notes §4.4, §5.
 */
export function compareNames(a: string, b: string): NameComparison {
  const folded = fold(a);
  if (folded !== '' && folded === fold(b) && !writtenApart(a, b)) return 'same';
  const left = nameParts(a);
  const right = nameParts(b);
  if (left.words.length === 0 || right.words.length === 0) return 'different';
  const fathers = compareFathers(left, right);
  if (fathers === 'different') return 'different';
  const [restLeft, restRight] = withoutPairs(left.words, right.words);
  const matched = left.words.length - restLeft.length;
  if (restLeft.length === 0 && restRight.length === 0) {
    return left.words.some((word) => word.isInitial) ? 'likely' : fathers;
  }
  return areLikely(restLeft, restRight, matched, left, right) ? 'likely' : 'different';
}

/** Folding hides ş, ç, ə …: two exact Azerbaijani spellings of one fold may still be two names (Səfi, Şəfi). */
function writtenApart(a: string, b: string): boolean {
  const left = nameParts(a).words;
  const right = nameParts(b).words;
  return left.some((word, index) => !canSoundAlike(word.spelling, right[index]?.spelling ?? ''));
}

function agree(a: NameWord, b: NameWord): boolean {
  return a.isInitial === b.isInitial && a.key === b.key && canSoundAlike(a.spelling, b.spelling);
}

function initialFits(a: NameWord, b: NameWord): boolean {
  return (a.isInitial || b.isInitial) && a.key.charAt(0) === b.key.charAt(0);
}

function compareFathers(a: NameParts, b: NameParts): NameComparison {
  if (!a.father || !b.father || agree(a.father, b.father)) return 'same';
  return initialFits(a.father, b.father) ? 'likely' : 'different';
}

function withoutPairs(a: NameWord[], b: NameWord[]): [NameWord[], NameWord[]] {
  const restB = [...b];
  const restA = a.filter((word) => {
    const at = restB.findIndex((other) => agree(word, other));
    if (at >= 0) restB.splice(at, 1);
    return at < 0;
  });
  return [restA, restB];
}

function areLikely(
  a: NameWord[],
  b: NameWord[],
  matched: number,
  left: NameParts,
  right: NameParts,
): boolean {
  if (matched === 0) return false;
  const [one, another] = [a[0], b[0]];
  if (a.length === 1 && b.length === 1 && one && another) {
    return (
      initialFits(one, another) ||
      (!one.isInitial && !another.isInitial && differBySlip(one.key, another.key))
    );
  }
  return initialsFit(a, b, right) || initialsFit(b, a, left);
}

/** `А. А.` beside `Əli`, the second initial being the father's: it must fit him where he is known. */
function initialsFit(initials: NameWord[], names: NameWord[], named: NameParts): boolean {
  if (initials.length !== 2 || !initials.every((word) => word.isInitial)) return false;
  const [given, patronymic] = initials;
  const [name] = names;
  if (names.length !== 1 || !given || !patronymic || !name || name.isInitial || !initialFits(given, name))
    return false;
  return !named.father || initialFits(patronymic, named.father);
}

/**
 * One letter more, one less, two swapped, or one consonant for another, inside a word: not the first letter (Əliyev,
 * Vəliyev) and not the last (Kazımov, Kazımova), nor one vowel for another (Rəşad, Rəşid).
 */
function differBySlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_WORD_WITH_A_SLIP || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && long[start] === short[start]) start++;
  let end = 0;
  while (end < short.length - start && long.at(-1 - end) === short.at(-1 - end)) end++;
  if (start === 0 || end === 0) return false;
  const fromLong = long.slice(start, long.length - end);
  const fromShort = short.slice(start, short.length - end);
  if (fromLong === 'h' || fromShort === 'h') return false; // the mark of a root that is kept apart (Həşim, Qasım)
  if (fromLong.length === 2) return fromLong[0] === fromShort[1] && fromLong[1] === fromShort[0];
  if (fromLong.length !== 1) return false;
  return fromShort === '' || !(/[aiu]/.test(fromLong) && /[aiu]/.test(fromShort));
}
