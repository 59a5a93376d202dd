import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { csvCell } from '@/lib/csv-safe';

/** A table as CSV in parts. The byte order mark makes spreadsheets read it as UTF-8. */
export async function* csvFile(
  head: readonly string[],
  parts: AsyncIterable<readonly string[][]>,
  delimiter: ';' | ',',
): AsyncGenerator<Uint8Array> {
  const written = (lines: readonly (readonly string[])[], bom: boolean) =>
    Buffer.from(
      stringify(
        lines.map((line) => line.map(csvCell)),
        { bom, delimiter, record_delimiter: 'windows' },
      ),
    );
  yield written([head], true);
  for await (const lines of parts) yield written(lines, false);
}
