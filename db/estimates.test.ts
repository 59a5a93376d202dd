import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './client';
import { organizations } from './schema/organizations';
import { makeOrganization, ownerDb } from './testing/factories';
import { makeManyMembers } from './testing/many-members';

describe('what Postgres expects behind the wall', () => {
  it('is not spoiled by how many other organizations there are', async () => {
    const { id } = await makeOrganization();
    const others = Array.from({ length: 200 }, (_, i) => ({ slug: `other-${i}`, countryCode: 'AZ' }));
    const made = await ownerDb().insert(organizations).values(others).returning({ id: organizations.id });
    for (const other of made.slice(0, 100)) await makeManyMembers(ownerDb(), other.id, 2);
    await makeManyMembers(ownerDb(), id, 2_000);
    const { db, pool } = openDatabase(process.env.DATABASE_URL ?? '', 1);
    try {
      for (const table of ['people', 'memberships', 'person_names']) {
        const expected = await db.transaction(async (tx) => {
          await tx.execute(sql`select set_config('app.organization_id', ${id}, true)`);
          const { rows } = await tx.execute<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>(
            sql`explain (format json) select from ${sql.identifier(table)} where organization_id = ${id}`,
          );
          return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
        });
        const all = await ownerDb().execute<{ n: number }>(
          sql`select count(*)::int as n from ${sql.identifier(table)} where organization_id = ${id}`,
        );
        expect(expected, table).toBeGreaterThan((all.rows[0]?.n ?? 0) / 3);
      }
    } finally {
      await pool.end();
    }
  });

  it('is told on every table that has further policies: a new one says expect_rows_of_tenant(…)', async () => {
    const { rows } = await ownerDb().execute(sql`
      select t.polrelid::regclass::text as name from pg_policy t
      where t.polname = 'tenant' and t.polrelid <> 'organizations'::regclass
        and pg_get_expr(t.polqual, t.polrelid) not like '%CASE%'
        and exists (select from pg_policy p where p.polrelid = t.polrelid and p.oid <> t.oid and p.polroles && t.polroles)`);
    expect(rows).toEqual([]);
  });
});
