import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeOrganization, ownerDb } from './testing/factories';
import { fillOrganization } from './testing/full-organization';

// Autovacuum, `reindex` and `pg_restore` run with an empty search path, and only on rows does Postgres look into a function.
it('lets Postgres analyze, index and compute every table with an empty search path', async () => {
  const { id } = await makeOrganization();
  await fillOrganization(id, null);
  const db = ownerDb();
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local search_path = ''`);
    const { rows: computed } = await tx.execute<{ name: string; expression: string }>(sql`
      select format('public.%I', c.relname) as name, pg_get_expr(d.adbin, d.adrelid) as expression
      from pg_catalog.pg_attribute a
      join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      join pg_catalog.pg_class c on c.oid = a.attrelid
      where a.attgenerated = 's' and c.relnamespace = 'public'::pg_catalog.regnamespace`);
    expect(computed.length).toBeGreaterThan(4);
    for (const { name, expression } of computed) {
      await tx.execute(sql.raw(`select count(${expression}) from ${name}`));
    }
  });
  await db.execute(sql`vacuum analyze`);
  await db.execute(sql`reindex schema public`);
});
