import 'server-only';
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import { invalid } from './errors';
import { log } from './log';
import { markupWithin } from './longest-markup';
import { partsOf, tailOf } from './packed-parts';
import type { Rows } from './read-csv';
import { sheetNames } from './sheet-names';

/** What the thread says: rows, in the end how many, or what is wrong with the file. */
export type Said =
  | { rows: string; characters: number }
  | { count: number }
  | { refused: 'file-broken' | 'file-rows' | 'file-too-big'; why?: string };

interface Sheet {
  bytes: Uint8Array;
  sheet: number;
  /** Rows, no more than these. */
  most: number;
  /** Where the parts begin that are not to be read: what they unpack to is not known. */
  unread: number[];
}

/** Below this an unpacked spreadsheet is no bomb; a list of 100,000 people has some 60 MB. */
const MOST_UNPACKED = 300 * 1024 * 1024;
const MOST_PARTS = 2_000;
/** A list of 100,000 people takes some two seconds, and 150 MB. */
const LONGEST_MS = 30_000;
const MOST_MEMORY = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 };

/**
 * The rows of a sheet, read in a thread of its own: others have their turn meanwhile, and the first rows are looked at while the last
 * are read. Refuses what is no spreadsheet, and what is too large when unpacked.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  sheet: number,
  most: number,
): Promise<Rows & { sheets: string[] }> {
  const { sheets, unread } = await openWorkbook(bytes);
  if (sheets[sheet] === undefined) throw invalid('sheet', 'invalid');
  return { sheets, ...rowsOf({ bytes, sheet, most, unread }) };
}

function rowsOf(sheet: Sheet): Rows {
  let total: number | undefined;
  const pieces = readInThread(sheet, (count) => {
    total = count;
  });
  let rows: string[][] = [];
  const fill = async (size: number) => {
    while (rows.length < size) {
      const { value, done } = await pieces.next();
      if (done) return;
      rows = [...rows, ...value];
    }
  };
  const head = async (count: number) => {
    await fill(count);
    return rows.slice(0, count);
  };
  return {
    head,
    // Nothing is said of what is empty at the end.
    isBlank: async () => (await head(1)).length === 0,
    async *portions(size) {
      let read = 0;
      for (await fill(size); rows.length > 0; await fill(size)) {
        const portion = rows.slice(0, size);
        rows = rows.slice(size);
        read += portion.length;
        yield { rows: portion, share: total === undefined ? 0 : read / total };
      }
    },
    end: async () => {
      await pieces.return(undefined);
    },
  };
}

/** Begins when it is first asked. How many rows there are is known long before the last of them is asked for. */
async function* readInThread(sheet: Sheet, told: (count: number) => void): AsyncGenerator<string[][]> {
  const thread = startThread(sheet);
  // What fails is thrown where the rows are asked for; what fails behind that ends nobody else's work.
  thread.on('error', () => undefined);
  thread.on('message', (said: Said) => 'count' in said && told(said.count));
  const tooLong = setTimeout(() => void thread.terminate(), LONGEST_MS).unref();
  try {
    for await (const [said] of on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[Said]>) {
      if ('refused' in said) {
        if (said.why) log.warn({ why: said.why }, 'a spreadsheet could not be read');
        throw invalid('file', said.refused);
      }
      if ('count' in said) return;
      yield JSON.parse(said.rows);
      thread.postMessage(said.characters);
    }
    throw invalid('file', 'file-broken');
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw isTooMuch ? invalid('file', 'file-too-big') : error;
  } finally {
    clearTimeout(tooLong);
    await thread.terminate();
  }
}

// The address stands within `new Worker`: that is what Next bundles.
const startThread = (workerData: Sheet): Worker =>
  new Worker(new URL('./workbook-thread.mjs', import.meta.url), {
    workerData,
    resourceLimits: MOST_MEMORY,
    // Not what the app itself was started with: that follows its supervisor.
    execArgv: [],
  });

/**
 * The names of the sheets. Looks at what the file says of its size before anything of it is unpacked, and whether that is true
 * before it is unpacked whole.
 */
async function openWorkbook(bytes: Uint8Array): Promise<Opened> {
  const parts = await inFile(() => partsOf(bytes));
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0);
  const workbook = parts.find(({ name }) => name === WORKBOOK);
  if (unpacked > MOST_UNPACKED || parts.length > MOST_PARTS) throw invalid('file', 'file-too-big');
  if (!workbook) throw invalid('file', 'file-kind');
  if (workbook.size > LARGEST_WORKBOOK) throw invalid('file', 'file-too-big');
  for (const part of parts.filter(isRead)) {
    const tail = await inFile(() => tailOf(part, markupWithin(LONGEST_MARKUP)));
    if (tail === null || (isSheet(part) && !SHEET_ENDS.test(tail.toString('latin1'))))
      throw invalid('file', 'file-broken');
  }
  const found = await inFile(() => unzipSync(bytes, { filter: ({ name }) => name === WORKBOOK })[WORKBOOK]);
  const unread = parts.filter((part) => !isRead(part)).map(({ at }) => at);
  return { sheets: sheetNames(new TextDecoder().decode(found)), unread };
}

interface Opened {
  sheets: string[];
  /** Where the parts begin that nobody has looked at. */
  unread: number[];
}

const WORKBOOK = 'xl/workbook.xml';
/** Of names of sheets and of cells a thousand have some 100 KB. */
const LARGEST_WORKBOOK = 4 * 1024 * 1024;
/** A tag has some hundred bytes, and the longest text of a cell 100 KB. */
const LONGEST_MARKUP = 256 * 1024;
/** Pictures and the like are never unpacked, nor what nobody asks for. */
const isRead = ({ name, packed }: { name: string; packed: Uint8Array }) =>
  /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|docProps)\//i.test(name) && packed.length > 0;

const isSheet = ({ name }: { name: string }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name);
/** Of a sheet that breaks off, what is there would be read as if it were all. */
const SHEET_ENDS = /<\/(?:\w+:)?worksheet>\s*$/;

/** What cannot be read is a broken file. */
async function inFile<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw invalid('file', 'file-broken');
  }
}
