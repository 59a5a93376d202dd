import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { csvCell } from '@/lib/csv-safe';

type Value = Parameters<typeof csvCell>[0];

interface Writing {
  /** The first lines of a file: begins with the byte order mark, by which spreadsheets know UTF-8. */
  isStart?: boolean;
  delimiter?: ';' | ',';
}

/** Lines of a CSV file for spreadsheets, safe from formulas. */
export function csvLines(lines: readonly (readonly Value[])[], writing: Writing = {}): string {
  const { isStart = false, delimiter = ',' } = writing;
  return stringify(
    lines.map((line) => line.map(csvCell)),
    {
      bom: isStart,
      delimiter,
      record_delimiter: 'windows',
      // Half of the delimiter ends a line too, and what follows it would begin a cell.
      quoted_match: /[\r\n]/,
    },
  );
}
