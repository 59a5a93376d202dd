import 'server-only';
import { readTableOf, type Table } from '@/server/read-table';
import { MAX_COLUMNS, MAX_ROWS } from './fields';

export type { Table };

/** A list of members as a table. */
export const readTable = (bytes: Uint8Array, sheet: number): Promise<Table> =>
  readTableOf(bytes, sheet, { rows: MAX_ROWS, columns: MAX_COLUMNS });
