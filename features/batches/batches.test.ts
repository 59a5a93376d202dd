import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { batches } from '@/db/schema/batches';
import { groupMemberships } from '@/db/schema/groups';
import { journal } from '@/db/schema/kernel';
import { personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { createGroup } from '@/features/groups/commands/create';
import { endGroupMembership } from '@/features/groups/commands/end-membership';
import { endMembership } from '@/features/members/commands/end-membership';
import { reopenMembership } from '@/features/members/commands/reopen-membership';
import type { RequestContext } from '@/server/context';
import { chooseMembers } from './commands/choose';
import { planBatch } from './commands/plan';
import { runBatch } from './commands/run';
import { undoBatch } from './commands/undo';
import { getBatch } from './queries/batch';
import { listBatches } from './queries/list';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

type Settings = Record<string, string> & {
  action: 'add-to-group' | 'set-type' | 'invite' | 'end-membership';
};
const END = { action: 'end-membership', day: '2026-05-01', reason: 'left' } as const;

const choose = (action: Settings['action'], ids: string[]) =>
  chooseMembers(admin, { action, scope: 'ticked', people: ids });
async function planned(settings: Settings, ids: string[]) {
  const { id: batch } = await choose(settings.action, ids);
  await planBatch(admin, { batch, ...settings } as never);
  return batch;
}
async function done(settings: Settings, ids: string[]) {
  const batch = await planned(settings, ids);
  await runBatch(admin, { batch });
  return batch;
}
const membershipsOf = (personId: string) =>
  ownerDb()
    .select()
    .from(memberships)
    .where(eq(memberships.personId, personId))
    .orderBy(memberships.startsOn);
const some = (count: number) => Promise.all(Array.from({ length: count }, () => makeMember(organization.id)));
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
const journalled = async () =>
  ownerDb()
    .select({ action: journal.action, name: journal.subjectName, details: journal.details })
    .from(journal)
    .where(and(eq(journal.organizationId, organization.id), sql`action like 'batch.%'`))
    .orderBy(journal.at);

describe('a plan', () => {
  it('says of everybody what will happen or why nothing, and does nothing', async () => {
    const [active, former] = await some(2);
    const nobody = await makePerson(organization.id);
    await ownerDb()
      .update(memberships)
      .set({ endsOn: '2024-01-01', endEdtf: '2024', endReason: 'left' })
      .where(eq(memberships.personId, former?.id ?? ''));
    const batch = await planned(END, idsOf([active, former, nobody] as { id: string }[]));
    const view = await getBatch(admin, { id: batch });
    expect(view).toMatchObject({
      state: 'planned',
      chosen: 3,
      counts: { do: 1, ended: 1, 'no-membership': 1 },
    });
    expect(view.people.map(({ person }) => person.id)).toEqual([active?.id]);
    const ended = await getBatch(admin, { id: batch, show: 'ended' });
    expect(ended.people.map(({ person }) => person.id)).toEqual([former?.id]);
    expect(await membershipsOf(active?.id ?? '')).toMatchObject([{ endsOn: null }]);
    expect(await journalled()).toEqual([]);
  });

  it('of everybody found is made by the filter, at the moment of planning', async () => {
    const [person] = await some(1);
    await ownerDb()
      .update(personDetails)
      .set({ city: 'Moskva' })
      .where(eq(personDetails.personId, person?.id ?? ''));
    await some(2);
    const { id: batch } = await chooseMembers(admin, {
      action: 'end-membership',
      scope: 'found',
      filter: { city: 'Moskva' },
    });
    expect(await getBatch(admin, { id: batch })).toMatchObject({ state: 'chosen', chosen: 1, isFound: true });
    const [later] = await some(1);
    await ownerDb()
      .update(personDetails)
      .set({ city: 'Moskva' })
      .where(eq(personDetails.personId, later?.id ?? ''));
    await planBatch(admin, { batch, ...END });
    expect(await getBatch(admin, { id: batch })).toMatchObject({ counts: { do: 2 } });
    // Who comes afterwards has not been shown, so nothing is done to them.
    const [last] = await some(1);
    await ownerDb()
      .update(personDetails)
      .set({ city: 'Moskva' })
      .where(eq(personDetails.personId, last?.id ?? ''));
    expect(await runBatch(admin, { batch })).toMatchObject({ count: 2 });
    expect(await membershipsOf(last?.id ?? '')).toMatchObject([{ endsOn: null }]);
  });

  it('leaves people of other organizations out, and takes no group of theirs', async () => {
    const other = await organizationWith('admin');
    const stranger = await makeMember(other.organization.id);
    const batch = await planned(END, [stranger.id]);
    expect(await getBatch(admin, { id: batch })).toMatchObject({ counts: {}, people: [] });
    await expect(runBatch(admin, { batch })).rejects.toMatchObject({ reason: 'batch-empty' });
    const { id: group } = await createGroup(other.request, { texts: { az: { name: 'Onların' } } });
    const { id } = await choose('add-to-group', [stranger.id]);
    const asked = planBatch(admin, {
      batch: id,
      action: 'add-to-group',
      group,
      role: 'member',
      day: '2026-01-01',
    });
    await expect(asked).rejects.toMatchObject({ fields: { group: 'choose-group' } });
    await expect(getBatch(other.request, { id: batch })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('goes after a day when nothing came of it', async () => {
    const [person] = await some(1);
    const { id } = await choose('invite', [person?.id ?? '']);
    await ownerDb()
      .update(batches)
      .set({ createdAt: new Date(Date.now() - 90_000_000) })
      .where(eq(batches.id, id));
    await choose('invite', [person?.id ?? '']);
    await expect(getBatch(admin, { id })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('doing it', () => {
  it('ends memberships, once, with one entry in the journal', async () => {
    const members = await some(3);
    const batch = await planned(END, idsOf(members));
    const [first, second] = await Promise.allSettled([
      runBatch(admin, { batch }),
      runBatch(admin, { batch }),
    ]);
    expect([first?.status, second?.status].sort()).toEqual(['fulfilled', 'rejected']);
    for (const { id } of members) {
      expect(await membershipsOf(id)).toMatchObject([
        { endEdtf: '2026-05-01', endsOn: '2026-05-01', endReason: 'left' },
      ]);
    }
    expect(await journalled()).toMatchObject([
      { action: 'batch.run', name: '3', details: { action: 'end-membership', counts: { do: 3 } } },
    ]);
    expect(await listBatches(admin, undefined)).toMatchObject([{ id: batch, done: 3, state: 'done' }]);
    await expect(planBatch(admin, { batch, ...END })).rejects.toMatchObject({ reason: 'batch-done-already' });
  });

  it('changes the type by ending one membership and beginning another', async () => {
    const [person] = await some(1);
    await done({ action: 'set-type', type: 'honorary', day: '2026-05-01' }, [person?.id ?? '']);
    expect(await membershipsOf(person?.id ?? '')).toMatchObject([
      { type: 'ordinary', endsOn: '2026-05-01', endReason: null },
      { type: 'honorary', startsOn: '2026-05-01', endsOn: null },
    ]);
  });

  it('does nothing at all where one person has changed since the preview', async () => {
    const members = await some(3);
    const [changed, other] = members;
    const batch = await planned(END, idsOf(members));
    const [row] = await membershipsOf(changed?.id ?? '');
    await endMembership(admin, {
      id: changed?.id ?? '',
      membership: row?.id ?? '',
      end: '2025',
      reason: 'moved',
    });
    await expect(runBatch(admin, { batch })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'batch-changed',
      values: { count: 1 },
    });
    expect(await membershipsOf(other?.id ?? '')).toMatchObject([{ endsOn: null }]);
    await planBatch(admin, { batch, ...END });
    expect(await runBatch(admin, { batch })).toMatchObject({ count: 2 });
  });

  it('is for admins', async () => {
    const [person] = await some(1);
    const batch = await planned(END, [person?.id ?? '']);
    const editor = await signedIn(organization, 'editor');
    await expect(runBatch(editor, { batch })).rejects.toMatchObject({ code: 'not-found' });
    await expect(undoBatch(await signedIn(organization), { batch })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('undoing', () => {
  it('keeps and names who was changed since', async () => {
    const members = await some(3);
    const batch = await done(END, idsOf(members));
    const [changed] = members;
    const [row] = await membershipsOf(changed?.id ?? '');
    await reopenMembership(admin, { id: changed?.id ?? '', membership: row?.id ?? '' });
    await endMembership(admin, {
      id: changed?.id ?? '',
      membership: row?.id ?? '',
      end: '2026-06',
      reason: 'moved',
    });
    expect(await undoBatch(admin, { batch })).toMatchObject({ undone: 2, kept: 1 });
    expect(await membershipsOf(changed?.id ?? '')).toMatchObject([
      { endEdtf: '2026-06', endReason: 'moved' },
    ]);
    const view = await getBatch(admin, { id: batch });
    expect(view).toMatchObject({ state: 'undone', counts: { kept: 1 }, show: 'kept', undoableUntil: null });
    expect(view.people.map(({ person }) => person.id)).toEqual([changed?.id]);
    expect(await journalled()).toMatchObject([
      { action: 'batch.run' },
      { action: 'batch.undo', details: { kept: 1 } },
    ]);
    await expect(undoBatch(admin, { batch })).rejects.toMatchObject({ reason: 'batch-not-undoable' });
  });

  it('keeps who has left the group since', async () => {
    const { id: group } = await createGroup(admin, { texts: { az: { name: 'Rəqs' } } });
    const members = await some(2);
    const batch = await done(
      { action: 'add-to-group', group, role: 'member', day: '2026-05-01' },
      idsOf(members),
    );
    const rows = await ownerDb().select().from(groupMemberships).where(eq(groupMemberships.groupId, group));
    await endGroupMembership(admin, { membership: rows[0]?.id ?? '', end: '2026-07' });
    expect(await undoBatch(admin, { batch })).toMatchObject({ undone: 1, kept: 1 });
  });

  it('undoes two changes of one person in the order in which they can be undone', async () => {
    const [person] = await some(1);
    const ids = [person?.id ?? ''];
    const first = await done({ action: 'set-type', type: 'youth', day: '2026-05-01' }, ids);
    const second = await done({ action: 'set-type', type: 'family', day: '2026-06-01' }, ids);
    expect(await undoBatch(admin, { batch: second })).toMatchObject({ undone: 1, kept: 0 });
    expect(await undoBatch(admin, { batch: first })).toMatchObject({ undone: 1, kept: 0 });
    expect(await membershipsOf(ids[0] ?? '')).toMatchObject([
      { type: 'ordinary', endsOn: null, endEdtf: null },
    ]);
  });

  it('is over after thirty days', async () => {
    const members = await some(1);
    const batch = await done(END, idsOf(members));
    const late = { ...admin, now: new Date(Date.now() + 31 * 86_400_000) };
    await expect(undoBatch(late, { batch })).rejects.toMatchObject({ reason: 'batch-not-undoable' });
  });
});
