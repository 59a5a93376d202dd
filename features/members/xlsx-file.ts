import 'server-only';
import { writeXlsxStream } from 'hucre/xlsx';

/**
 * A table as XLSX, written while it is read. Every cell is text by type and by format, so that a spreadsheet never
 * runs it as a formula, not even after it was edited, and a number keeps its zeros and its plus.
 */
export async function* xlsxFile(
  head: readonly string[],
  parts: AsyncIterable<readonly string[][]>,
): AsyncGenerator<Uint8Array> {
  const stream = writeXlsxStream(linesOf(parts), {
    name: 'Ocaq',
    columns: head.map((header) => ({ header: asText(header), numFmt: '@', width: 18 })),
    freezePane: { rows: 1 },
  });
  yield* stream as unknown as AsyncIterable<Uint8Array>;
}

async function* linesOf(parts: AsyncIterable<readonly string[][]>): AsyncGenerator<string[]> {
  for await (const lines of parts) yield* lines.map((line) => line.map(asText));
}

/** `_x0041_` would be read as an escaped A. */
const asText = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
