import { rmSync } from 'node:fs';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { organizationWith } from '@/db/testing/requests';
import { type RequestContext, systemContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { env } from '@/server/env';
import { completeErasure } from './commands/complete-erasure';
import { requestErasureOf } from './commands/request-erasure-of';
import { completeErasures } from './jobs';

afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

let admin: RequestContext;
let organization: { id: string; slug: string };
let personId: string;
let child: string;

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  personId = (await makeMember(organization.id)).id;
  child = (await makeChild(organization.id, { given: 'Bala' })).id;
});

const people = async () =>
  (
    await ownerDb().execute<{ id: string }>(
      sql`select id from people where organization_id = ${organization.id}`,
    )
  ).rows;
const makeDue = () =>
  ownerDb().execute(sql`update erasures set due_at = now() where organization_id = ${organization.id}`);
const PSEUDONYM = '00000000-0000-8000-a000-000000000000';

describe('an erasure that is killed in the middle', () => {
  it('has done nothing, and does all of it the next time', async () => {
    await requestErasureOf(admin, { id: personId, sure: 'on' });
    await makeDue();
    // The very last thing that is written fails: everything before it is taken back.
    await ownerDb().execute(
      sql`create function fail_once() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`,
    );
    await ownerDb().execute(
      sql`create trigger killed before update of done_at on erasures for each row execute function fail_once()`,
    );
    const system = systemContext('az', admin.organization);
    const { rows } = await ownerDb().execute<{ id: string }>(
      sql`select id from erasures where person_id = ${personId}`,
    );
    await expect(completeErasure(system, { erasure: rows[0]?.id ?? '' })).rejects.toThrow();
    const memberships = async () =>
      (await ownerDb().execute(sql`select from memberships where person_id = ${personId}`)).rows.length;
    expect(await memberships()).toBe(1);
    await ownerDb().execute(sql`drop trigger killed on erasures`);
    await completeErasures();
    expect(await memberships()).toBe(0);
    expect((await people()).map(({ id }) => id)).not.toContain(personId);
  });

  it('is nothing that a taken-over role of the app could hurry, turn to somebody else, or give words to', async () => {
    await requestErasureOf(admin, { id: personId, sure: 'on' });
    const { rows } = await ownerDb().execute<{ id: string }>(
      sql`select id from erasures where person_id = ${personId}`,
    );
    const id = rows[0]?.id;
    const asApp = (query: SQL) =>
      behindWall({ organizationId: organization.id, accountId: null }, (tx) => tx.execute(query));
    const refused = (message: string) =>
      expect.objectContaining({ cause: expect.objectContaining({ message }) });
    for (const name of [
      'erase_mail(ID)',
      'erase_from_journal(ID, P)',
      'erase_from_exports(ID, P)',
      'erase_from_dues(ID, P)',
    ]) {
      const call = name.replace('ID', `'${id}'`).replace('P', `'${PSEUDONYM}'`);
      await expect(asApp(sql.raw(`select ${call}`))).rejects.toEqual(refused('no erasure is due'));
    }
    // The old doors, which took any words, are gone.
    await expect(asApp(sql`select erase_mail(${id}, '{}', '{Salam}', false)`)).rejects.toThrow();
    const tampered = refused('an erasure keeps whom it is about and comes no sooner');
    await expect(asApp(sql`update erasures set due_at = now()`)).rejects.toEqual(tampered);
    await expect(asApp(sql`update erasures set person_id = ${child}`)).rejects.toEqual(tampered);
    await expect(asApp(sql`select begin_restored_erasures(${organization.id}, '{}')`)).rejects.toThrow();
    await expect(
      asApp(sql`insert into erasures (organization_id, person_id, request_id, origin, due_at)
        values (${organization.id}, ${child}, gen_random_uuid(), 'restore', now())`),
    ).rejects.toEqual(refused('an erasure begins by being asked for'));
    await asApp(sql`insert into erasures (organization_id, person_id, request_id, origin, due_at)
      values (${organization.id}, ${child}, gen_random_uuid(), 'admin', now() - interval '9 days')`);
    const { rows: waits } = await ownerDb().execute<{ days: number }>(sql`
      select extract(epoch from due_at - now()) / 86400 as days from erasures where person_id = ${child}`);
    expect(Number(waits[0]?.days)).toBeGreaterThan(6.99);
    await makeDue();
    await expect(
      asApp(sql`select erase_from_journal(${id}, ${personId})`), // no pseudonym: it could be anybody's id
    ).rejects.toEqual(refused('no pseudonym'));
  });
});
