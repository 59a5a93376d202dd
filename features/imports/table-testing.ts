import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { workbook } from '@/db/testing/workbook';
import { readList } from './read-table';

/** All that there is, as it comes. */
export async function readAll(bytes: Uint8Array, sheet = 0) {
  const { sheets, portions } = await readList(bytes, sheet, 40);
  const rows: string[][] = [];
  for await (const portion of portions(7)) {
    expect(portion.from).toBe(rows.length + 1);
    rows.push(...portion.rows);
  }
  return { sheets, rows };
}

export const text = (content: string) => new TextEncoder().encode(content);
export const refusal = (reason: string) =>
  expect.objectContaining({ code: 'invalid', fields: { file: reason } });

/** A spreadsheet whose cells share words. */
export function sharing(words: string, rows: string): Uint8Array {
  const xml = (content: string) => strToU8(`<?xml version="1.0"?>${content}`);
  const parts = unzipSync(workbook([{ name: 'a', rows: [] }]));
  const relations = 'xl/_rels/workbook.xml.rels';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
  const relation = `<Relationship Id="rId98" Type="${type}" Target="sharedStrings.xml"/></Relationships>`;
  return zipSync({
    ...parts,
    [relations]: strToU8(
      strFromU8(parts[relations] ?? new Uint8Array()).replace('</Relationships>', relation),
    ),
    'xl/sharedStrings.xml': xml(`<sst>${words}</sst>`),
    'xl/worksheets/sheet1.xml': xml(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
}
