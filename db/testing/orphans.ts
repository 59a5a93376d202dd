import { sql } from 'drizzle-orm';
import { ownerDb } from './factories';

/**
 * Rows whose foreign key leads nowhere, of every foreign key that the database has: `table: how many`. None can be there
 * as long as the database checks them itself.
 */
export async function findOrphans(): Promise<string[]> {
  const { rows: keys } = await ownerDb().execute<{ source: string; question: string }>(sql`
    select c.conrelid::regclass::text as source, format('select count(*)::int as n from %s x where %s and not exists (select from %s p where %s)',
      c.conrelid::regclass, string_agg(format('x.%I is not null', a.attname), ' and '),
      c.confrelid::regclass, string_agg(format('x.%I = p.%I', a.attname, f.attname), ' and ')) as question
    from pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) as k (here, there)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.here
    join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.there
    where c.contype = 'f' group by c.oid, c.conrelid, c.confrelid order by 1`);
  const found: string[] = [];
  for (const { source, question } of keys) {
    const { rows } = await ownerDb().execute<{ n: number }>(sql.raw(question));
    if (rows[0]?.n) found.push(`${source}: ${rows[0].n}`);
  }
  return found;
}
