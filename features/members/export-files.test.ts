import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { fromCsvCell } from '@/lib/csv-safe';
import { csvFile } from './csv-file';
import { xlsxFile } from './xlsx-file';

async function* inParts(lines: readonly string[][], size: number) {
  for (let at = 0; at < lines.length; at += size) yield lines.slice(at, at + size);
}

async function whole(file: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of file) parts.push(part);
  return Buffer.concat(parts);
}

/** What Postgres can hold: no NUL, no half of a pair; with what is special to spreadsheets, CSV and XML. */
const sign = fc.constantFrom(
  ...`=+-@'";,<&>_x0 41\t\r\n\u0001Əİışğ+7`,
  '＝',
  '😀',
  '\u00A0',
  '_x0041_',
  '+79000001240',
);
const text = fc.oneof(
  fc.string({ unit: sign, maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((word) => word.replaceAll('\0', '')),
);
const COLUMNS = 3;
const table = fc.array(fc.array(text, { minLength: COLUMNS, maxLength: COLUMNS }), { maxLength: 8 });
const HEAD = ['a', 'b', 'c'];

describe('a table that was written and read again is the same', () => {
  it.each([';', ','] as const)('as CSV with %s', async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(table, async (lines) => {
        const csv = (await whole(csvFile(HEAD, inParts(lines, 3), delimiter))).toString('utf8');
        expect(csv.charCodeAt(0)).toBe(0xfeff);
        const read = parseCsv(csv.slice(1), { delimiter, skipEmptyRows: false });
        expect(read.map((row) => row.map((cell) => fromCsvCell(String(cell ?? ''))))).toEqual([
          HEAD,
          ...lines,
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it('as XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (lines) => {
        const book = await readXlsx(await whole(xlsxFile(HEAD, inParts(lines, 3))));
        const read = (book.sheets[0]?.rows ?? []).map((row) =>
          Array.from({ length: COLUMNS }, (_, at) => String(row[at] ?? '')),
        );
        expect(read).toEqual([HEAD, ...lines]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a spreadsheet that opens the CSV', () => {
  it('finds no cell that begins a formula, but phone numbers', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (lines) => {
        const csv = (await whole(csvFile(HEAD, inParts(lines, 3), ';'))).toString('utf8');
        for (const row of parseCsv(csv.slice(1), { delimiter: ';', skipEmptyRows: false })) {
          for (const cell of row.map((value) => String(value ?? ''))) {
            expect(/^(?:[\t\r\n]|\s*[=+\-@＝])/u.test(cell) && !/^\+[\d ()-]+$/.test(cell)).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
