import { APOSTROPHES, DASHES, lowerAz, unmixScripts, withoutInvisible } from './letters';

/**
 * The key for text search and autocomplete: case, marks, ə/e and ı/i, apostrophes and dashes make no difference.
 * Takes any text, gives lower-case text with single spaces; it may be shorter than the input, so never use it for
 * offsets. Scripts stay apart (that is the name key's work). Rule: language notes §3, key A.
 */
export function fold(text: string): string {
  return lowerAz(unmixScripts(withoutInvisible(text.normalize('NFC'))))
    .replaceAll('ə', 'e')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(APOSTROPHES, '')
    .replace(DASHES, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
