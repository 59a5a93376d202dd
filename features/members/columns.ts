/** What a member list may show beside the name, in the order in which it stands; each with its letter in the address. */
const LETTERS = {
  office: 'o',
  status: 's',
  type: 't',
  contact: 'c',
  city: 'y',
  address: 'a',
  birth: 'b',
  occupation: 'w',
  education: 'e',
  gender: 'x',
  languages: 'k',
  memberNumber: 'n',
  since: 'd',
  nameForms: 'f',
  language: 'l',
  notes: 'r',
  answers: 'q',
} as const;

export type ListColumn = keyof typeof LETTERS;

export const LIST_COLUMNS = Object.keys(LETTERS) as [ListColumn, ...ListColumn[]];

export const letterOf = (column: ListColumn): string => LETTERS[column];

const STANDARD: readonly ListColumn[] = ['office', 'status', 'contact', 'since'];

/** Columns as the letters of an address, in the order of the list; undefined for the columns that it has anyway. */
export function columnLetters(asked: string | readonly string[] | undefined): string | undefined {
  const wanted = new Set([asked ?? ''].flat().join(''));
  const letters = LIST_COLUMNS.map(letterOf).filter((letter) => wanted.has(letter));
  const text = letters.join('');
  return text === '' || text === STANDARD.map(letterOf).join('') ? undefined : text;
}

/** The columns that letters of an address stand for. */
export function columnsOf(letters: string | undefined): ListColumn[] {
  if (letters === undefined) return [...STANDARD];
  return LIST_COLUMNS.filter((column) => letters.includes(letterOf(column)));
}
