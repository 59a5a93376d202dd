import { begins, notesOf, orientationOf } from './orientation';

/**
 * A JPEG, PNG or WebP without what a camera or a program wrote beside the pixels: place, time, device, author, preview, and what
 * hangs behind its end. The pixels are copied as they are, nothing is compressed anew. What is kept is named; everything else goes.
 * Null where the parts of the file cannot be told apart.
 */
export function barePicture(file: Uint8Array): Uint8Array | null {
  if (begins(file, '\u00ff\u00d8\u00ff')) return bareJpeg(file);
  if (begins(file, PNG_SIGN)) return barePng(file);
  if (begins(file, 'RIFF') && begins(file, 'WEBP', 8)) return bareWebp(file);
  return null;
}

type Range = readonly [from: number, to: number];

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const END_OF_JPEG = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const isForPrograms = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === COMMENT;

function bareJpeg(file: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1];
    if (marker === undefined) return null;
    // Any number of these may fill up.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_JPEG) break;
    const length = ((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > file.length) return null;
    const part = file.subarray(at, end);
    if (marker === 0xe1 && begins(part, 'Exif\0\0', 4)) orientation = orientationOf(part.subarray(4));
    const left = isForPrograms(marker) ? partForPrograms(part, marker) : part;
    if (left) kept.push(left);
    at = end;
    if (marker !== SCAN) continue;
    const [from, to] = pixelsOf(file, at);
    kept.push(file.subarray(from, to));
    at = to;
  }
  const notes = notesOf(orientation);
  return joined([
    file.subarray(0, 2),
    ...(notes ? [Uint8Array.of(0xff, 0xe1, 0, notes.length + 8, ...signs('Exif\0\0')), notes] : []),
    ...kept,
    Uint8Array.of(0xff, END_OF_JPEG),
  ]);
}

/** What of the parts for programs is needed to show the pixels in their size and colours. */
function partForPrograms(part: Uint8Array, marker: number): Uint8Array | null {
  // Without the small picture that may stand behind it.
  if (marker === 0xe0 && begins(part, 'JFIF\0', 4) && part.length >= 16)
    return Uint8Array.of(0xff, 0xe0, 0, 16, ...part.subarray(4, 16), 0, 0);
  if (marker === 0xe2 && begins(part, 'ICC_PROFILE\0', 4)) return part;
  if (marker === 0xee && begins(part, 'Adobe', 4)) return part;
  return null;
}

/** Up to the next sign that is neither a byte of pixels (`ff 00`) nor a place to begin anew (`ff d0` to `ff d7`). */
function pixelsOf(file: Uint8Array, from: number): Range {
  let at = from;
  while (at < file.length) {
    const next = file[at + 1] ?? 0;
    if (file[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) break;
    at += 1;
  }
  return [from, at];
}

const PNG_SIGN = '\u0089PNG\r\n\u001a\n';
const PNG_KEPT =
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' ');

function barePng(file: Uint8Array): Uint8Array | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const kept = [file.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= file.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > file.length) return null;
    const name = textAt(file, at + 4);
    if (PNG_KEPT.includes(name)) kept.push(file.subarray(at, end));
    if (name === 'IEND') return joined(kept);
    at = end;
  }
  return null;
}

const WEBP_KEPT = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
const HAS_NOTES = 0b1000;
const HAS_XMP = 0b100;

function bareWebp(file: Uint8Array): Uint8Array | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 12) return null;
  const last = 8 + view.getUint32(4, true);
  if (last > file.length) return null;
  const kept: Uint8Array[] = [];
  let features: Uint8Array | null = null;
  let orientation = 1;
  let at = 12;
  while (at + 8 <= last) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > last) return null;
    const name = textAt(file, at);
    if (name === 'EXIF') orientation = orientationOf(file.subarray(at + 8, at + 8 + size));
    const part = file.slice(at, end);
    if (name === 'VP8X') features = part;
    if (WEBP_KEPT.includes(name)) kept.push(part);
    at = end;
  }
  if (kept.length === 0) return null;
  const notes = features ? notesOf(orientation) : null;
  if (features) features[8] = ((features[8] ?? 0) & ~(HAS_NOTES | HAS_XMP)) | (notes ? HAS_NOTES : 0);
  if (notes) kept.push(Uint8Array.of(...signs('EXIF'), notes.length, 0, 0, 0), notes);
  const whole = joined([file.subarray(0, 12), ...kept]);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}

const signs = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const textAt = (file: Uint8Array, at: number): string => String.fromCharCode(...file.subarray(at, at + 4));
