import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { batches } from '@/db/schema/batches';
import { personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { createGroup } from '@/features/groups/commands/create';
import { endMembership } from '@/features/members/commands/end-membership';
import { chooseMembers } from './commands/choose';
import { planBatch } from './commands/plan';
import { runBatch } from './commands/run';
import { undoBatch } from './commands/undo';
import { getBatch } from './queries/batch';
import { listBatches } from './queries/list';
import {
  admin,
  choose,
  done,
  END,
  idsOf,
  journalled,
  membershipsOf,
  organization,
  planned,
  setUp,
  some,
} from './testing';

beforeEach(setUp);

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
