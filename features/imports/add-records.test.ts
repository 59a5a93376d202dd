import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { findOrphans } from '@/db/testing/orphans';
import { behindWall } from '@/server/database';
import { asApp, organization, setUp, upload } from './testing';

beforeEach(setUp);

const LIST = 'Soyad;Ad;Telefon\nKazımov;Əli;+79031234567\nQuliyev;Rauf;\n';
const FUNCTIONS = {
  people: (id: string, organizationId: string) =>
    sql`select add_people_of_import(${organizationId}, ${id}, now())`,
  details: (id: string, organizationId: string) =>
    sql`select add_details_of_import(${organizationId}, ${id}, 0, 100)`,
  memberships: (id: string, organizationId: string) =>
    sql`select add_memberships_of_import(${organizationId}, ${id}, 0, 100)`,
};
const written = async () => {
  const { rows } = await ownerDb().execute(sql`
    select (select count(*) from people where organization_id = ${organization.id})::int as people,
      (select count(*) from person_details where organization_id = ${organization.id})::int as details,
      (select count(*) from memberships where organization_id = ${organization.id})::int as memberships`);
  return rows[0];
};

describe('the records that an import makes', () => {
  it('are written for whom this transaction made, and for whom another one made', async () => {
    const id = await upload(LIST);
    await asApp((tx) => tx.execute(FUNCTIONS.people(id, organization.id)));
    await asApp((tx) => tx.execute(FUNCTIONS.details(id, organization.id)));
    expect(await written()).toEqual({ people: 2, details: 2, memberships: 0 });
    await ownerDb().execute(sql`delete from people where organization_id = ${organization.id}`);
    await asApp(async (tx) => {
      for (const add of Object.values(FUNCTIONS)) await tx.execute(add(id, organization.id));
    });
    expect(await written()).toEqual({ people: 2, details: 2, memberships: 2 });
    expect(await findOrphans()).toEqual([]);
  });

  it('leave foreign keys alone only while they are written', async () => {
    const id = await upload(LIST);
    const role = await asApp(async (tx) => {
      for (const add of Object.values(FUNCTIONS)) await tx.execute(add(id, organization.id));
      return (await tx.execute(sql`select current_setting('session_replication_role') as role`)).rows;
    });
    expect(role).toEqual([{ role: 'origin' }]);
  });

  it.each(Object.entries(FUNCTIONS))('are those of the own organization: %s', async (_, add) => {
    const id = await upload(LIST);
    const other = await makeOrganization();
    const refused = { cause: { code: '42501' } };
    await expect(asApp((tx) => tx.execute(add(id, other.id)))).rejects.toMatchObject(refused);
    const foreign = { organizationId: other.id, accountId: null };
    await expect(behindWall(foreign, (tx) => tx.execute(add(id, organization.id)))).rejects.toMatchObject(
      refused,
    );
    await behindWall(foreign, (tx) => tx.execute(add(id, other.id)));
    expect(await written()).toEqual({ people: 0, details: 0, memberships: 0 });
  });
});
