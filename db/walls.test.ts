import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './client';
import { makeOrganization, makePerson, ownerDb } from './testing/factories';

const rowsOf = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  (await ownerDb().execute<T>(query)).rows;

describe('the second wall in the catalog', () => {
  it('stands around every table that has an organization', async () => {
    const tables = await rowsOf<{
      name: string;
      enabled: boolean;
      forced: boolean;
      using_and_check: boolean;
    }>(sql`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
             exists (select from pg_policy p where p.polrelid = c.oid and p.polqual is not null
                       and (p.polwithcheck is not null or p.polcmd = 'r')
                       and p.polroles = array[(select oid from pg_roles where rolname = 'ocaq_app')]) as using_and_check
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
      where n.nspname = 'public' and c.relkind = 'r'`);
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter((table) => !table.enabled || !table.forced || !table.using_and_check)).toEqual([]);
  });

  it('leaves no table of the schema without row-level security', async () => {
    const open = await rowsOf(sql`
      select relname from pg_class join pg_namespace n on n.oid = relnamespace
      where n.nspname = 'public' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`);
    expect(open).toEqual([]);
  });

  it('is not stepped over by a runtime role, a view or an open function', async () => {
    const roles = await rowsOf(sql`
      select rolname from pg_roles r where rolname in ('ocaq_app', 'ocaq_auth', 'ocaq_worker')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
             or exists (select from pg_class where relowner = r.oid))`);
    expect(roles).toEqual([]);
    const views = await rowsOf(sql`
      select relname from pg_class join pg_namespace n on n.oid = relnamespace
      where n.nspname = 'public' and relkind in ('v', 'm')
        and not coalesce(reloptions::text like '%security_invoker=true%', false)`);
    expect(views).toEqual([]);
    const functions = await rowsOf(sql`
      select proname from pg_proc join pg_namespace n on n.oid = pronamespace
      where n.nspname = 'public' and prosecdef and not coalesce(proconfig::text like '%search_path%', false)`);
    expect(functions).toEqual([]);
  });

  it('keeps the journal from being changed by whoever writes it', async () => {
    const rights = await rowsOf<{ role: string; right: string }>(sql`
      select grantee as role, privilege_type as right from information_schema.role_table_grants
      where table_name = 'journal' and grantee like 'ocaq_%' and grantee <> 'ocaq_owner'
        and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`);
    expect(rights).toEqual([]);
  });

  it('keeps passwords, sessions and tokens from the role that answers pages', async () => {
    const readable = await rowsOf<{ what: string }>(sql`
      select table_name || '.' || column_name as what from information_schema.column_privileges
      where grantee = 'ocaq_app' and privilege_type = 'SELECT'
        and (table_name in ('sessions', 'tokens') or column_name in ('password_hash', 'email') and table_name = 'accounts')`);
    expect(readable).toEqual([{ what: 'accounts.email' }]);
  });
});

describe('the second wall at work', () => {
  it('leaves nothing behind on a pooled connection, over 200 changes of organization', async () => {
    const organizations = await Promise.all(
      Array.from({ length: 4 }, () => makeOrganization({ publishedAt: null })),
    );
    for (const { id } of organizations) await makePerson(id);
    const { db, pool } = openDatabase(process.env.DATABASE_URL ?? '', 2);
    const seen = (organizationId: string) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('app.organization_id', ${organizationId}, true)`);
        return (await tx.execute<{ id: string }>(sql`select distinct organization_id as id from people`))
          .rows;
      });
    const turns = Array.from({ length: 200 }, (_, i) => organizations[i % organizations.length]?.id ?? '');
    const answers = await Promise.all(turns.map(seen));
    expect(answers.map((rows) => rows.map(({ id }) => id))).toEqual(turns.map((id) => [id]));
    const { rows: left } = await db.execute(sql`select count(*)::int as n from people`);
    expect(left).toEqual([{ n: 0 }]);
    await pool.end();
  });

  it('refuses rows and references across organizations', async () => {
    const ours = await makeOrganization();
    const theirs = await makeOrganization();
    const stranger = await makePerson(theirs.id);
    const { db, pool } = openDatabase(process.env.DATABASE_URL ?? '', 1);
    const asOurs = (query: ReturnType<typeof sql>) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('app.organization_id', ${ours.id}, true)`);
        return tx.execute(query);
      });
    await expect(
      asOurs(
        sql`insert into people (organization_id, slug, given, surname, sort_key) values (${theirs.id}, 'x', 'x', 'x', 'x')`,
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(
      asOurs(
        sql`insert into memberships (organization_id, person_id, starts_on) values (${ours.id}, ${stranger.id}, '2020-01-01')`,
      ),
    ).rejects.toMatchObject({ cause: { code: '23503' } });
    expect((await asOurs(sql`update people set given = 'x' where id = ${stranger.id}`)).rowCount).toBe(0);
    expect((await asOurs(sql`delete from people where id = ${stranger.id}`)).rowCount).toBe(0);
    await pool.end();
  });
});
