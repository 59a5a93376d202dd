import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Transaction } from '@/db/client';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { findOrphans } from '@/db/testing/orphans';
import { behindWall } from '@/server/database';
import { asApp, organization, setUp, upload } from './testing';

beforeEach(setUp);

const LIST = 'Soyad;Ad;Telefon\nKazımov;Əli;+79031234567\nQuliyev;Rauf;\n';
const add = (tx: Transaction, id: string, organizationId = organization.id) =>
  tx.execute(sql`select add_people_of_import(${organizationId}, ${id}, 0, 100, now())`);
const NOTHING = { people: 0, details: 0, memberships: 0, tokens: 0, counted: 0 };
const written = async () => {
  const count = (table: string) =>
    sql`(select count(*) from ${sql.identifier(table)} where organization_id = ${organization.id})::int`;
  const { rows } = await ownerDb().execute<typeof NOTHING>(sql`
    select ${count('people')} as people, ${count('person_details')} as details, ${count('memberships')} as memberships,
      ${count('person_tokens')} as tokens,
      (select coalesce(sum(people), 0) from name_tokens where organization_id = ${organization.id})::int as counted`);
  return rows[0];
};

it.each([
  ['people', 'delete', 8, []],
  ['people', 'insert', 4, []],
  ['person_details', 'insert', 4, []],
  ['person_tokens', 'insert', 4, []],
  // Whoever an import makes has one membership, which can overlap no other.
  ['memberships', 'insert', 4, [{ silent: 'overlap_after_insert' }]],
])('no trigger of %s is silent at %s but those of foreign keys', async (table, _, event, silent) => {
  const { rows } = await ownerDb().execute(sql`
    select tgname as silent from pg_trigger
    where tgrelid = ${table}::regclass and not tgisinternal and tgenabled <> 'A' and tgtype & ${event} = ${event}`);
  expect(rows).toEqual(silent);
});

describe('the people whom an import makes', () => {
  it('are written with record, membership and counted tokens', async () => {
    const id = await upload(LIST);
    await asApp((tx) => add(tx, id));
    const { tokens = 0, ...rest } = (await written()) ?? {};
    expect(rest).toEqual({ people: 2, details: 2, memberships: 2, counted: tokens });
    expect(tokens).toBeGreaterThan(3);
    expect(await findOrphans()).toEqual([]);
  });

  it('get addresses behind those that are taken, portion by portion', async () => {
    const row = 'Soyad;Ad;Telefon\nKazımov;Əli;\nKazımov;Əli 2;\n';
    await asApp(async (tx) => add(tx, await upload(row)));
    const id = await upload('Soyad;Ad;Doğum tarixi\nKazımov;Əli;1951\nKazımov;Əli;1960\nKazımov;Əli;1970\n');
    await ownerDb().execute(
      sql`update import_rows set kind = 'new', slug_number = number - 1 where import_id = ${id}`,
    );
    await asApp(async (tx) => {
      for (const [after, last] of [
        [0, 3],
        [3, 9],
      ])
        await tx.execute(
          sql`select add_people_of_import(${organization.id}, ${id}, ${after}, ${last}, now())`,
        );
    });
    const { rows } = await ownerDb().execute<{ slug: string }>(
      sql`select slug from people where organization_id = ${organization.id} order by slug`,
    );
    expect(rows.map(({ slug }) => slug)).toEqual([
      'eli-2-kazimov',
      'eli-kazimov',
      'eli-kazimov-2',
      'eli-kazimov-3',
      'eli-kazimov-4',
    ]);
  });

  it('leave foreign keys alone only while they are written', async () => {
    const id = await upload(LIST);
    const role = await asApp(async (tx) => {
      await add(tx, id);
      return (await tx.execute(sql`select current_setting('session_replication_role') as role`)).rows;
    });
    expect(role).toEqual([{ role: 'origin' }]);
  });

  it('are those of the own organization', async () => {
    const id = await upload(LIST);
    const other = await makeOrganization();
    const refused = { cause: { code: '42501' } };
    await expect(asApp((tx) => add(tx, id, other.id))).rejects.toMatchObject(refused);
    const foreign = { organizationId: other.id, accountId: null };
    await expect(behindWall(foreign, (tx) => add(tx, id))).rejects.toMatchObject(refused);
    await behindWall(foreign, (tx) => add(tx, id, other.id));
    expect(await written()).toEqual(NOTHING);
  });
});
