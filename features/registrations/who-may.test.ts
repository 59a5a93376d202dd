import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { groupMemberships, groups } from '@/db/schema/groups';
import { ticketKinds } from '@/db/schema/registrations';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { contextOf } from '@/server/context';
import { checkIn } from './commands/check-in';
import { setKinds } from './commands/set-kinds';
import { setRegistration } from './commands/set-registration';
import { fullEvent } from './full-event-testing';
import { getStaffRegistration, listRegistrations } from './queries/manage';
import { getRegistrationSettings } from './queries/settings';

const db = ownerDb();

describe('who may register, and for what', () => {
  it('the invited by their link, a group by its members', async () => {
    const s = await fullEvent({ audience: 'public', capacity: null });
    const settings = { event: s.event.id, maxPartySize: '10', hasWaitingList: 'on' as const };
    await setRegistration(s.manager, { ...settings, audience: 'invited' });
    const { inviteLink } = await getRegistrationSettings(s.manager, s.event.id);
    const invite = new URL(inviteLink ?? '').searchParams.get('invite') ?? '';
    await expect(s.go(1)).rejects.toMatchObject({ reason: 'invited-only' });
    await expect(s.go(1, { invite: `${invite}x` })).rejects.toMatchObject({ reason: 'invited-only' });
    expect((await s.go(1, { invite })).state).toBe('confirmed');

    const [group] = await db.insert(groups).values({ organizationId: s.organization.id }).returning();
    const groupId = group?.id ?? '';
    const foreign = { ...settings, audience: 'group' as const, group: randomUUID() };
    await expect(setRegistration(s.manager, foreign)).rejects.toMatchObject({
      fields: { group: 'choose-group' },
    });
    await setRegistration(s.manager, { ...foreign, group: groupId });
    const account = await makeAccount();
    const { id: personId } = await makeMember(s.organization.id, account.id);
    const member = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      s.organization.slug,
    );
    await expect(s.go(1, {}, member)).rejects.toMatchObject({ reason: 'group-only' });
    await db.insert(groupMemberships).values({ organizationId: s.organization.id, groupId, personId });
    expect((await s.go(1, {}, member)).state).toBe('confirmed');
  });

  it('no waiting list: full is full', async () => {
    const s = await fullEvent({ hasWaitingList: false, capacity: 5 });
    await expect(s.go(2)).rejects.toMatchObject({ code: 'full', reason: 'not-enough-seats' });
    await s.go(1);
    await expect(s.go(1)).rejects.toMatchObject({ code: 'full' });
  });

  it('kinds of ticket have seats of their own, counted by the one function', async () => {
    const s = await fullEvent({ capacity: 10 }, 2);
    const set = (kinds: object[]) => setKinds(s.manager, { event: s.event.id, kinds: kinds as never });
    const adult = { names: { az: 'Böyük', ru: 'Взрослый' }, ageGroup: 'adult', capacity: '3' };
    await expect(set([{ ...adult, capacity: '1' }])).rejects.toMatchObject({
      fields: { 'kinds.0.capacity': 'capacity-below-taken' },
    });
    await set([adult, { names: { az: 'Uşaq' }, ageGroup: 'child', capacity: '2' }, { names: {} }]);
    const rows = await db
      .select()
      .from(ticketKinds)
      .where(eq(ticketKinds.eventId, s.event.id))
      .orderBy(ticketKinds.position);
    expect(rows.map(({ names }) => names.az)).toEqual(['Böyük', 'Uşaq']);
    const [a, c] = rows.map(({ id }) => id);
    expect((await s.go(1, { kinds: { [c ?? '']: 2 }, ages: '6, 9' })).state).toBe('confirmed');
    const late = await s.go(2, { adults: undefined, kinds: { [c ?? '']: 1 } });
    expect(late.state).toBe('waiting');
    const list = await listRegistrations(s.manager, { event: s.event.slug, text: '', state: '' });
    expect(list.kinds).toMatchObject([
      { id: a, name: 'Böyük', capacity: 3, taken: 3, waiting: 1 },
      { id: c, name: 'Uşaq', capacity: 2, taken: 2, waiting: 1 },
    ]);
    await expect(set([{ id: a, ...adult }])).rejects.toMatchObject({ reason: 'kind-used' });
  });

  it('what people need is read by the organizer and themselves; the tick about photographs is on each', async () => {
    const s = await fullEvent({ capacity: 9 });
    const one = await s.go(2, { needs: 'Qoz allergiyası', noPhoto: 'on' });
    const view = await getStaffRegistration(s.manager, { event: s.event.slug, id: one.registration });
    expect(view).toMatchObject({ needs: 'Qoz allergiyası', people: [{ noPhoto: true }, { noPhoto: true }] });
    const [mail] = (await s.mails()).slice(-1);
    expect(mail?.text).not.toContain('allergiya');
    await expect(checkIn(one.request, { registration: one.registration })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('a party of 300 is refused before anything is counted', async () => {
    const s = await fullEvent({ capacity: null });
    const guests = Array.from({ length: 300 }, (_, i) => ({ name: `Qonaq ${i}` }));
    await expect(s.go(1, { guests })).rejects.toMatchObject({ code: 'invalid' });
    await expect(s.go(1, { adults: '300' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
