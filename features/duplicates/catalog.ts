import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

/** A column that says whose a row is. */
export interface PersonColumn {
  table: string;
  column: string;
}

/**
 * Every column of the database that refers to a person, asked of the database itself: a table that comes later is merged
 * without a line here. Its rows move to the record that remains; what it refuses twice is set aside until the merge is undone.
 */
export async function personColumns(tx: Transaction): Promise<PersonColumn[]> {
  const { rows } = await tx.execute<{ table: string; column: string }>(sql`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) as k (own, theirs)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
    join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.theirs
    where c.contype = 'f' and c.confrelid = 'people'::regclass and t.attname = 'id'
    order by 1, 2`);
  return rows;
}

export interface TableShape {
  key: string[];
  /** What can be written: neither generated columns nor identities. */
  columns: string[];
}

const shapes = new Map<string, TableShape>();

/** Primary key and columns of a table. */
export async function shapeOf(tx: Transaction, table: string): Promise<TableShape> {
  const known = shapes.get(table);
  if (known) return known;
  const { rows } = await tx.execute<{ name: string; isKey: boolean }>(sql`
    select a.attname as name, coalesce(a.attnum = any (i.indkey), false) as "isKey"
    from pg_attribute a
    left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attidentity <> 'a'
    order by a.attnum`);
  const shape = {
    key: rows.filter(({ isKey }) => isKey).map(({ name }) => name),
    columns: rows.map(({ name }) => name),
  };
  if (shape.key.length === 0) throw new Error(`${table} has no primary key`);
  shapes.set(table, shape);
  return shape;
}
