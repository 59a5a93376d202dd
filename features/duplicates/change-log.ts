import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { shapeOf } from './catalog';

export type Row = Record<string, unknown>;

/** A row before and after: null before is a new row, null after a deleted one. */
export interface Change {
  table: string;
  before: Row | null;
  after: Row | null;
}

const table = (name: string) => sql.identifier(name);
const list = (names: readonly string[], prefix: SQL) =>
  sql.join(
    names.map((name) => sql`${prefix}${sql.identifier(name)}`),
    sql`, `,
  );

/** The row of a table that a JSON object describes; every value gets its type from the table. */
const asRow = (name: string, row: Row) =>
  sql`jsonb_populate_record(null::${table(name)}, ${JSON.stringify(row)}::jsonb)`;

async function isSameRow(tx: Transaction, name: string): Promise<SQL> {
  const { key } = await shapeOf(tx, name);
  return sql.join(
    key.map((column) => sql`t.${sql.identifier(column)} = r.${sql.identifier(column)}`),
    sql` and `,
  );
}

/** The row with the same key, as it stands now, locked. */
export async function currentRow(tx: Transaction, name: string, row: Row): Promise<Row | null> {
  const { rows } = await tx.execute<{ row: Row }>(sql`
    select to_jsonb(t) as row from ${table(name)} t, ${asRow(name, row)} r
    where ${await isSameRow(tx, name)} for update of t`);
  return rows[0]?.row ?? null;
}

export async function deleteRow(tx: Transaction, name: string, row: Row): Promise<void> {
  await tx.execute(
    sql`delete from ${table(name)} t using ${asRow(name, row)} r where ${await isSameRow(tx, name)}`,
  );
}

export async function insertRow(tx: Transaction, name: string, row: Row): Promise<Row> {
  const { columns } = await shapeOf(tx, name);
  const given = columns.filter((column) => column in row);
  const { rows } = await tx.execute<{ row: Row }>(sql`
    insert into ${table(name)} as t (${list(given, sql``)}) select ${list(given, sql`r.`)} from ${asRow(name, row)} r
    returning to_jsonb(t) as row`);
  return rows[0]?.row ?? row;
}

/** Sets some columns of a row; gives the row as it is then. What the database works out by itself is left to it. */
export async function updateRow(tx: Transaction, name: string, row: Row, values: Row): Promise<Row> {
  const { columns } = await shapeOf(tx, name);
  const given = Object.keys(values).filter((column) => columns.includes(column));
  if (given.length === 0) return row;
  const set = sql.join(
    given.map((column) => sql`${sql.identifier(column)} = v.${sql.identifier(column)}`),
    sql`, `,
  );
  const { rows } = await tx.execute<{ row: Row }>(sql`
    update ${table(name)} t set ${set} from ${asRow(name, row)} r, ${asRow(name, values)} v
    where ${await isSameRow(tx, name)} returning to_jsonb(t) as row`);
  const [changed] = rows;
  if (!changed) throw new Error(`a row of ${name} went away`);
  return changed.row;
}

/** Writes and remembers: each row as it was before and after, in the order of writing. */
export function recording(tx: Transaction) {
  const changes: Change[] = [];
  return {
    changes,
    remove: async (name: string, before: Row) => {
      await deleteRow(tx, name, before);
      changes.push({ table: name, before, after: null });
    },
    add: async (name: string, row: Row) => {
      changes.push({ table: name, before: null, after: await insertRow(tx, name, row) });
    },
    set: async (name: string, before: Row, values: Row) => {
      const now = (await currentRow(tx, name, before)) ?? before;
      changes.push({ table: name, before: now, after: await updateRow(tx, name, now, values) });
    },
  };
}
export type Recording = ReturnType<typeof recording>;
