import damerauLevenshtein from 'damerau-levenshtein';
import { remembering } from '../remember';
import { fold } from './fold';
import { nameParts } from './name-parts';

/** A word as it is written and as it sounds. Names are made of the same words over and over. */
const formsOf = remembering((text) => ({ spelled: wordsOf(text), heard: keysOf(text) }), 10_000);

const wordsOf = (text: string) =>
  fold(text)
    .split(/[\s,;/.]+/u)
    .filter(Boolean);
const keysOf = (text: string) => nameParts(text).words.map(({ key }) => key);

export interface NameDistance {
  /** Letters left out, added, taken for another or for their neighbour: by spelling or by sound, whichever is nearer. */
  steps: number;
  /** By spelling and by sound together: tells apart what is equally near. */
  both: number;
}

/** From each word typed to one word of a name, in letters. */
interface WordDistances {
  spelled: number[];
  heard: number[];
}

const nearest = (word: string, others: readonly string[]) =>
  Math.min(...others.map((other) => damerauLevenshtein(word, other).steps));

/** For each word typed the nearest of the name; what the name has besides does not count. */
function sumOfNearest(words: readonly number[][], typed: number): number {
  if (typed === 0) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let at = 0; at < typed; at += 1) {
    sum += words.reduce((least, word) => Math.min(least, word[at] ?? least), Number.POSITIVE_INFINITY);
  }
  return sum;
}

/**
 * Tells of names how far what was typed lies from each, in any script; infinite where one of them has no word. In a long
 * list the same words come again and again: each is measured once.
 */
export function nameDistanceFrom(typed: string): (name: string) => NameDistance {
  const spelled = wordsOf(typed);
  const heard = keysOf(typed);
  const measured = new Map<string, WordDistances>();
  const measure = (word: string): WordDistances => {
    const forms = formsOf(word);
    return {
      spelled: spelled.map((each) => nearest(each, forms.spelled)),
      heard: heard.map((each) => nearest(each, forms.heard)),
    };
  };
  return (name) => {
    const words = name.split(/\s+/u).map((word) => {
      const known = measured.get(word) ?? measure(word);
      measured.set(word, known);
      return known;
    });
    const bySpelling = sumOfNearest(
      words.map((word) => word.spelled),
      spelled.length,
    );
    const bySound = sumOfNearest(
      words.map((word) => word.heard),
      heard.length,
    );
    return { steps: Math.min(bySpelling, bySound), both: bySpelling + bySound };
  };
}
