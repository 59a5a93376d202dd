import { sql } from 'drizzle-orm';
import { afterEach, expect, it, vi } from 'vitest';
import { jobs } from '@/composition';
import { makeAccount, makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { fillOrganization } from '@/db/testing/full-organization';
import { log } from '@/server/log';

const db = ownerDb();

/**
 * Somebody's erasure is due, an announcement and a campaign are under way, an admin has confirmed a run, a child who is named comes of
 * age, and times are over.
 */
async function waiting() {
  const organization = await makeOrganization();
  const { id } = organization;
  const rows = await fillOrganization(id, (await makeAccount()).id);
  for (let n = 0; n < 21; n += 1) {
    const person = await makePerson(id);
    await db.execute(sql`insert into erasures (organization_id, person_id, request_id, origin, due_at)
      values (${id}, ${person.id}, gen_random_uuid(), 'admin', now() - interval '1 day')`);
  }
  const young = await makePerson(id, { isNamedPublicly: true });
  await db.execute(sql`insert into person_details (organization_id, person_id, birth_edtf)
    values (${id}, ${young.id}, to_char(now() + interval '1 day' - interval '16 years', 'YYYY-MM-DD'))
    on conflict (organization_id, person_id) do update set birth_edtf = excluded.birth_edtf`);
  await db.execute(sql`update retention_runs set confirmed_at = now() where organization_id = ${id}`);
  await db.execute(sql`update consent_campaigns set mailed_at = null where organization_id = ${id}`);
  await db.execute(sql`update mail_settings set sends_birthday_mail = true where organization_id = ${id}`);
  await db.execute(sql`update organizations set timezone = (select name from pg_timezone_names
    where extract(hour from now() at time zone name) between 10 and 20 and name like 'Etc/%' limit 1) where id = ${id}`);
  await db.execute(
    sql`update imports set created_at = '2020-01-01', committed_at = '2020-01-01' where organization_id = ${id}`,
  );
  await db.execute(sql`update merges set created_at = '2020-01-01' where organization_id = ${id}`);
  await db.execute(
    sql`update applications set state = 'unconfirmed', created_at = '2020-01-01' where organization_id = ${id}`,
  );
  return { ...organization, rows, young: young.id };
}

/** Everything that stands in the organization's rows. */
async function digest(id: string): Promise<Record<string, string>> {
  const { rows: tables } = await db.execute<{ name: string }>(sql`
    select distinct table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'organization_id' and t.table_type = 'BASE TABLE'`);
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await db.execute<{ sum: string }>(sql`
      select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${sql.identifier(name)} t
      where organization_id = ${id}`);
    found[name] = rows[0]?.sum ?? '';
  }
  return found;
}

const left = async (id: string) => {
  const { rows } = await db.execute<{ erasures: number; campaigns: number }>(sql`
    select (select count(*)::integer from erasures where organization_id = ${id} and done_at is null and due_at <= now()) as erasures,
      (select count(*)::integer from consent_campaigns where organization_id = ${id} and mailed_at is null) as campaigns`);
  return rows[0];
};

const isNamed = async (id: string) => {
  const { rows } = await db.execute(sql`select from people where id = ${id} and is_named_publicly`);
  return rows.length > 0;
};

afterEach(() => vi.restoreAllMocks());

it('every job leaves a locked organization as it is, and keeps no other waiting for it', async () => {
  const complaints = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  const locked = await waiting();
  const other = await waiting();
  await db.execute(sql`insert into lockdowns (organization_id) values (${locked.id})`);
  const before = await digest(locked.id);
  for (let round = 0; round < 3; round += 1) {
    for (const job of jobs)
      await job.run().catch((error: unknown) => log.error({ job: job.name, error }, 'failed'));
  }
  const after = await digest(locked.id);
  expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([]);
  expect(complaints.mock.calls.map(([said]) => said)).toEqual([]);
  expect(await left(other.id)).toEqual({ erasures: 0, campaigns: 0 });
  expect([await isNamed(other.young), await isNamed(locked.young)]).toEqual([false, true]);
  expect(await left(locked.id)).toEqual({ erasures: 21, campaigns: 1 });
}, 60_000);
