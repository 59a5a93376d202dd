import { remembering } from '../remember';
import { fold } from './fold';
import { EAST_MEN, EAST_WOMEN } from './given-east';
import { CYRILLIC_MEN, CYRILLIC_WOMEN } from './given-slavic';
import { LATIN_MEN, LATIN_WOMEN } from './given-west';
import { skeleton } from './skeleton';

export type Gender = 'm' | 'f' | 'mf';

const SHORTEST_SKELETON = 4;
const exact = new Map<string, Gender>();
const bySound = new Map<string, Gender>();
const SHORTEST_WESTERN = 5;
let western: Map<string, Gender> | undefined;

/** Western names by their sound, for words of Cyrillic texts alone: made when the first of them asks. */
function byWesternSound(): Map<string, Gender> {
  if (western) return western;
  western = new Map();
  for (const [list, gender] of [
    [LATIN_MEN, 'm'],
    [LATIN_WOMEN, 'f'],
  ] as const)
    for (const name of list.split(/\s+/).filter(Boolean)) {
      const key = skeleton(fold(name));
      if (key.length >= SHORTEST_WESTERN) keep(western, key, gender);
    }
  return western;
}

function keep(map: Map<string, Gender>, key: string, gender: Gender): void {
  const known = map.get(key);
  map.set(key, known && known !== gender ? 'mf' : gender);
}

for (const [list, gender, hasSound] of [
  [EAST_MEN, 'm', true],
  [EAST_WOMEN, 'f', true],
  [CYRILLIC_MEN, 'm', true],
  [CYRILLIC_WOMEN, 'f', true],
  [LATIN_MEN, 'm', false],
  [LATIN_WOMEN, 'f', false],
] as const) {
  for (const name of list.split(/\s+/).filter(Boolean)) {
    const folded = fold(name);
    keep(exact, folded, gender);
    if (!hasSound) continue;
    const key = skeleton(folded);
    if (key.length >= SHORTEST_SKELETON) keep(bySound, key, gender);
  }
}

/** How sure it is that a word in the nominative is a given name: 1 as it is written, less in another spelling. */
interface GivenName {
  gender: Gender;
  sure: number;
}

const look = remembering((word: string): GivenName | null => {
  const folded = fold(word);
  const known = exact.get(folded) ?? exact.get(folded.replace(/ё/g, 'е'));
  if (known) return { gender: known, sure: 1 };
  const parts = folded.split(' ');
  if (parts.length === 2) {
    // Жан-Пьер, Anna-Maria
    const [first, second] = parts.map((part) => exact.get(part));
    return first && second ? { gender: second, sure: 1 } : null;
  }
  if (folded.length < SHORTEST_SKELETON) return null;
  const key = skeleton(folded);
  const sound =
    bySound.get(key) ?? (/\p{Script=Cyrillic}/u.test(folded) ? byWesternSound().get(key) : undefined);
  return sound ? { gender: sound, sure: 0.7 } : null;
}, 20_000);

/** A short word sounds like too many: Коля like Gülə. */
const SHORTEST_CERTAIN = 5;

function certainGender(word: string): Gender | null {
  const known = givenName(word);
  const isCertain = known?.sure === 1 || skeleton(fold(word)).length >= SHORTEST_CERTAIN;
  return known && isCertain ? known.gender : null;
}

/**
 * Whether a woman or a man has a given name, of one word or several: null where the lists know none of the words, where they know
 * one of both, or where the words disagree.
 */
export function genderOfGiven(given: string): 'female' | 'male' | null {
  const genders = new Set(given.split(/\s+/u).flatMap((word) => certainGender(word) ?? []));
  const [only] = genders;
  if (genders.size !== 1 || only === undefined || only === 'mf') return null;
  return only === 'f' ? 'female' : 'male';
}

/** Looks a word, in the nominative and in any spelling, up among the given names of many peoples. */
export function givenName(word: string): GivenName | null {
  return look(word);
}
