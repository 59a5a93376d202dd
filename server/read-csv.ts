import 'server-only';
import { isUtf8 } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { type Options, parse as parseStream } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { decodeText } from '@/lib/decode-text';
import { invalid } from './errors';

/** Rows of a file, one after the other, and how much of the whole is read with them. */
export interface Portion {
  rows: string[][];
  share: number;
}

/** A source of rows that are not all in memory. */
export interface Rows {
  /** So many from the beginning, or all that there are. */
  head: (count: number) => string[][] | Promise<string[][]>;
  /** Whether nothing stands in any of them. */
  isBlank: () => Promise<boolean>;
  portions: (size: number) => AsyncGenerator<Portion>;
  /** To be said when no more of them are wanted, read to the end or not. */
  end: () => Promise<void>;
}

/** Whether anything stands in a row. */
export const isGiven = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');

const DELIMITERS = [';', ',', '\t', '|'];
const SNIFFED = 60;
/** Bytes that are parsed at once; others have their turn in between. */
const PIECE = 64 * 1024;

/** The rows of a file of text, in portions: of 100,000 people only those that are looked at are in memory. */
export function readCsv(bytes: Uint8Array): Rows {
  const text = asUtf8(bytes);
  const options = optionsOf(delimiterOf(text));
  return {
    head: (count) => guarded(() => parse(text, { ...options, to: count }) as unknown as string[][]),
    isBlank: async () => {
      for await (const { rows } of portionsOf(text, options, 1_000)) if (rows.some(isGiven)) return false;
      return true;
    },
    portions: (size) => portionsOf(text, options, size),
    end: async () => undefined,
  };
}

async function* portionsOf(text: Buffer, options: Options, size: number): AsyncGenerator<Portion> {
  const pieces = Readable.from(piecesOf(text));
  // What goes wrong is thrown where it is read.
  const parser = pipeline(pieces, parseStream(options), () => undefined);
  let rows: string[][] = [];
  try {
    for await (const row of parser) {
      rows.push(row);
      if (rows.length < size) continue;
      yield { rows, share: parser.info.bytes / text.length };
      rows = [];
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
      ? notCsv()
      : error;
  }
  if (rows.length > 0) yield { rows, share: 1 };
}

function* piecesOf(text: Buffer): Generator<Buffer> {
  for (let at = 0; at < text.length; at += PIECE) yield text.subarray(at, at + PIECE);
}

const notCsv = () => invalid('file', 'file-kind');

function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw notCsv();
  }
}

/** The text as UTF-8, without a mark; in place where it is UTF-8 already. Refuses what is no text. */
function asUtf8(bytes: Uint8Array): Buffer {
  const asIs = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = isUtf8(bytes) ? asIs : Buffer.from(decodeText(bytes).text);
  const text = whole.indexOf('\uFEFF') === 0 ? whole.subarray(3) : whole;
  const isBinary = text.subarray(0, 4096).includes(0);
  const beginning = text.subarray(0, 40).toString('latin1');
  if (isBinary || /^(?:%PDF|\{\\rtf|<!doctype|<html|<\?xml)/iu.test(beginning)) throw notCsv();
  return text;
}

/** Rows may be of different length; empty lines keep their number. */
const optionsOf = (delimiter: string): Options => ({
  delimiter,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: 1024 * 1024,
});

/** The delimiter that gives the most rows of the same number of columns, and more than one column. */
function delimiterOf(text: Buffer): string {
  return bestDelimiter(text, true) ?? bestDelimiter(text, false) ?? ';';
}

/** Strictly, a quote in the middle of a cell is a mistake, not a sign like any other. */
function bestDelimiter(text: Buffer, isStrict: boolean): string | null {
  const scores = DELIMITERS.map((delimiter) => {
    try {
      const options = { ...optionsOf(delimiter), relax_quotes: !isStrict, to: SNIFFED };
      const widths = (parse(text, options) as unknown as string[][]).map((row) => row.length);
      const wide = widths.filter((width) => width > 1);
      const usual =
        wide.sort((a, b) => wide.filter((w) => w === b).length - wide.filter((w) => w === a).length)[0] ?? 1;
      return wide.filter((width) => width === usual).length + usual / 1000;
    } catch {
      return -1;
    }
  });
  const best = Math.max(...scores);
  return best < 0 ? null : (DELIMITERS[scores.indexOf(best)] ?? null);
}
