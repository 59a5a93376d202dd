import 'server-only';
import { unzipSync } from 'fflate';
import { InvalidSpreadsheetError, readSheet } from 'read-excel-file/universal';
import { invalid } from './errors';
import { type Portion, type Rows, readCsv } from './read-csv';

/** One sheet of a file, as text; the rows as the spreadsheet counts them. */
export interface Table {
  sheets: string[];
  rows: string[][];
}

/** The same, read as it is asked for. */
export interface OpenTable {
  sheets: string[];
  /** The first rows, where headings and samples are; nothing empty at the end where these are all. */
  head: string[][];
  /** All rows, each with its number. To be read once. */
  portions: (size: number) => AsyncGenerator<Portion & { from: number }>;
}

/** More rows or columns than that are refused. */
export interface Limits {
  rows: number;
  columns: number;
}

/** Below this an unpacked spreadsheet is no bomb; a list of 100,000 people has some 60 MB. */
const MOST_UNPACKED = 300 * 1024 * 1024;
const MOST_PARTS = 2_000;

const begins = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);

/** Reads CSV or XLSX whole. Refuses what is neither, what is too large when unpacked, too long or too wide, and empty files. */
export async function readTableOf(bytes: Uint8Array, sheet: number, limits: Limits): Promise<Table> {
  const { sheets, portions } = await openTable(bytes, sheet, 1, limits);
  const rows: string[][] = [];
  for await (const portion of portions(1_000)) rows.push(...portion.rows);
  return { sheets, rows: rows.slice(0, rows.findLastIndex(isGiven) + 1) };
}

/**
 * Reads so many rows from the beginning of a CSV or XLSX, and the rest as it is asked for: only then is refused what is too
 * long or too wide there.
 */
export async function openTable(
  bytes: Uint8Array,
  sheet: number,
  count: number,
  limits: Limits,
): Promise<OpenTable> {
  if (bytes.length === 0) throw invalid('file', 'file-empty');
  const isWorkbook = begins(bytes, 0x50, 0x4b, 3, 4);
  const { sheets, ...rows } = isWorkbook
    ? await readWorkbook(bytes, sheet)
    : { sheets: [], ...readCsv(bytes) };
  const first = rows.head(count).map((row) => fitting(row, limits));
  const isAll = first.length < count;
  const head = isAll ? first.slice(0, first.findLastIndex(isGiven) + 1) : first;
  if (!head.some(isGiven) && (isAll || !(await hasRows(rows)))) throw invalid('file', 'file-empty');
  return { sheets, head, portions: (size) => numbered(rows.portions(size), limits) };
}

/** Whether anything stands in a row. */
export const isGiven = (row: readonly string[]) => row.some((cell) => cell.trim() !== '');

async function hasRows({ portions }: Rows): Promise<boolean> {
  for await (const { rows } of portions(1_000)) if (rows.some(isGiven)) return true;
  return false;
}

/** Without empty cells at its end; refuses a row that is too wide. */
function fitting(row: string[], { columns }: Limits): string[] {
  const width = row.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (width > columns) throw invalid('file', 'file-columns');
  return width === row.length ? row : row.slice(0, width);
}

async function* numbered(
  portions: AsyncGenerator<Portion>,
  limits: Limits,
): AsyncGenerator<Portion & { from: number }> {
  let from = 1;
  for await (const { rows, share } of portions) {
    const fit = rows.map((row) => fitting(row, limits));
    if (from + fit.findLastIndex(isGiven) > limits.rows) throw invalid('file', 'file-rows');
    yield { from, rows: fit, share };
    from += rows.length;
  }
}

async function readWorkbook(bytes: Uint8Array, sheet: number): Promise<Rows & { sheets: string[] }> {
  const sheets = openWorkbook(bytes);
  if (sheets[sheet] === undefined) throw invalid('sheet', 'invalid');
  try {
    const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = await readSheet(whole, sheet + 1);
    return { sheets, ...inMemory(rows) };
  } catch (error) {
    if (error instanceof InvalidSpreadsheetError) throw invalid('file', 'file-kind');
    throw invalid('file', 'file-broken');
  }
}

/** A workbook is read whole; what was given is let go of. */
function inMemory(cells: unknown[][]): Rows {
  const asText = (rows: unknown[][]) => rows.map((row) => row.map(textOf));
  return {
    head: (count) => asText(cells.slice(0, count)),
    async *portions(size) {
      const length = cells.length;
      for (let from = 0; from < length; from += size) {
        yield { rows: asText(cells.slice(from, from + size)), share: Math.min(1, (from + size) / length) };
        cells.fill(GONE, from, from + size);
      }
    },
  };
}

const GONE: unknown[] = [];

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
