import 'server-only';
import { readTable, type Table } from '@/server/read-table';
import { MAX_COLUMNS, MAX_ROWS } from './fields';

/** A list of members, of which `count` rows are looked at first. */
export const readList = (bytes: Uint8Array, sheet: number, count: number): Promise<Table> =>
  readTable(bytes, sheet, count, { rows: MAX_ROWS, columns: MAX_COLUMNS });
