import { phoneToE164 } from '@/lib/typed-phone';

export interface ReadPhones {
  /** The first valid number, E.164. */
  phone: string | null;
  /** Further valid numbers, E.164. */
  others: string[];
  /** Whatever else stood in the cell, as it was. */
  rest: string[];
  problem: 'phone' | 'phone-exponent' | null;
}

const BETWEEN = /[,;|\n\r]+|\/(?=\s*[+\d(])|\s(?:və|ve|и|or|or|and|или|və ya)\s|(?<=\d)\s+(?=\+)|\s{3,}/u;
/** More are no numbers of one person, and take long to look through. */
const LONGEST_CELL = 500;
/** `7.9E+10`, and what it becomes when it is kept as a number: 79000000000. */
const LOST_DIGITS = /^\+?\d+(?:[.,]\d+)?E\+?\d+$|^\+?\d{2,5}0{7,}$/iu;
/** `моб.`, `ev:` … before a number. */
const LABEL = /^[^\d+(]*(?=[\d+(])/u;

/**
 * Reads a cell of phone numbers. A number without a country code is one of the organization's country, but
 * `8-903…` is Russian, and `050…` Azerbaijani where it can be nothing else. `7.9E+10` has lost its digits.
 */
export function readPhones(cell: string, country: string): ReadPhones {
  const nothing: ReadPhones = { phone: null, others: [], rest: [], problem: null };
  if (cell.trim() === '') return nothing;
  if (cell.length > LONGEST_CELL) return { ...nothing, problem: 'phone' };
  if (LOST_DIGITS.test(cell.trim())) return { ...nothing, problem: 'phone-exponent' };
  const pieces = cell
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter((piece) => /\d/.test(piece));
  const read = pieces.map((piece) => ({ piece, number: readOne(piece, country) }));
  const phone = read.find(({ number }) => number !== null)?.number ?? null;
  if (phone === null) return { ...nothing, problem: 'phone' };
  const others = read.flatMap(({ number }) => (number === null || number === phone ? [] : number));
  const rest = read.flatMap(({ piece, number }) => (number === null ? piece : []));
  return { phone, others: [...new Set(others)], rest: [...new Set(rest)], problem: null };
}

function readOne(text: string, country: string): string | null {
  const bare = text
    .replace(LABEL, '')
    .replace(/\.0$/, '')
    .replace(/\s*\([^\d]*\)\s*$/u, '');
  return phoneToE164(bare, country) ?? (/^\(?0/.test(bare) ? phoneToE164(bare, 'AZ') : null);
}
