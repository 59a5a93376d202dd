import 'server-only';
import { csvLines } from '@/server/csv';

/** A table as CSV in parts. */
export async function* csvFile(
  head: readonly string[],
  parts: AsyncIterable<readonly string[][]>,
  delimiter: ';' | ',',
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvLines([head], { isStart: true, delimiter }));
  for await (const lines of parts) yield Buffer.from(csvLines(lines, { delimiter }));
}
