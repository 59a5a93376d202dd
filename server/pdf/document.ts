import 'server-only';
import PDFDocument from 'pdfkit';
import type { Locale } from '@/lib/locales';
import { typefaces, type Weight } from './typefaces';

interface Place {
  x: number;
  y: number;
  /** Lines are broken at it. */
  width: number;
  size?: number;
  weight?: Weight;
  color?: string;
  align?: 'start' | 'end' | 'center';
}

/** What can be drawn; lengths in points, from the upper left corner. */
export interface Sheet {
  width: number;
  height: number;
  /** Sets text in the typefaces of the house; gives where the next line begins. */
  text: (text: string, place: Place) => number;
  rule: (line: { x: number; y: number; width: number; color?: string }) => void;
  frame: (box: { x: number; y: number; width: number; height: number }) => void;
  newPage: () => void;
}

interface Options {
  title: string;
  locale: Locale;
  paper?: 'A4' | 'A5';
  isLandscape?: boolean;
}

export const INK = '#2a2622';
export const FAINT = '#6b645d';
export const ACCENT = '#005f63';

/** A PDF with its typefaces inside, as bytes: receipts, badges and lists. */
export async function pdfDocument(options: Options, draw: (sheet: Sheet) => void): Promise<Uint8Array> {
  const { title, locale, paper = 'A4', isLandscape = false } = options;
  const doc = new PDFDocument({
    size: paper,
    layout: isLandscape ? 'landscape' : 'portrait',
    margin: 0,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Creator: 'Ocaq', Producer: 'Ocaq' },
    // No typeface of the library: it has neither ə nor Cyrillic.
    font: null as never,
  });
  const parts: Buffer[] = [];
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
  draw(sheetOf(doc));
  doc.end();
  return ended;
}

function sheetOf(doc: PDFKit.PDFDocument): Sheet {
  const runsOf = typefaces(doc);
  const widthOf = (text: string, size: number, weight: Weight) =>
    runsOf(text, weight).reduce(
      (width, run) => width + doc.font(run.font).fontSize(size).widthOfString(run.text),
      0,
    );
  return {
    width: doc.page.width,
    height: doc.page.height,
    text: (text, { x, y, width, size = 11, weight = 400, color = INK, align = 'start' }) => {
      const lines = text
        .split('\n')
        .flatMap((line) => broken(line, width, (part) => widthOf(part, size, weight)));
      let baseline = y + size;
      for (const line of lines) {
        const spare = width - widthOf(line, size, weight);
        let at = x + (align === 'end' ? spare : align === 'center' ? spare / 2 : 0);
        for (const run of runsOf(line, weight)) {
          doc.font(run.font).fontSize(size).fillColor(color);
          const advance = doc.widthOfString(run.text);
          doc.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
          at += advance;
        }
        baseline += size * 1.35;
      }
      return baseline - size;
    },
    rule: ({ x, y, width, color = '#ddd6cc' }) => {
      doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.75)
        .strokeColor(color)
        .stroke();
    },
    frame: ({ x, y, width, height }) => {
      doc.rect(x, y, width, height).lineWidth(0.5).strokeColor('#ddd6cc').stroke();
    },
    newPage: () => void doc.addPage(),
  };
}

/** Lines that fit, broken between words; a word longer than a line is broken within. */
function broken(line: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (widthOf(longer) <= width) {
      current = longer;
      continue;
    }
    if (current !== '') lines.push(current);
    current = '';
    for (const letter of word) {
      if (current !== '' && widthOf(current + letter) > width) {
        lines.push(current);
        current = '';
      }
      current += letter;
    }
  }
  return [...lines, current];
}
