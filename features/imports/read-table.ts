import 'server-only';
import { type OpenTable, openTable } from '@/server/read-table';
import { MAX_COLUMNS, MAX_ROWS } from './fields';

/** A list of members as a table: so many rows now, all as they are asked for. */
export const readTable = (bytes: Uint8Array, sheet: number, count: number): Promise<OpenTable> =>
  openTable(bytes, sheet, count, { rows: MAX_ROWS, columns: MAX_COLUMNS });
