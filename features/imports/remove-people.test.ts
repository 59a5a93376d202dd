import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Transaction } from '@/db/client';
import { people, personDetails } from '@/db/schema/members';
import { makeOrganization, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { findOrphans } from '@/db/testing/orphans';
import { gate, someoneWaits } from '@/db/testing/waiting';
import { behindWall } from '@/server/database';
import { commitImport } from './commands/commit';
import { undoImport } from './commands/undo';
import { admin, asApp, LIST, look, organization, setUp, upload } from './testing';

beforeEach(setUp);

const remove = async (tx: Transaction, ids: string[], organizationId = organization.id) => {
  const { rows } = await tx.execute<{ gone: number }>(
    sql`select remove_people(${organizationId}, ${sql.param(ids)}::uuid[]) as gone`,
  );
  return rows[0]?.gone;
};
const refer = (tx: Transaction, personId: string) =>
  tx.execute(
    sql`insert into person_visibilities (organization_id, person_id, field, visibility)
      values (${organization.id}, ${personId}, 'email', 'self')`,
  );
const left = () => ownerDb().$count(people, eq(people.organizationId, organization.id));
/** Somebody whom nothing refers to. */
async function aPerson(): Promise<string> {
  const { id } = await makePerson(organization.id);
  await ownerDb().delete(personDetails).where(eq(personDetails.personId, id));
  return id;
}

const REFUSED = { cause: { code: '23503' } };

describe('removing people at once', () => {
  it('looks through each table once, not once for each person', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, aPerson));
    const scans = async (tx: Transaction) => {
      const { rows } = await tx.execute<{ n: number }>(sql`
        select coalesce(sum(seq_scan + coalesce(idx_scan, 0)), 0)::int as n from pg_stat_xact_user_tables
        where relname = 'person_texts'`);
      return rows[0]?.n ?? 0;
    };
    await asApp(async (tx) => {
      expect(await remove(tx, ids.slice(0, 6))).toBe(6);
      expect(await scans(tx)).toBeLessThan(3);
      await tx.delete(people).where(eq(people.organizationId, organization.id));
      expect(await scans(tx)).toBeGreaterThan(5);
    });
    expect(await left()).toBe(0);
  });

  it('does with what refers to them what each foreign key says', async () => {
    const [office, guest, nobody] = [await aPerson(), await aPerson(), await aPerson()];
    await makeTerm(organization.id, office);
    await asApp((tx) => refer(tx, guest));
    expect(await asApp((tx) => remove(tx, [office, guest, nobody]))).toBe(3);
    expect(await left()).toBe(0);
    expect(await findOrphans()).toEqual([]);
  });

  it('keeps count of those who joined', async () => {
    const id = await upload(LIST);
    const days = async () =>
      (
        await ownerDb().execute(sql`select sum(joined)::int as joined, sum(began)::int as began
          from membership_days where organization_id = ${organization.id}`)
      ).rows;
    await commitImport(admin, { id });
    expect(await days()).toEqual([{ joined: 2, began: 2 }]);
    await undoImport(admin, { id });
    expect(await days()).toEqual([{ joined: 0, began: 0 }]);
    expect(await findOrphans()).toEqual([]);
  });

  it('touches nobody of another organization', async () => {
    const other = await makeOrganization();
    const stranger = await makePerson(other.id);
    await expect(asApp((tx) => remove(tx, [stranger.id], other.id))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
    await expect(
      behindWall({ organizationId: null, accountId: null }, (tx) => remove(tx, [stranger.id], other.id)),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
    expect(await asApp((tx) => remove(tx, [stranger.id, randomUUID()]))).toBe(0);
    expect(await ownerDb().$count(people, eq(people.organizationId, other.id))).toBe(1);
  });

  it('leaves the checks of the transaction on', async () => {
    const id = await aPerson();
    await expect(
      asApp(async (tx) => {
        await remove(tx, [id]);
        await refer(tx, id);
      }),
    ).rejects.toMatchObject(REFUSED);
    await expect(
      asApp((tx) => tx.execute(sql`set local session_replication_role = replica`)),
    ).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });

  it('asks for each person where the transaction would not see what others have just written', async () => {
    const id = await aPerson();
    await asApp((tx) => refer(tx, id));
    await asApp(async (tx) => {
      await tx.execute(sql`rollback`);
      await tx.execute(sql`begin isolation level repeatable read`);
      await tx.execute(sql`select set_config('app.organization_id', ${organization.id}, true)`);
      expect(await remove(tx, [id])).toBe(1);
    });
    expect(await findOrphans()).toEqual([]);
  });
});

describe('somebody who is referred to meanwhile', () => {
  it('is gone for whoever comes after the removal', async () => {
    const id = await aPerson();
    const { open, opened } = gate();
    const { open: removed, opened: isRemoved } = gate();
    const removing = asApp(async (tx) => {
      await remove(tx, [id]);
      removed();
      await opened;
    });
    await isRemoved;
    const referring = asApp((tx) => refer(tx, id)).catch((error) => error);
    await someoneWaits();
    open();
    await removing;
    expect(await referring).toMatchObject(REFUSED);
    expect(await findOrphans()).toEqual([]);
  });

  it('is waited for by the removal, and goes with what refers to them', async () => {
    const id = await aPerson();
    const { open, opened } = gate();
    const { open: referred, opened: isReferred } = gate();
    const referring = asApp(async (tx) => {
      await refer(tx, id);
      referred();
      await opened;
    });
    await isReferred;
    const removing = asApp((tx) => remove(tx, [id]));
    await someoneWaits();
    open();
    await referring;
    expect(await removing).toBe(1);
    expect(await findOrphans()).toEqual([]);
  });

  it('is kept by the undo of an import', async () => {
    const import_ = await upload('Soyad;Ad\nKazımov;Əli\nQuliyev;Rauf\n');
    await commitImport(admin, { id: import_ });
    const [person] = await ownerDb().select().from(people).where(eq(people.slug, 'rauf-quliyev'));
    const { open, opened } = gate();
    const { open: referred, opened: isReferred } = gate();
    const referring = asApp(async (tx) => {
      await refer(tx, person?.id ?? '');
      referred();
      await opened;
    });
    await isReferred;
    const undoing = undoImport(admin, { id: import_ });
    await someoneWaits();
    open();
    await referring;
    await undoing;
    expect((await look(import_, 'kept')).rows.map(({ name }) => name)).toEqual(['Quliyev Rauf']);
    expect(await left()).toBe(1);
    expect(await findOrphans()).toEqual([]);
  });
});

describe('a table of tomorrow', () => {
  afterEach(() => ownerDb().execute(sql`drop table if exists tomorrow`));

  const refers = async (walls: string, id: string) => {
    await ownerDb().execute(sql`create table tomorrow (who uuid not null, organization_id uuid not null,
      foreign key (who, organization_id) references people (id, organization_id))`);
    await ownerDb().execute(sql`insert into tomorrow values (${id}, ${organization.id})`);
    await ownerDb().execute(sql.raw(walls));
  };

  it.each([
    ['without a wall', 'select'],
    ['with a wall', "select raise_tenant_wall('tomorrow')"],
    [
      'with a wall that hides its rows from the owner too',
      'alter table tomorrow enable row level security, force row level security',
    ],
  ])('is respected %s', async (_, walls) => {
    const [id, other] = [await aPerson(), await aPerson()];
    await refers(walls, id);
    await expect(asApp((tx) => remove(tx, [id, other]))).rejects.toMatchObject(REFUSED);
    expect(await asApp((tx) => remove(tx, [other]))).toBe(1);
    expect(await left()).toBe(1);
  });
});

it('finds rows that lead nowhere', async () => {
  const id = await aPerson();
  await asApp((tx) => refer(tx, id));
  await ownerDb().transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.delete(people).where(eq(people.id, id));
  });
  expect(await findOrphans()).toEqual(['person_visibilities: 1']);
  await ownerDb().execute(sql`delete from person_visibilities where person_id = ${id}`);
});
