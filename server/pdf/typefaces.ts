import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Weight = 400 | 600;

/** The first that has a letter draws it; Inter has the signs that the serif lacks, as that of the manat. */
export const TYPEFACES: Record<Weight, readonly string[]> = {
  400: ['source-serif-latin-400', 'source-serif-cyrillic-400', 'source-serif-rest-400', 'inter-rest'],
  600: ['source-serif-latin-600', 'source-serif-cyrillic-600', 'source-serif-rest-600', 'inter-rest'],
};

const kept = new Map<string, Buffer>();

/** A typeface of the house as TrueType, read once. */
export function typeface(name: string): Buffer {
  const known = kept.get(name);
  if (known) return known;
  const bytes = readFileSync(join(process.cwd(), 'server/pdf/fonts', `${name}.ttf`));
  kept.set(name, bytes);
  return bytes;
}

interface Face {
  hasGlyphForCodePoint: (point: number) => boolean;
}

interface Run {
  font: string;
  text: string;
}

/** Parts text into runs of one typeface each, so that ə, ğ, ı, Cyrillic and ₼ stand in one line. */
export function typefaces(doc: PDFKit.PDFDocument) {
  const faces = new Map<string, Face>();
  const faceOf = (name: string): Face => {
    const known = faces.get(name);
    if (known) return known;
    doc.registerFont(name, typeface(name));
    doc.font(name);
    const face = (doc as unknown as { _font: { font: Face } })._font.font;
    faces.set(name, face);
    return face;
  };
  return (text: string, weight: Weight): Run[] => {
    const runs: Run[] = [];
    for (const letter of text.normalize('NFC')) {
      const point = letter.codePointAt(0) ?? 32;
      const last = runs.at(-1);
      const fits = (name: string) => faceOf(name).hasGlyphForCodePoint(point);
      const font = last && fits(last.font) ? last.font : TYPEFACES[weight].find(fits);
      // A letter of no typeface: better a question mark than a gap that nobody notices.
      const shown = font ? letter : '?';
      const name = font ?? last?.font ?? TYPEFACES[weight][0] ?? '';
      if (last?.font === name) last.text += shown;
      else runs.push({ font: name, text: shown });
    }
    return runs;
  };
}
