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
/** What contacts are called, in every language: a cell of an export of ours has one behind each contact. */
const CONTACT_WORDS = 'mobil|ev|iş|digər|мобильный|домашний|рабочий|другой|mobile|home|work|other';
const BETWEEN_CONTACTS = new RegExp(`(?<=\\((?:${CONTACT_WORDS})\\))[;,]\\s*`, 'u');
const IS_CONTACT = new RegExp(`^(.+) \\((?:${CONTACT_WORDS})\\)$`, 'su');

/**
 * Reads a cell of phone numbers. A number without a country code is one of the organization's country, but
 * `8-903…` is Russian, and `050…` Azerbaijani where it can be nothing else. `7.9E+10` has lost its digits. Of the
 * further contacts of an export only the phones are meant.
 */
export function readPhones(cell: string, country: string): ReadPhones {
  const nothing: ReadPhones = { phone: null, others: [], rest: [], problem: null };
  if (cell.trim() === '') return nothing;
  if (cell.length > LONGEST_CELL) return { ...nothing, problem: 'phone' };
  if (LOST_DIGITS.test(cell.trim())) return { ...nothing, problem: 'phone-exponent' };
  const contacts = contactsIn(cell);
  const texts = contacts?.filter((contact) => !isOtherContact(contact, country)) ?? [cell];
  if (texts.length === 0) return nothing;
  const pieces = texts.flatMap(piecesOf);
  const read = pieces.map((piece) => ({ piece, number: readOne(piece, country) }));
  const phone = read.find(({ number }) => number !== null)?.number ?? null;
  if (phone === null) return { ...nothing, problem: 'phone' };
  const others = read.flatMap(({ number }) => (number === null || number === phone ? [] : number));
  const rest = read.flatMap(({ piece, number }) => (number === null ? piece : []));
  return { phone, others: [...new Set(others)], rest: [...new Set(rest)], problem: null };
}

const piecesOf = (text: string): string[] =>
  text
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter((piece) => /\d/.test(piece));

/** The contacts of a cell where each has its word behind it; null where the cell is no such list. */
function contactsIn(cell: string): string[] | null {
  const text = cell.trim();
  if (!text.endsWith(')')) return null;
  const contacts = text.split(BETWEEN_CONTACTS);
  return contacts.every((contact) => IS_CONTACT.test(contact)) ? contacts : null;
}

/** A mail or a postal address: it has letters, and no number is in it. */
const isOtherContact = (contact: string, country: string): boolean =>
  /\p{L}/u.test(IS_CONTACT.exec(contact)?.[1] ?? '') &&
  piecesOf(contact).every((piece) => readOne(piece, country) === null);

function readOne(text: string, country: string): string | null {
  const bare = text
    .replace(LABEL, '')
    .replace(/\.0$/, '')
    .replace(/\s*\([^\d]*\)\s*$/u, '');
  return phoneToE164(bare, country) ?? (/^\(?0/.test(bare) ? phoneToE164(bare, 'AZ') : null);
}
