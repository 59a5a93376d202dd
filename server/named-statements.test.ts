import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Transaction } from '@/db/client';
import { makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { behindWall, type Plans } from './database';

const peopleSeen = async (tx: Transaction, atLeast: number) =>
  (
    await tx.execute<{ given: string; connection: number }>(
      sql`select given, pg_backend_pid() as connection from people where length(given) >= ${atLeast} order by given`,
    )
  ).rows;

const keptOn = async (tx: Transaction) =>
  (
    await tx.execute<{ generic_plans: string }>(
      sql`select generic_plans from pg_prepared_statements where statement like 'select given, pg_backend_pid()%'`,
    )
  ).rows.map(({ generic_plans }) => Number(generic_plans));

const behind = <T>(organizationId: string, plans: Plans, work: (tx: Transaction) => Promise<T>) =>
  behindWall({ organizationId, accountId: null }, work, plans);

describe('statements that come again and again', () => {
  it('are planned once for a connection, and still stop at the wall of whoever asks', async () => {
    const [ours, theirs] = [await makeOrganization(), await makeOrganization()];
    await makePerson(ours.id, { given: 'Aysel' });
    await makePerson(theirs.id, { given: 'Babək' });
    const seen = [];
    for (const { id } of [ours, theirs, ours, theirs]) {
      seen.push(...(await behind(id, 'kept', (tx) => peopleSeen(tx, 1))));
    }
    expect(seen.map(({ given }) => given)).toEqual(['Aysel', 'Babək', 'Aysel', 'Babək']);
    expect(new Set(seen.map(({ connection }) => connection)).size).toBe(1);
    expect(await behind(ours.id, 'anew', keptOn)).toEqual([4]);
  });

  it('have no name where they are planned anew', async () => {
    const { id } = await makeOrganization();
    await behind(id, 'anew', (tx) => peopleSeen(tx, 2));
    const before = await behind(id, 'anew', keptOn);
    await behind(id, 'anew', (tx) => peopleSeen(tx, 2));
    expect(await behind(id, 'anew', keptOn)).toEqual(before);
  });

  it('walk no table where their plan is kept, however small the table was when it was made', async () => {
    const { id } = await makeOrganization();
    await ownerDb().execute(sql`analyze people`);
    const plan = await behind(id, 'kept', async (tx) => {
      const { rows } = await tx.execute(
        sql`explain select from people where organization_id = ${id} and id = ${id}`,
      );
      return JSON.stringify(rows);
    });
    expect(plan).toContain('people');
    expect(plan).not.toContain('Seq Scan');
  });
});
