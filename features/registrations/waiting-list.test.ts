import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { groupMemberships, groups } from '@/db/schema/groups';
import { ticketKinds } from '@/db/schema/registrations';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { contextOf } from '@/server/context';
import { acceptOffer } from './commands/accept-offer';
import { cancel } from './commands/cancel';
import { checkIn } from './commands/check-in';
import { keepForLater } from './commands/keep-for-later';
import { promote } from './commands/promote';
import { setKinds } from './commands/set-kinds';
import { setRegistration } from './commands/set-registration';
import { fullEvent } from './full-event-testing';
import { holdsJob } from './jobs';
import { openLink } from './links';
import { getStaffRegistration, listRegistrations } from './queries/manage';
import { listMyRegistrations } from './queries/own';
import { getRegisterPage } from './queries/register-page';
import { getRegistrationSettings } from './queries/settings';

const db = ownerDb();

describe('an offer', () => {
  it('is made of a freed seat, mailed with its deadline, and confirmed only when it is accepted', async () => {
    const s = await fullEvent();
    const waits = await s.go(4);
    expect(waits.state).toBe('waiting');
    await s.leaves(s.first);
    expect(await s.state(waits)).toEqual(['offered']);
    const mail = (await s.mails()).at(-1);
    expect(mail).toMatchObject({ kind: 'offered', attachments: [] });
    expect(mail?.text).toContain('Cavab müddəti');
    expect(mail?.text).not.toContain('təsdiqlənib');
    expect(await acceptOffer(waits.request, { registration: waits.registration })).toMatchObject({
      state: 'confirmed',
      changed: true,
    });
    // A second press, and the back button.
    expect(await acceptOffer(waits.request, { registration: waits.registration })).toMatchObject({
      changed: false,
    });
    const kinds = (await s.mails()).map(({ kind }) => kind);
    expect(kinds).toEqual(['confirmed', 'waiting', 'cancelled', 'offered', 'confirmed']);
    const sent = (await s.mails()).at(-1)?.attachments ?? [];
    expect(sent.map(({ contentType }) => contentType.split(';')[0])).toEqual(['text/calendar', 'image/png']);
    expect((await s.mails()).at(-1)?.html).toContain('#cancel');
  });

  it('goes on to the next when it runs out, and can then no longer be accepted', async () => {
    const s = await fullEvent();
    const [one, two] = [await s.go(3), await s.go(3)];
    await s.leaves(s.first);
    expect(await s.state(one, two)).toEqual(['offered', 'waiting']);
    await s.later(60);
    await holdsJob.run();
    expect(await s.state(one, two)).toEqual(['expired', 'offered']);
    await expect(acceptOffer(one.request, { registration: one.registration })).rejects.toMatchObject({
      code: 'closed',
      reason: 'offer-over',
    });
    expect((await s.mails()).map(({ kind }) => kind).slice(-2)).toEqual(['offer-expired', 'offered']);
  });

  it('that ran out a moment ago is not accepted before anybody has noticed', async () => {
    const s = await fullEvent();
    const one = await s.go(3);
    await s.leaves(s.first);
    await s.later(60);
    await expect(acceptOffer(one.request, { registration: one.registration })).rejects.toMatchObject({
      reason: 'offer-over',
    });
    const again = await s.go(3, {}, one.request);
    expect(again.state).toBe('confirmed');
  });

  it('is nobody else’s, by account or by link', async () => {
    const s = await fullEvent();
    const one = await s.go(3);
    const visitor = await contextOf(null, 'az', s.organization.slug);
    await s.go(1, { email: `${randomUUID()}@example.org` }, visitor);
    const token = /\/links\/([\w-]+)/.exec((await s.mails()).at(-1)?.text ?? '')?.[1] ?? '';
    await s.leaves(s.first);
    const input = { registration: one.registration };
    for (const stranger of [await signedIn(s.organization), visitor, await openLink('az', token)]) {
      await expect(acceptOffer(stranger, input)).rejects.toMatchObject({ code: 'not-found' });
      await expect(keepForLater(stranger, input)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await s.state(one)).toEqual(['offered']);
  });

  it('“later” passes the seats on, keeps the place, and offers again after a while', async () => {
    const s = await fullEvent();
    const [one, two] = [await s.go(3), await s.go(3)];
    await s.leaves(s.first);
    await keepForLater(one.request, { registration: one.registration });
    expect(await s.state(one, two)).toEqual(['waiting', 'offered']);
    expect((await s.row(one.registration)).passes).toBe(0);
    expect((await listMyRegistrations(one.request, undefined))[0]?.wait).toMatchObject({ kind: 'resting' });
    await cancel(two.request, { registration: two.registration });
    expect(await s.state(one)).toEqual(['waiting']);
    await s.later(60);
    await holdsJob.run();
    expect(await s.state(one)).toEqual(['offered']);
  });

  it('is for k of n where the party says so: who comes is chosen, the others leave the party', async () => {
    const s = await fullEvent({ capacity: 4 }, 3);
    const one = await s.go(4, { atLeast: '2' });
    expect(one.state).toBe('waiting');
    await s.leaves(s.first);
    expect(await s.row(one.registration)).toMatchObject({ state: 'offered', offeredSeats: 4 });
    const two = await fullEvent({ capacity: 4 }, 2);
    const family = await two.go(4, { atLeast: '2', guests: [{ name: 'Leyla' }], adults: '2' });
    // Two seats are free already: offered at once, with one mail.
    expect(family.state).toBe('offered');
    expect((await two.mails()).map(({ kind }) => kind)).toEqual(['confirmed', 'offered']);
    expect(await two.row(family.registration)).toMatchObject({ offeredSeats: 2 });
    const [a, b, c] = await two.people(family.registration);
    const input = { registration: family.registration };
    await expect(acceptOffer(family.request, input)).rejects.toMatchObject({
      fields: { people: 'choose-who-comes' },
    });
    await expect(
      acceptOffer(family.request, { ...input, people: [a ?? '', b ?? '', c ?? ''] }),
    ).rejects.toMatchObject({
      values: { seats: 2 },
    });
    await expect(acceptOffer(family.request, { ...input, people: [randomUUID()] })).rejects.toMatchObject({
      code: 'not-found',
    });
    await acceptOffer(family.request, { ...input, people: [a ?? '', b ?? ''] });
    expect(await two.people(family.registration)).toEqual([a, b]);
    expect(await two.row(family.registration)).toMatchObject({ state: 'confirmed', offeredSeats: null });
  });

  it('waits for the organizer after it was accepted, where each is approved', async () => {
    const s = await fullEvent({ needsApproval: true });
    const one = await s.go(2);
    await s.leaves(s.first);
    expect(await acceptOffer(one.request, { registration: one.registration })).toMatchObject({
      state: 'pending',
    });
  });
});

describe('fairness', () => {
  it('lets three pass, then keeps the seats; says so to everybody', async () => {
    const s = await fullEvent({ capacity: 9 }, 5);
    const large = await s.go(6);
    for (const passes of [1, 2, 3]) {
      expect((await s.go(1)).state).toBe('confirmed');
      expect((await s.row(large.registration)).passes).toBe(passes);
    }
    expect(await getRegisterPage(s.manager, { event: s.event.slug })).toMatchObject({
      state: 'waiting-list',
      freeSeats: 1,
    });
    const small = await s.go(1);
    expect(small.state).toBe('waiting');
    const own = async (one: typeof small) => (await listMyRegistrations(one.request, undefined))[0]?.wait;
    expect(await own(large)).toEqual({
      kind: 'keeps',
      needs: 6,
      free: 1,
      passes: 3,
      most: 3,
      kindId: null,
    });
    expect(await own(small)).toMatchObject({ kind: 'kept-for-another', needs: 1, free: 1 });
    const list = await listRegistrations(s.manager, { event: s.event.slug, text: '', state: 'waiting' });
    expect(list.lines.map(({ wait }) => wait?.kind)).toEqual(['keeps', 'kept-for-another']);
    await s.leaves(s.first);
    expect(await s.state(large, small)).toEqual(['offered', 'waiting']);
  });

  it('is broken by hand only with a reason, and only for seats that are there', async () => {
    const s = await fullEvent({ capacity: 6 }, 5);
    const [large, small] = [await s.go(4), await s.go(2)];
    const give = (one: typeof small, reason: string) =>
      promote(s.manager, { registration: one.registration, reason });
    await expect(give(small, '  ')).rejects.toMatchObject({ code: 'invalid' });
    await expect(give(small, 'Ansamblın solisti')).rejects.toMatchObject({
      code: 'full',
      reason: 'no-seats-to-give',
    });
    const settings = {
      event: s.event.id,
      audience: 'public' as const,
      maxPartySize: '10',
      seen: 'on' as const,
    };
    await setRegistration(s.manager, { ...settings, capacity: '7' });
    // The raise was offered to the small party at once; it comes later, and is called in by hand.
    await keepForLater(small.request, { registration: small.registration });
    await give(small, 'Ansamblın solisti');
    expect(await s.state(large, small)).toEqual(['waiting', 'confirmed']);
    expect((await s.mails()).at(-1)?.kind).toBe('moved-up');
    const view = await getStaffRegistration(s.manager, { event: s.event.slug, id: small.registration });
    expect(view.promotionReason).toBe('Ansamblın solisti');
    await expect(
      promote(small.request, { registration: large.registration, reason: 'x' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

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

describe('clocks', () => {
  it('the window is by the clock of the event’s zone, also where that changes', async () => {
    const s = await fullEvent({
      timezone: 'Europe/Berlin',
      startsAt: new Date('2031-11-02T18:00Z'),
      endsAt: new Date('2031-11-02T20:00Z'),
    });
    const settings = { event: s.event.id, audience: 'public' as const, maxPartySize: '10', capacity: '9' };
    const closesAt = async (closes: string) => {
      await setRegistration(s.manager, { ...settings, closes, hasWaitingList: 'on' });
      const [row] = await db.select().from(events).where(eq(events.id, s.event.id));
      return row?.registrationClosesAt?.toISOString();
    };
    expect(await closesAt('2031-10-25T23:00')).toBe('2031-10-25T21:00:00.000Z');
    // Shown twice by the clock: the earlier one.
    expect(await closesAt('2031-10-26T02:30')).toBe('2031-10-26T00:30:00.000Z');
    expect(await closesAt('2031-10-26T12:00')).toBe('2031-10-26T11:00:00.000Z');
    await expect(closesAt('2031-10-26T25:00')).rejects.toMatchObject({ fields: { closes: 'date-time' } });
    await expect(closesAt('2031-11-03T12:00')).rejects.toMatchObject({
      fields: { closes: 'closes-after-end' },
    });
  });
});
