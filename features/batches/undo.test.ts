import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { groupMemberships } from '@/db/schema/groups';
import { people } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { createGroup } from '@/features/groups/commands/create';
import { endGroupMembership } from '@/features/groups/commands/end-membership';
import { endMembership } from '@/features/members/commands/end-membership';
import { reopenMembership } from '@/features/members/commands/reopen-membership';
import { updateMember } from '@/features/members/commands/update';
import { getMember } from '@/features/members/queries/member';
import { undoBatch } from './commands/undo';
import { getBatch } from './queries/batch';
import { admin, done, END, idsOf, journalled, membershipsOf, organization, setUp, some } from './testing';

beforeEach(setUp);

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

  it.each([END, { action: 'set-type', type: 'youth', day: '2026-05-01' } as const])(
    'gives the record its version back ($action), unless it was touched since',
    async (settings) => {
      const members = await some(2);
      const [alone, touched] = idsOf(members);
      const versions = async () => {
        const rows = await ownerDb().select().from(people).where(eq(people.organizationId, organization.id));
        return new Map(rows.map(({ id, updatedAt }) => [id, updatedAt.getTime()]));
      };
      const before = await versions();
      const batch = await done(settings, idsOf(members));
      expect((await versions()).get(alone ?? '')).toBeGreaterThan(before.get(alone ?? '') ?? 0);
      const { version } = await getMember(admin, { slug: members[1]?.slug ?? '' });
      await updateMember(admin, { id: touched ?? '', version, given: 'Leyla', surname: 'Kazımova' });
      const edited = await versions();
      expect(await undoBatch(admin, { batch })).toMatchObject({ undone: 2, kept: 0 });
      const undone = await versions();
      expect(undone.get(alone ?? '')).toBe(before.get(alone ?? ''));
      expect(undone.get(touched ?? '')).toBeGreaterThan(edited.get(touched ?? '') ?? 0);
    },
  );

  it('is over after thirty days', async () => {
    const members = await some(1);
    const batch = await done(END, idsOf(members));
    const late = { ...admin, now: new Date(Date.now() + 31 * 86_400_000) };
    await expect(undoBatch(late, { batch })).rejects.toMatchObject({ reason: 'batch-not-undoable' });
  });
});
