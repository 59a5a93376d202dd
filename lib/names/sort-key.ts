import { remembering } from '../remember';
import { upperAz } from './letters';

/** The 32 letters of the Azerbaijani alphabet, in dictionary order. */
export const AZ_ALPHABET = [...'ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ'];

const PUNCTUATION = ' _-,;:!?.\'"()';
const CYRILLIC_ALPHABET = 'аәбвгғґдеёєжзиіїйјкҝқлмноөпрстуүўфхһцчҹҷшщъыьэюя';

/** Signs of the key in ASCII order: punctuation ! to -, digits, A–g for Latin, then blocks that begin with y and z. */
const signAt = (first: string, index: number) => String.fromCharCode(first.charCodeAt(0) + index);
const RANK = new Map<string, string>([
  ...[...PUNCTUATION].map((sign, index) => [sign, signAt('!', index)] as const),
  ...[...'0123456789'].map((digit) => [digit, digit] as const),
  ...[...AZ_ALPHABET, 'W'].map((letter, index) => [letter, azSign(index)] as const),
  ...[...CYRILLIC_ALPHABET].map((letter, index) => [letter, `y${String.fromCharCode(65 + index)}`] as const),
]);

function azSign(index: number): string {
  return index < 26 ? signAt('A', index) : signAt('a', index - 26);
}

const rankOf = remembering(rank, 2_000);
const caseOf = remembering(capital, 2_000);

function rank(character: string): string {
  const known = RANK.get(upperAz(character)) ?? RANK.get(character.toLowerCase());
  if (known) return known;
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
  if (bare !== character) return [...bare].map(rankOf).join('');
  return `z${(character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`;
}

function capital(character: string): string {
  return character === upperAz(character) && character !== character.toLowerCase() ? '1' : '0';
}

/**
 * A key for `ORDER BY … COLLATE "C"` that gives the order of the Azerbaijani dictionary, without any ICU version in it.
 * Takes any text; gives an ASCII key, then the text itself as the last tie-break. Spaces and punctuation come before
 * digits, digits before Latin, Latin before Cyrillic, other scripts last; small letters before capitals where all else
 * is equal. Same order as `Intl.Collator('az')` for Azerbaijani names (tested). Rule: language notes §1.
 */
export function sortKey(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const words = line.split(' ').map(keyOfWord);
  return `${words.map(({ ranks }) => ranks).join(rankOf(' '))} ${words.map(({ cases }) => cases).join(caseOf(' '))} ${line}`;
}

/** Of a long list the same words come again and again. */
const keyOfWord = remembering((word) => {
  const characters = [...word];
  return { ranks: characters.map(rankOf).join(''), cases: characters.map(caseOf).join('') };
}, 10_000);

/** Between which keys those texts stand that begin with one of the 32 letters: `from` ≤ key < `to`. Null for any other sign. */
export function keysOfLetter(letter: string): { from: string; to: string } | null {
  const index = AZ_ALPHABET.indexOf(letter);
  return index < 0 ? null : { from: azSign(index), to: azSign(index + 1) };
}

/**
 * The heading of an A–Z list under which a text stands: one of the 32 letters (`Ə` and `E`, `I` and `İ` are apart), W,
 * a Cyrillic capital, or `#` for anything else. Marks on foreign letters are dropped: `Élodie` stands under E.
 */
export function firstLetter(text: string): string {
  const [letter = ''] = text.normalize('NFC').match(/[\p{L}\p{N}]/u) ?? [];
  const capital = upperAz(letter);
  if (AZ_ALPHABET.includes(capital) || capital === 'W') return capital;
  if (CYRILLIC_ALPHABET.includes(letter.toLowerCase())) return letter.toUpperCase() || '#';
  const bare = upperAz(letter.normalize('NFD').replace(/\p{M}/gu, ''));
  return AZ_ALPHABET.includes(bare) ? bare : '#';
}
