/**
 * How a picture is to be turned is the one thing in the notes of a camera without which it looks wrong. These read it from
 * such notes (EXIF, which is a TIFF without pixels), and write notes that say nothing else.
 */

const ORIENTATION = 0x0112;
const SHORT = 3;
const UPRIGHT = 1;

/** 1 to 8 as cameras count; 1, upright, where nothing is said or the notes cannot be read. */
export function orientationOf(notes: Uint8Array): number {
  const view = new DataView(notes.buffer, notes.byteOffset, notes.byteLength);
  const start = begins(notes, 'Exif\0\0') ? 6 : 0;
  const isLittle = begins(notes.subarray(start), 'II');
  if (!isLittle && !begins(notes.subarray(start), 'MM')) return UPRIGHT;
  try {
    const at = start + view.getUint32(start + 4, isLittle);
    const count = view.getUint16(at, isLittle);
    for (let i = 0; i < count; i += 1) {
      const entry = at + 2 + i * 12;
      if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
      const said = view.getUint16(entry + 2, isLittle) === SHORT ? view.getUint16(entry + 8, isLittle) : 0;
      return said >= 1 && said <= 8 ? said : UPRIGHT;
    }
  } catch (error) {
    // The notes point beyond their own end.
    if (!(error instanceof RangeError)) throw error;
  }
  return UPRIGHT;
}

/** Notes that only say how the picture is to be turned; null where it stands upright already. */
export function notesOf(orientation: number): Uint8Array | null {
  if (orientation === UPRIGHT) return null;
  const notes = new Uint8Array(26);
  const view = new DataView(notes.buffer);
  notes.set([0x4d, 0x4d, 0, 42]);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, ORIENTATION);
  view.setUint16(12, SHORT);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return notes;
}

/** Whether bytes begin with the signs of a text. */
export const begins = (bytes: Uint8Array, text: string, from = 0): boolean =>
  [...text].every((sign, i) => bytes[from + i] === sign.charCodeAt(0));
