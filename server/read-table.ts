import 'server-only';
import { unzipSync } from 'fflate';
import { HucreError } from 'hucre';
import { streamXlsxRows } from 'hucre/xlsx';
import { invalid } from './errors';
import { isAsLargeAsSaid, partsOf } from './packed-parts';
import { type Portion, type Rows, readCsv } from './read-csv';

/** One sheet of a file, as text; the rows as the spreadsheet counts them. */
export interface Table {
  sheets: string[];
  /** The first rows, where headings and samples are; nothing empty at the end where these are all. */
  head: string[][];
  /** All rows, each with its number. To be read once. */
  portions: (size: number) => AsyncGenerator<Portion & { from: number }>;
}

/** How long and how wide a file may be. */
interface Most {
  rows: number;
  columns: number;
}

/** Below this an unpacked spreadsheet is no bomb; a list of 100,000 people has some 60 MB. */
const MOST_UNPACKED = 300 * 1024 * 1024;
const MOST_PARTS = 2_000;

const begins = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);

/**
 * Reads the beginning of a CSV or XLSX, and the rest as it is asked for. Refuses what is neither, what is too large when unpacked,
 * too long or too wide (as soon as that is read), and empty files.
 */
export async function readTable(bytes: Uint8Array, sheet: number, count: number, most: Most): Promise<Table> {
  const fitting = fittingIn(most.columns);
  if (bytes.length === 0) throw invalid('file', 'file-empty');
  const isWorkbook = begins(bytes, 0x50, 0x4b, 3, 4);
  const { sheets, ...rows } = isWorkbook
    ? await readWorkbook(bytes, sheet, most)
    : { sheets: [], ...readCsv(bytes) };
  const first = rows.head(count).map(fitting);
  const isAll = first.length < count;
  const head = isAll ? first.slice(0, first.findLastIndex(isGiven) + 1) : first;
  if (!head.some(isGiven) && (isAll || !(await hasRows(rows)))) throw invalid('file', 'file-empty');
  return { sheets, head, portions: (size) => numbered(rows.portions(size), most) };
}

/** All rows of a short file. Refuses what `readTable` does. */
export async function readRows(bytes: Uint8Array, sheet: number, most: Most): Promise<string[][]> {
  const { head } = await readTable(bytes, sheet, most.rows + 1, most);
  if (head.length > most.rows) throw invalid('file', 'file-rows');
  return head;
}

/** Whether anything stands in a row. */
export const isGiven = (row: readonly string[]) => row.some((cell) => cell.trim() !== '');

async function hasRows({ portions }: Rows): Promise<boolean> {
  for await (const { rows } of portions(1_000)) if (rows.some(isGiven)) return true;
  return false;
}

/** Without empty cells at its end; refuses a row that is too wide. */
const fittingIn =
  (columns: number) =>
  (row: string[]): string[] => {
    const width = row.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (width > columns) throw invalid('file', 'file-columns');
    return width === row.length ? row : row.slice(0, width);
  };

async function* numbered(
  portions: AsyncGenerator<Portion>,
  most: Most,
): AsyncGenerator<Portion & { from: number }> {
  const fitting = fittingIn(most.columns);
  let from = 1;
  for await (const { rows, share } of portions) {
    const fit = rows.map(fitting);
    if (from + fit.findLastIndex(isGiven) > most.rows) throw invalid('file', 'file-rows');
    yield { from, rows: fit, share };
    from += rows.length;
  }
}

async function readWorkbook(
  bytes: Uint8Array,
  sheet: number,
  most: Most,
): Promise<Rows & { sheets: string[] }> {
  const sheets = await openWorkbook(bytes);
  if (sheets[sheet] === undefined) throw invalid('sheet', 'invalid');
  try {
    return { sheets, ...inMemory(await rowsOf(bytes, sheet, most)) };
  } catch (error) {
    throw error instanceof HucreError ? invalid('file', 'file-broken') : error;
  }
}

/**
 * The rows of a sheet as text, each at its number: those that the file leaves out are empty, and what is empty at the end is left out.
 * Packed, each into one text: a cell by itself would keep the whole piece of the file that it was read in.
 */
async function rowsOf(bytes: Uint8Array, sheet: number, most: Most): Promise<string[]> {
  const rows: string[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const row = values.map(textOf);
    if (!isGiven(row)) continue;
    if (index >= most.rows) throw invalid('file', 'file-rows');
    while (rows.length < index) rows.push(EMPTY);
    rows.push(JSON.stringify(row));
  }
  return rows;
}

const EMPTY = '[]';
const unpacked = (rows: readonly string[]): string[][] => rows.map((row) => JSON.parse(row));

/** A workbook is read whole; what was given is let go of. */
function inMemory(rows: string[]): Rows {
  return {
    head: (count) => unpacked(rows.slice(0, count)),
    async *portions(size) {
      const length = rows.length;
      for (let from = 0; from < length; from += size) {
        yield { rows: unpacked(rows.slice(from, from + size)), share: Math.min(1, (from + size) / length) };
        rows.fill(EMPTY, from, from + size);
      }
    },
  };
}

/**
 * The names of the sheets. Looks at what the file says of its size before anything of it is unpacked, and whether that is true
 * before it is unpacked whole.
 */
async function openWorkbook(bytes: Uint8Array): Promise<string[]> {
  const parts = await inFile(() => partsOf(bytes));
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > MOST_UNPACKED || parts.length > MOST_PARTS) throw invalid('file', 'file-too-big');
  if (!parts.some(({ name }) => name === WORKBOOK)) throw invalid('file', 'file-kind');
  for (const part of parts) {
    if (isRead(part) && !(await inFile(() => isAsLargeAsSaid(part)))) throw invalid('file', 'file-broken');
  }
  const found = await inFile(() => unzipSync(bytes, { filter: ({ name }) => name === WORKBOOK })[WORKBOOK]);
  const xml = new TextDecoder().decode(found?.subarray(0, 1024 * 1024));
  return [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) =>
    unescaped(name),
  );
}

const WORKBOOK = 'xl/workbook.xml';
/** Pictures and the like are never unpacked. */
const isRead = ({ name }: { name: string }) => /\.(?:xml|rels)$/i.test(name);

/** What cannot be read is a broken file. */
async function inFile<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw invalid('file', 'file-broken');
  }
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
