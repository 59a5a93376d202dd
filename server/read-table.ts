import 'server-only';
import { invalid } from './errors';
import { isGiven, type Portion, readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';

/** One sheet of a file, as text; the rows as the spreadsheet counts them. */
export interface Table {
  sheets: string[];
  /** The first rows, where headings and samples are; nothing empty at the end where these are all. */
  head: string[][];
  /** All rows, each with its number. To be read once. */
  portions: (size: number) => AsyncGenerator<Portion & { from: number }>;
  /** Lets go of the file; to be said by whoever opened it, whatever came of that. */
  end: () => Promise<void>;
}

/** How long and how wide a file may be. */
interface Most {
  rows: number;
  columns: number;
}

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
    ? await readWorkbook(bytes, sheet, most.rows)
    : { sheets: [], ...readCsv(bytes) };
  try {
    const first = (await rows.head(count)).map(fitting);
    const isAll = first.length < count;
    const head = isAll ? first.slice(0, first.findLastIndex(isGiven) + 1) : first;
    if (!head.some(isGiven) && (isAll || (await rows.isBlank()))) throw invalid('file', 'file-empty');
    return { sheets, head, portions: (size) => numbered(rows.portions(size), most), end: rows.end };
  } catch (error) {
    await rows.end();
    throw error;
  }
}

/** All rows of a short file. Refuses what `readTable` does. */
export async function readRows(bytes: Uint8Array, sheet: number, most: Most): Promise<string[][]> {
  const { head, end } = await readTable(bytes, sheet, most.rows + 1, most);
  await end();
  if (head.length > most.rows) throw invalid('file', 'file-rows');
  return head;
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
