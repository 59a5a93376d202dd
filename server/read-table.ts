import 'server-only';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { InvalidSpreadsheetError, readSheet } from 'read-excel-file/universal';
import { decodeText } from '@/lib/decode-text';
import { invalid } from './errors';

/** One sheet of a file, as text; the rows as the spreadsheet counts them. */
export interface Table {
  sheets: string[];
  rows: string[][];
}

/** Below this an unpacked spreadsheet is no bomb; a list of 100,000 people has some 60 MB. */
const MOST_UNPACKED = 300 * 1024 * 1024;
const MOST_PARTS = 2_000;

const begins = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);

interface Most {
  rows: number;
  columns: number;
}

/** Reads CSV or XLSX. Refuses what is neither, what is too large when unpacked, too long or too wide, and empty files. */
export async function readTableOf(bytes: Uint8Array, sheet: number, most: Most): Promise<Table> {
  if (bytes.length === 0) throw invalid('file', 'file-empty');
  const table = begins(bytes, 0x50, 0x4b, 3, 4) ? await readWorkbook(bytes, sheet) : readText(bytes);
  const rows = withoutEmptyEnd(table.rows);
  if (rows.length === 0) throw invalid('file', 'file-empty');
  if (rows.length > most.rows) throw invalid('file', 'file-rows');
  if (rows.some((row) => row.length > most.columns)) throw invalid('file', 'file-columns');
  return { sheets: table.sheets, rows };
}

function withoutEmptyEnd(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  return rows.slice(0, last + 1).map((row) => {
    const end = row.findLastIndex((cell) => cell.trim() !== '');
    return end + 1 === row.length ? row : row.slice(0, end + 1);
  });
}

const DELIMITERS = [';', ',', '\t', '|'];
const SNIFFED = 60;

function readText(bytes: Uint8Array): Table {
  const { text, encoding } = decodeText(bytes);
  const isBinary = !encoding.startsWith('utf-16') && text.slice(0, 4096).includes('\u0000');
  if (isBinary || /^(?:%PDF|\{\\rtf|<!doctype|<html|<\?xml)/iu.test(text)) throw invalid('file', 'file-kind');
  const delimiter = delimiterOf(text);
  try {
    return { sheets: [], rows: parseText(text, delimiter) };
  } catch {
    throw invalid('file', 'file-kind');
  }
}

interface Reading {
  to?: number;
  /** A quote in the middle of a cell is a mistake, not a sign like any other. */
  isStrict?: boolean;
}

/** Rows may be of different length; empty lines keep their number. */
function parseText(text: string, delimiter: string, { to, isStrict = false }: Reading = {}): string[][] {
  return parse(text, {
    delimiter,
    relax_quotes: !isStrict,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 1024 * 1024,
    ...(to === undefined ? {} : { to }),
  });
}

/** The delimiter that gives the most rows of the same number of columns, and more than one column. */
function delimiterOf(text: string): string {
  return bestDelimiter(text, true) ?? bestDelimiter(text, false) ?? ';';
}

function bestDelimiter(text: string, isStrict: boolean): string | null {
  const scores = DELIMITERS.map((delimiter) => {
    try {
      const widths = parseText(text, delimiter, { to: SNIFFED, isStrict }).map((row) => row.length);
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

async function readWorkbook(bytes: Uint8Array, sheet: number): Promise<Table> {
  const sheets = openWorkbook(bytes);
  if (sheets[sheet] === undefined) throw invalid('sheet', 'invalid');
  try {
    const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = await readSheet(whole, sheet + 1);
    return { sheets, rows: rows.map((row) => row.map(textOf)) };
  } catch (error) {
    if (error instanceof InvalidSpreadsheetError) throw invalid('file', 'file-kind');
    throw invalid('file', 'file-broken');
  }
}

/** The names of the sheets. Looks at what the file says of its size before anything of it is unpacked. */
function openWorkbook(bytes: Uint8Array): string[] {
  let unpacked = 0;
  let parts = 0;
  let names: Record<string, Uint8Array>;
  try {
    names = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        parts += 1;
        return name === 'xl/workbook.xml' && originalSize < 1024 * 1024;
      },
    });
  } catch {
    throw invalid('file', 'file-broken');
  }
  if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) throw invalid('file', 'file-too-big');
  const workbook = names['xl/workbook.xml'];
  if (!workbook) throw invalid('file', 'file-kind');
  const xml = new TextDecoder().decode(workbook);
  return [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) =>
    unescaped(name),
  );
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00.*$/, '');
  if (typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) < 1e15) return cell.toFixed(0);
  return String(cell);
}
