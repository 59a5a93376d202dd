import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { grant, makeAccount, makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { organizationWith } from '@/db/testing/requests';
import { enterSafeMode } from '@/features/members/commands/enter-safe-mode';
import { leaveSafeMode } from '@/features/members/commands/leave-safe-mode';
import { listDirectory } from '@/features/members/queries/directory';
import { liftLockdown } from '@/features/organizations/commands/lift-lockdown';
import { contextOf, type RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { requestErasure } from './commands/request-erasure';
import { requestErasureOf } from './commands/request-erasure-of';
import { undoErasure } from './commands/undo-erasure';
import { completeErasures } from './jobs';
import { listErasures } from './queries/list-erasures';
import { getOwnErasure } from './queries/own-erasure';

afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

let admin: RequestContext;
let organization: { id: string; slug: string };
let self: RequestContext;
let personId: string;
let child: string;

beforeEach(async () => {
  const made = await organizationWith('admin');
  ({ organization, request: admin } = made);
  const account = await makeAccount();
  personId = (await makeMember(organization.id, account.id)).id;
  child = (await makeChild(organization.id, { given: 'Bala' })).id;
  await ownerDb().execute(sql`insert into guardianships (organization_id, minor_id, guardian_id, relation)
    values (${organization.id}, ${child}, ${personId}, 'parent')`);
  self = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
});

const people = async () =>
  (
    await ownerDb().execute<{ id: string; hidden: boolean }>(sql`
    select id, hidden_at is not null as hidden from people where organization_id = ${organization.id}`)
  ).rows;
const isHidden = async (id: string) => (await people()).find((one) => one.id === id)?.hidden;
const makeDue = () =>
  ownerDb().execute(sql`update erasures set due_at = now() where organization_id = ${organization.id}`);
const sure = { sure: 'on' as const };

describe('asking to be forgotten', () => {
  it('hides the family at once, can be undone for seven days, and takes them afterwards', async () => {
    const { request } = await requestErasure(self, { ...sure, self: 'on', wards: child });
    expect([await isHidden(personId), await isHidden(child)]).toEqual([true, true]);
    const account = await makeAccount();
    await makeMember(organization.id, account.id);
    const member = await contextOf(
      { ...account, sessionId: 'x', isConfirmed: true },
      'az',
      organization.slug,
    );
    const seen = JSON.stringify(await listDirectory(member, {} as never));
    expect(seen).not.toContain(personId);
    await undoErasure(self, { request });
    expect([await isHidden(personId), await isHidden(child)]).toEqual([false, false]);
    expect(JSON.stringify(await listDirectory(member, {} as never))).toContain(personId);
    await requestErasure(self, { ...sure, self: 'on', wards: [child] });
    await makeDue();
    await completeErasures();
    expect((await people()).map(({ id }) => id)).not.toContain(personId);
    expect((await people()).map(({ id }) => id)).not.toContain(child);
    const { done, open } = await listErasures(admin, undefined);
    expect([open.length, done.map(({ origin }) => origin).sort()]).toEqual([0, ['guardian', 'person']]);
  });

  it('leaves the children where they are not chosen', async () => {
    await requestErasure(self, { ...sure, self: 'on' });
    await makeDue();
    await completeErasures();
    expect((await people()).map(({ id }) => id)).toContain(child);
  });

  it('needs a tick, and somebody', async () => {
    await expect(requestErasure(self, { self: 'on' } as never)).rejects.toMatchObject({
      fields: { sure: 'erasure-sure' },
    });
    await expect(requestErasure(self, sure)).rejects.toMatchObject({ fields: { self: 'choose-somebody' } });
    const stranger = await makePerson(organization.id);
    await expect(requestErasure(self, { ...sure, wards: stranger.id })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('is asked for once', async () => {
    await requestErasure(self, { ...sure, self: 'on' });
    await expect(requestErasureOf(admin, { id: personId, sure: 'on' })).rejects.toMatchObject({
      reason: 'erasure-asked-already',
    });
  });

  it('cannot be undone when the seven days are over, nor by a stranger', async () => {
    const { request } = await requestErasure(self, { ...sure, self: 'on' });
    const account = await makeAccount();
    await makeMember(organization.id, account.id);
    const other = await contextOf({ ...account, sessionId: 'x', isConfirmed: true }, 'az', organization.slug);
    await expect(undoErasure(other, { request })).rejects.toMatchObject({ code: 'not-found' });
    const late = { ...self, now: new Date(Date.now() + 8 * 86_400_000) };
    await expect(undoErasure(late, { request })).rejects.toMatchObject({ reason: 'erasure-too-late' });
  });

  it('gives the name back to public texts where safe mode was left meanwhile', async () => {
    await enterSafeMode(self, {});
    const { request } = await requestErasure(self, { ...sure, self: 'on' });
    await leaveSafeMode(self, {});
    const withheld = async () =>
      (await ownerDb().execute(sql`select from withheld_names where person_id = ${personId}`)).rows.length;
    expect(await withheld()).toBe(1);
    await undoErasure(self, { request });
    expect(await withheld()).toBe(0);
  });

  it('can be undone for the whole of the seven days, however long the organization was locked', async () => {
    const { request } = await requestErasure(self, { ...sure, self: 'on' });
    await ownerDb().execute(sql`update erasures set asked_at = asked_at - interval '9 days', due_at = due_at - interval '9 days'
      where organization_id = ${organization.id}`);
    await ownerDb().execute(sql`insert into lockdowns (organization_id, locked_at)
      values (${organization.id}, now() - interval '5 days')`);
    await completeErasures();
    await expect(undoErasure(self, { request })).rejects.toMatchObject({ code: 'locked' });
    const account = await makeAccount({ isOperator: true });
    await liftLockdown(
      await contextOf({ ...account, sessionId: 'x', isConfirmed: true }, 'az', organization.slug),
      {},
    );
    await completeErasures();
    const { open } = await getOwnErasure(self, undefined);
    expect(Math.round(((open[0]?.dueAt.getTime() ?? 0) - Date.now()) / 86_400_000)).toBe(3);
    await undoErasure(self, { request });
    expect(await isHidden(personId)).toBe(false);
  });

  it('is not undone by the other parent, who decides about the child alone', async () => {
    const { request } = await requestErasure(self, { ...sure, self: 'on', wards: child });
    const account = await makeAccount();
    const parent = await makeMember(organization.id, account.id);
    await ownerDb().execute(sql`insert into guardianships (organization_id, minor_id, guardian_id, relation)
      values (${organization.id}, ${child}, ${parent.id}, 'parent')`);
    const other = await contextOf({ ...account, sessionId: 'x', isConfirmed: true }, 'az', organization.slug);
    expect((await getOwnErasure(other, undefined)).open.map(({ ids }) => ids)).toEqual([[child]]);
    await undoErasure(other, { request });
    expect([await isHidden(personId), await isHidden(child)]).toEqual([true, false]);
    await expect(undoErasure(other, { request })).rejects.toMatchObject({ code: 'not-found' });
    await undoErasure(admin, { request });
    expect(await isHidden(personId)).toBe(false);
  });

  it('leaves whom an admin had hidden before hidden when it is undone', async () => {
    await ownerDb().execute(sql`update people set hidden_at = now() where id = ${personId}`);
    const { request } = await requestErasureOf(admin, { id: personId, sure: 'on' });
    await undoErasure(admin, { request });
    expect(await isHidden(personId)).toBe(true);
  });
});

describe('the last admin', () => {
  it('is refused with a reason, also when two ask one after the other, and when the other goes meanwhile', async () => {
    await ownerDb().execute(sql`delete from access_grants where organization_id = ${organization.id}`);
    await grant(organization.id, self.standing.accountId ?? '', 'admin');
    const me = await contextOf((self.actor as never as { account: never }).account, 'az', organization.slug);
    await expect(requestErasure(me, { ...sure, self: 'on' })).rejects.toMatchObject({
      reason: 'erasure-last-admin',
    });
    const { candidates } = await getOwnErasure(me, undefined);
    expect(candidates[0]?.isLastAdmin).toBe(true);
    const second = await makeAccount();
    const secondPerson = await makePerson(organization.id, { accountId: second.id });
    const access = await grant(organization.id, second.id, 'admin');
    await requestErasure(me, { ...sure, self: 'on' });
    await expect(requestErasureOf(me, { id: secondPerson.id, sure: 'on' })).rejects.toMatchObject({
      reason: 'erasure-last-admin',
    });
    await ownerDb().execute(sql`update access_grants set revoked_at = now() where id = ${access.id}`);
    await makeDue();
    await completeErasures();
    expect((await people()).map(({ id }) => id)).toContain(personId);
  });
});
