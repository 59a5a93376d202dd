import { lowerAz } from './letters';

type Gender = 'female' | 'male';

/** What a man's and a woman's form of one surname end with. Where two agree, the first is written. */
const ENDINGS: readonly [male: string, female: string][] = [
  ['ov', 'ova'],
  ['ev', 'eva'],
  ['ов', 'ова'],
  ['ев', 'ева'],
  ['ёв', 'ёва'],
  ['ский', 'ская'],
  ['цкий', 'цкая'],
  ['skiy', 'skaya'],
  ['ski', 'skaya'],
];
const SHORTEST_STEM = 2;

function withEnding(word: string, ending: string, other: string): string | null {
  const stem = word.length - ending.length;
  if (stem < SHORTEST_STEM || lowerAz(word).replaceAll('ı', 'i').slice(stem) !== ending) return null;
  const isUpper = word.slice(stem) === word.slice(stem).toUpperCase();
  return word.slice(0, stem) + (isUpper ? other.toUpperCase() : other);
}

function formOf(word: string, gender: Gender): string {
  for (const [male, female] of ENDINGS) {
    const changed = gender === 'female' ? withEnding(word, male, female) : withEnding(word, female, male);
    if (changed !== null) return changed;
  }
  return word;
}

const eachPart = (surname: string, change: (word: string) => string) =>
  surname
    .normalize('NFC')
    .split(/([-‐‑‒–—\s]+)/u)
    .map(change)
    .join('');

/**
 * The form of a surname that a woman or a man has: `Əliyev` → `Əliyeva`, `Гусейнова` → `Гусейнов`. A surname that is the
 * same for both (`Abbaslı`, `Rəsulzadə`), or of which that is not certain (`Amin`, `Пушкин`), stays. Rule: language notes §5.
 */
export function surnameFor(surname: string, gender: Gender): string {
  return eachPart(surname, (word) => formOf(word, gender));
}

/** The form that the other gender has; the same text where there is none. */
export function otherSurname(surname: string): string {
  return eachPart(surname, (word) => {
    const female = formOf(word, 'female');
    return female === word ? formOf(word, 'male') : female;
  });
}
