/**
 * The skeleton treats g ğ q k x h as one consonant, and c ç j, and s ş. A spelling often says more: Azerbaijani letters
 * and Russian ш, ч, дж are exact. Two spellings of the same skeleton that exclude each other are different names.
 */

const AZ_LETTERS: Record<string, string> = {
  s: 's',
  ş: 'ş',
  c: 'c',
  ç: 'ç',
  j: 'j',
  g: 'gk',
  ğ: 'ğ',
  q: 'q',
  k: 'gk',
  x: 'x',
  h: 'h',
};

const SPELLINGS: [string, string][] = [
  ['tsch', 'ç'], ['dsch', 'c'], ['tch', 'ç'], ['sch', 'ş'], ['dzh', 'c'], ['dj', 'c'], ['sh', 'ş'], ['zh', 'jc'], ['ch', 'çxhş'],
  ['kh', 'xh'], ['gh', 'ğqg'], ['s', 'sş'], ['c', 'cç'], ['j', 'jc'], ['g', 'gğqhk'], ['q', 'qğg'], ['k', 'kqg'], ['x', 'xh'], ['h', 'hx'],
  ['дж', 'c'], ['ш', 'ş'], ['щ', 'ş'], ['с', 's'], ['ч', 'çc'], ['ж', 'jc'], ['г', 'gğqhk'], ['х', 'hx'], ['к', 'kqg'],
]; // biome-ignore format: a table

const AZ_CYRILLIC: Record<string, string> = {
  с: 's',
  ш: 'ş',
  ҹ: 'c',
  ч: 'ç',
  ж: 'j',
  ҝ: 'gk',
  ғ: 'ğ',
  г: 'q',
  к: 'gk',
  х: 'x',
  һ: 'h',
};

function classOf(letters: string): string {
  return 'sş'.includes(letters.charAt(0)) ? 's' : 'cçj'.includes(letters.charAt(0)) ? 'c' : 'k';
}

function lettersAt(word: string, at: number): [length: number, letters: string] {
  if (/[əöüğışç]/.test(word)) return [1, AZ_LETTERS[word.charAt(at)] ?? ''];
  if (/[әөүһҹҝғј]/.test(word)) return [1, AZ_CYRILLIC[word.charAt(at)] ?? ''];
  const found = SPELLINGS.find(([spelling]) => word.startsWith(spelling, at));
  return found ? [found[0].length, found[1]] : [1, ''];
}

/** The Azerbaijani consonants of the three mixed classes that each sign of the word may stand for, in order. */
function possibleConsonants(word: string): string[] {
  const found: string[] = [];
  let joinsPrevious = false;
  for (let at = 0; at < word.length; ) {
    const [length, letters] = lettersAt(word, at);
    const previous = found.at(-1);
    if (!letters) joinsPrevious = false;
    else if (joinsPrevious && previous && classOf(previous) === classOf(letters))
      found[found.length - 1] = previous + letters;
    else found.push(letters);
    if (letters) joinsPrevious = true;
    at += length;
  }
  return found;
}

/**
 * Takes two spellings (lower case) of one skeleton; tells whether they can be the same name. `həşimov` and `qasımov`
 * cannot; `hüseynov` and `гусейнов` can. When the spellings do not line up (irregular forms) the skeleton decides.
 */
export function canSoundAlike(a: string, b: string): boolean {
  const left = possibleConsonants(a);
  const right = possibleConsonants(b);
  if (left.length !== right.length) return true;
  return left.every((letters, index) => [...letters].some((letter) => right[index]?.includes(letter)));
}
