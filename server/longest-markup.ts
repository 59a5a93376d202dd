const BANG = 0x21;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** What a byte is part of. Numbers, because each of many millions of bytes is looked at. */
const TEXT = 0;
/** Right behind `<`. */
const BEGUN = 1;
const TAG = 2;
const DOUBLY = 3;
const SINGLY = 4;
const CLOSING = 5;
/** A comment, a section, an instruction, a declaration. */
const OTHER = 6;

/**
 * Looks at XML piece by piece: false once a tag, a comment, a section or an instruction of it is longer than `most` bytes. A reader
 * that keeps what is not complete, and begins with it again for each piece, takes hours for one of 280 MB.
 */
export function markupWithin(most: number): (piece: Uint8Array) => boolean {
  let within = TEXT;
  let length = 0;
  let goesOn = otherMarkup();
  return (piece) => {
    const size = piece.length;
    let began = -length;
    let at = 0;
    while (at < size) {
      const byte = piece[at] as number;
      if (within === TEXT) {
        while (at < size && piece[at] !== LESS) at += 1;
        if (at === size) break;
        began = at;
        within = BEGUN;
      } else if (within === BEGUN) {
        within = byte === SLASH ? CLOSING : byte === BANG || byte === QUESTION ? OTHER : TAG;
        if (within === OTHER) goesOn = otherMarkup();
        if (within !== CLOSING) continue;
      } else if (within === TAG) {
        while (at < size && isWithinTag(piece[at] as number)) at += 1;
        if (at === size) break;
        within = piece[at] === GREATER ? TEXT : piece[at] === DOUBLE ? DOUBLY : SINGLY;
      } else if (within === OTHER) {
        if (!goesOn(byte)) within = TEXT;
      } else {
        const last = within === CLOSING ? GREATER : within === DOUBLY ? DOUBLE : SINGLE;
        while (at < size && piece[at] !== last) at += 1;
        if (at === size) break;
        within = within === CLOSING ? TEXT : TAG;
      }
      if (within === TEXT && at - began >= most) return false;
      at += 1;
    }
    length = within === TEXT ? 0 : size - began;
    return length <= most;
  };
}

const isWithinTag = (byte: number) => byte !== GREATER && byte !== DOUBLE && byte !== SINGLE;

/** What has to stand before the `>` that ends what begins so. */
const ENDS: readonly (readonly [begins: string, before: string])[] = [
  ['!--', '--'],
  ['![CDATA[', ']]'],
  ['?', '?'],
];

/** Says of each byte behind the `<` of what is no tag whether it goes on behind it. */
function otherMarkup(): (byte: number) => boolean {
  let begun: string | null = '';
  let before = '';
  let last = '';
  return (byte) => {
    const sign = String.fromCharCode(byte);
    if (begun !== null) {
      const far: string = begun + sign;
      const meant = ENDS.find(([begins]) => begins.startsWith(far));
      begun = meant && meant[0] !== far ? far : null;
      if (meant) {
        if (begun === null) before = meant[1];
        return true;
      }
    }
    if (sign === '>' && last.endsWith(before)) return false;
    last = (last + sign).slice(-2);
    return true;
  };
}
