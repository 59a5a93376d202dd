import damerauLevenshtein from 'damerau-levenshtein';
import { fold } from './fold';
import { nameParts } from './name-parts';

const wordsOf = (text: string) =>
  fold(text)
    .split(/[\s,;/.]+/u)
    .filter(Boolean);
const keysOf = (text: string) => nameParts(text).words.map(({ key }) => key);

/** For each word typed the nearest of the name, in letters; what the name has besides does not count. */
function between(typed: readonly string[], name: readonly string[]): number {
  if (typed.length === 0 || name.length === 0) return Number.POSITIVE_INFINITY;
  const nearest = (word: string) => Math.min(...name.map((other) => damerauLevenshtein(word, other).steps));
  return typed.reduce((sum, word) => sum + nearest(word), 0);
}

export interface NameDistance {
  /** Letters left out, added, taken for another or for their neighbour: by spelling or by sound, whichever is nearer. */
  steps: number;
  /** By spelling and by sound together: tells apart what is equally near. */
  both: number;
}

/** How far what was typed lies from a name, in any script. Infinite where one of them has no word. */
export function nameDistance(typed: string, name: string): NameDistance {
  const spelled = between(wordsOf(typed), wordsOf(name));
  const heard = between(keysOf(typed), keysOf(name));
  return { steps: Math.min(spelled, heard), both: spelled + heard };
}
