import { fold } from '@/lib/names/fold';

const foldedInitial = (text: string) => [...fold([...text][0] ?? '')][0];

/**
 * What two spellings of one city have in common: “Тверь”, “тверь”. One that does not begin as it is read (with a mark, or a
 * Latin letter before Cyrillic ones) stands for itself, for it is not found among the others.
 */
export function cityKey(city: string): string {
  const key = fold(city);
  const initial = foldedInitial(city);
  return initial !== undefined && key.startsWith(initial) ? key : city;
}

/** From A to the last letter of Latin and Cyrillic that anybody here writes. */
const LETTERS = Array.from({ length: 0x530 - 0x41 }, (_, at) => String.fromCodePoint(0x41 + at));

const BY_INITIAL = lettersByInitial();

/** The letters that a spelling of this city may begin with: `Т` and `т`, `E`, `e`, `Ə` and `ə`. */
export function initialsOf(city: string): string[] {
  const first = [...city][0];
  if (first === undefined) return [];
  return [...new Set([first, ...(BY_INITIAL.get(foldedInitial(city) ?? '') ?? [])])];
}

function lettersByInitial(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const letter of LETTERS) {
    const initial = foldedInitial(letter);
    if (initial !== undefined) found.set(initial, [...(found.get(initial) ?? []), letter]);
  }
  return found;
}
