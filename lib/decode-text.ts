export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1254';

const MARKS: [TextEncoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const isHigh = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;
const isLatin = (byte: number | undefined) => byte !== undefined && /[a-z]/i.test(String.fromCharCode(byte));

/**
 * Of two alphabets that share their bytes: Russian words are made of high bytes only, in Turkish and Azerbaijani ones a
 * high byte (ş, ğ, ı, ö …) stands among plain letters.
 */
function guessEightBit(bytes: Uint8Array): TextEncoding {
  let [together, among] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (!isHigh(bytes[at])) continue;
    if (isHigh(bytes[at - 1]) || isHigh(bytes[at + 1])) together++;
    else if (isLatin(bytes[at - 1]) || isLatin(bytes[at + 1])) among++;
  }
  return among > together ? 'windows-1254' : 'windows-1251';
}

/** The encoding that a file of text was written in, by its byte order mark or by what its bytes can mean. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[0];
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return guessEightBit(bytes);
  }
}

/** The text of a file: UTF-8 and UTF-16 with or without their mark, Windows-1251, Windows-1254. Never throws. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
