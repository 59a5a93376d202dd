import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Transaction } from '@/db/client';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { findOrphans } from '@/db/testing/orphans';
import { behindWall } from '@/server/database';
import { commitImport } from './commands/commit';
import { admin, asApp, organization, setUp, upload } from './testing';

beforeEach(setUp);

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

describe('tokens of the people of an import', () => {
  const addTokens = (tx: Transaction, id: string, organizationId = organization.id) =>
    tx.execute(sql`select add_tokens_of_import(${organizationId}, ${id}, 0, 100)`);
  const tokensOf = async (given: string) => {
    const { rows } = await ownerDb().execute<{ token: string }>(sql`
      select t.token from person_tokens t join people p on p.organization_id = t.organization_id and p.id = t.person_id
      where p.organization_id = ${organization.id} and p.given = ${given} order by 1`);
    return rows.map(({ token }) => token);
  };

  it('are written for those who are there, whoever made them, and counted', async () => {
    const id = await upload('Soyad;Ad\nKazımov;Əli\nQuliyev;Rauf\n');
    await asApp((tx) => addTokens(tx, id));
    expect(await tokensOf('Əli')).toEqual([]);
    await commitImport(admin, { id });
    const written = await tokensOf('Əli');
    expect(written.length).toBeGreaterThan(1);
    await ownerDb().execute(sql`delete from person_tokens where organization_id = ${organization.id}`);
    await asApp((tx) => addTokens(tx, id));
    expect(await tokensOf('Əli')).toEqual(written);
    const { rows } = await ownerDb().execute(sql`
      select sum(people)::int as n from name_tokens where organization_id = ${organization.id}`);
    expect(rows).toEqual([{ n: written.length + (await tokensOf('Rauf')).length }]);
    expect(await findOrphans()).toEqual([]);
  });

  it('are those of the own organization', async () => {
    const id = await upload('Soyad;Ad\nKazımov;Əli\n');
    const other = await makeOrganization();
    await expect(asApp((tx) => addTokens(tx, id, other.id))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
    const foreign = { organizationId: other.id, accountId: null };
    await expect(behindWall(foreign, (tx) => addTokens(tx, id))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });
});
