/**
 * The thread in which a sheet is read (server/read-workbook.ts): plain JavaScript, because Node starts it without the bundle in tests
 * and in the CLI. Says the rows, portion after portion, and how many there were; or what is wrong with the file.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { streamXlsxRows } from 'hucre/xlsx';

/** @type {{ bytes: Uint8Array, sheet: number, most: number, unread: number[] }} */
const { bytes, sheet, most, unread } = workerData;
// Of what begins with nothing the library says that it is no part. The bytes are a copy.
for (const at of unread) bytes.fill(0, at, at + 4);
/** Rows that are said at once, and characters. */
const PORTION = { rows: 500, characters: 1_000_000 };
/** So much may be said that nobody has looked at yet: more than a list of 100,000 people has. */
const MOST_UNHEARD = 30_000_000;
/** One long text may be shared by all cells of a file that is small. */
const MOST_CHARACTERS = 200_000_000;
/** No spreadsheet has more rows, empty ones included. */
const MOST_ROWS = 1_048_576;
/** No spreadsheet lets more stand in a cell. */
const LONGEST_CELL = 32_767;

/** What a spreadsheet shows of a number that is no day of its calendar: below none, or beyond the year 9999. */
const NO_DAY = '########';
const [BEGINNING, FIRST_DAY] = [Date.UTC(1899, 11, 31), Date.UTC(1900, 0, 1)];
const BEHIND_THE_LAST = Date.UTC(10_000, 0, 1);

/** @param {import('./read-workbook').Said} what */
const say = (what) => parentPort?.postMessage(what);

let unheard = 0;
let goOn = () => {};
parentPort?.on('message', (/** @type {number} */ characters) => {
  unheard -= characters;
  goOn();
});

try {
  await sayRows();
} catch (error) {
  // Of files that are no spreadsheet the library says more than that it cannot read them.
  say({ refused: 'file-broken', why: String(error) });
}
parentPort?.close();

/** Each row at its number: those that the file leaves out are empty, and what is empty at the end is left out. */
async function sayRows() {
  /** @type {string[][]} */
  let rows = [];
  let characters = 0;
  let [count, all] = [0, 0];
  // As one text: of a message by itself each cell would be taken apart.
  const sayPortion = async () => {
    while (unheard > MOST_UNHEARD) await new Promise((resolve) => (goOn = () => resolve(undefined)));
    say({ rows: JSON.stringify(rows), characters });
    unheard += characters;
    rows = [];
    characters = 0;
  };
  const add = (/** @type {string[]} */ row, length = 0) => {
    rows.push(row);
    count += 1;
    characters += length;
    return rows.length >= PORTION.rows || characters >= PORTION.characters ? sayPortion() : undefined;
  };
  let read = 0;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    read += 1;
    if (read > MOST_ROWS) return say({ refused: 'file-rows' });
    const row = withoutEnd(values).map(textOf);
    if (row.every((cell) => cell.trim() === '')) continue;
    if (index >= most) return say({ refused: 'file-rows' });
    const length = row.reduce((sum, cell) => sum + cell.length + 1, 0);
    all += length;
    if (all > MOST_CHARACTERS) return say({ refused: 'file-too-big' });
    while (count < index) await add([]);
    await add(row, length);
  }
  await sayPortion();
  say({ count });
}

/** Sixteen thousand columns may be empty behind the last. @param {unknown[]} values */
function withoutEnd(values) {
  const last = values.findLastIndex((value) => value !== null && value !== undefined && value !== '');
  return last === values.length - 1 ? values : values.slice(0, last + 1);
}

/** @param {unknown} cell */
function textOf(cell) {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayOf(cell);
  if (typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) < 1e15) return cell.toFixed(0);
  return String(cell).slice(0, LONGEST_CELL);
}

/** @param {Date} cell */
function dayOf(cell) {
  const time = cell.getTime();
  if (!(time >= BEGINNING && time < BEHIND_THE_LAST)) return NO_DAY;
  const text = cell.toISOString();
  // Less than one: the time of a day, and of no day.
  return time < FIRST_DAY ? text.slice(11, 19) : text.replace(/T00:00:00.*$/, '');
}
