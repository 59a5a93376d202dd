import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ownerDb } from '@/db/testing/factories';
import { WITHHELD_TEXTS } from './erasing-texts';
import { GO_WITH, TABLES, WITHOUT_PEOPLE } from './tables';

const rowsOf = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  (await ownerDb().execute<T>(query)).rows;

/** Columns with a foreign key to the id of a table, asked of the database itself. */
const columnsTo = (table: string) =>
  rowsOf<{ table: string; column: string }>(sql`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k (own, theirs)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
    join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.theirs
    where c.contype = 'f' and c.confrelid = ${table}::regclass and t.attname = 'id' order by 1, 2`);

const missing = (
  found: readonly { table: string; column: string }[],
  named: (table: string) => readonly string[],
) =>
  found
    .filter(({ table, column }) => !(table in GO_WITH) && !named(table).includes(column))
    .map(({ table, column }) => `${table}.${column}`);

describe('the catalogue of what is kept about people', () => {
  const entry = (table: string) => TABLES.find((one) => one.table === table);

  it('names every column that refers to a person', async () => {
    const found = await columnsTo('people');
    expect(found.length).toBeGreaterThan(30);
    expect(missing(found, (table) => entry(table)?.people ?? [])).toEqual([]);
  });

  it('names every column that refers to an account', async () => {
    const found = await columnsTo('accounts');
    expect(found.length).toBeGreaterThan(15);
    expect(
      missing(found, (table) => [...(entry(table)?.accounts ?? []), ...(entry(table)?.actors ?? [])]),
    ).toEqual([]);
  });

  it('fails for a table that it does not name', async () => {
    const found = [...(await columnsTo('people')), { table: 'dues', column: 'person_id' }];
    expect(missing(found, (table) => entry(table)?.people ?? [])).toEqual(['dues.person_id']);
  });

  it('says of every table of the database whether it is about people', async () => {
    const tables = await rowsOf<{ name: string }>(sql`
      select relname as name from pg_class join pg_namespace n on n.oid = relnamespace
      where n.nspname = 'public' and relkind = 'r'`);
    const known = [...TABLES.map(({ table }) => table), ...Object.keys(GO_WITH), ...WITHOUT_PEOPLE];
    expect(tables.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
    expect(known.filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
  });

  it('takes what refers to a person along by the database, or says what else happens to it', async () => {
    const { rows } = await ownerDb().execute<{ table: string; column: string; action: string }>(sql`
      select c.conrelid::regclass::text as table, a.attname as column, c.confdeltype::text as action
      from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k (own, theirs)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
      join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.theirs
      where c.contype = 'f' and c.confrelid = 'people'::regclass and t.attname = 'id'`);
    const stays = rows.filter(
      ({ table, action }) => action !== 'c' && entry(table)?.erased === 'goes-with-person',
    );
    expect(stays).toEqual([]);
  });

  it('knows of every public text whether the names of hidden people go from it', async () => {
    const texts = await rowsOf<{ column: string; nullable: boolean }>(sql`
      select c.table_name || '.' || c.column_name as column, c.is_nullable = 'YES' as nullable
      from information_schema.columns c join pg_policies p on p.tablename = c.table_name and p.policyname = 'published'
      where c.table_schema = 'public' and c.table_name like '%\_texts' and c.data_type = 'text'
        and c.column_name not in ('locale', 'source_hash')`);
    const withheld = Object.entries(WITHHELD_TEXTS).flatMap(([table, columns]) =>
      Object.entries(columns).map(([column, otherwise]) => ({ column: `${table}.${column}`, otherwise })),
    );
    const otherwiseOf = (column: string) => withheld.find((one) => one.column === column)?.otherwise;
    const unknown = texts.filter(({ column }) => otherwiseOf(column) === undefined);
    // What an organization is called is nobody's alone; a published notice is changed by the database itself.
    expect(unknown.map(({ column }) => column).sort()).toEqual([
      'organization_texts.name',
      'organization_texts.short_name',
      'privacy_notice_texts.text',
    ]);
    const empty = texts.filter(({ column, nullable }) => !nullable && otherwiseOf(column) === null);
    expect(empty).toEqual([]);
  });
});
