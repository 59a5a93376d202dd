import { sql } from 'drizzle-orm';
import { ownerDb } from '@/db/testing/factories';
import { ORIGIN } from './addresses';

/** Filled by the runner while the app is up, whoever opens a page. */
const BY_ITSELF = ['outbox'];

interface Whose {
  organization: { id: string };
  account: { id: string };
}

/** Opens a link as the scanner of a mail provider does: three times and by its head, as nobody. Gives the tables in which anything changed. */
export async function changedByScanning(address: string, whose: Whose): Promise<string[]> {
  const before = await digests(whose);
  const url = new URL(address, ORIGIN);
  for (const method of ['HEAD', 'GET', 'GET', 'GET']) {
    const answer = await fetch(url, { method, redirect: 'manual' });
    await answer.arrayBuffer();
  }
  const after = await digests(whose);
  return Object.keys(after).filter((table) => before[table] !== after[table]);
}

async function digests({ organization, account }: Whose): Promise<Record<string, string>> {
  const db = ownerDb();
  const { rows: tables } = await db.execute<{ name: string }>(sql`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'organization_id' and t.table_type = 'BASE TABLE'`);
  const found: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !BY_ITSELF.includes(table.name)))
    found[name] = await digest(sql`${sql.identifier(name)} t where t.organization_id = ${organization.id}`);
  for (const name of ['tokens', 'sessions'])
    found[name] = await digest(sql`${sql.identifier(name)} t where t.account_id = ${account.id}`);
  return found;
}

async function digest(rows: ReturnType<typeof sql>): Promise<string> {
  const { rows: found } = await ownerDb().execute<{ digest: string }>(
    sql`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${rows}`,
  );
  return found[0]?.digest ?? '';
}
