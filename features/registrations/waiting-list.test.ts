import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { contextOf } from '@/server/context';
import { acceptOffer } from './commands/accept-offer';
import { cancel } from './commands/cancel';
import { keepForLater } from './commands/keep-for-later';
import { promote } from './commands/promote';
import { setRegistration } from './commands/set-registration';
import { fullEvent } from './full-event-testing';
import { holdsJob } from './jobs';
import { openLink } from './links';
import { getStaffRegistration, listRegistrations } from './queries/manage';
import { listMyRegistrations } from './queries/own';
import { getRegisterPage } from './queries/register-page';

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
