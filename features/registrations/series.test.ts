import { eq, sql } from 'drizzle-orm';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { makeAccount, ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { update } from '@/features/events/commands/update';
import { instantToLocal } from '@/lib/dates/zoned';
import { contextOf } from '@/server/context';
import { acceptOffer } from './commands/accept-offer';
import { cancel } from './commands/cancel';
import { cancelEvent } from './commands/cancel-event';
import { changeParty } from './commands/change-party';
import { checkIn } from './commands/check-in';
import { claim } from './commands/claim';
import { confirm } from './commands/confirm';
import { confirmAddress } from './commands/confirm-address';
import { keepForLater } from './commands/keep-for-later';
import { promote } from './commands/promote';
import { renewInvite } from './commands/renew-invite';
import { setKinds } from './commands/set-kinds';
import { setRegistration } from './commands/set-registration';
import { setScope } from './commands/set-scope';
import { takeAlong } from './commands/take-along';
import { transfer } from './commands/transfer';
import { holdsJob } from './jobs';
import { openLink } from './links';
import { listRegistrations } from './queries/manage';
import { getLinkedRegistration, getMyCalendar, listMyRegistrations } from './queries/own';
import { getRegisterPage } from './queries/register-page';
import { previewSettings } from './queries/settings';
import { courseOf } from './series-testing';

const db = ownerDb();
const tokenIn = (text: string | undefined) => /\/links\/([\w-]+)/.exec(text ?? '')?.[1] ?? 'no-token';

describe('registering for a whole series', () => {
  it('takes a seat at every date that is left, with one mail, one file of all dates and one ticket', async () => {
    const s = await courseOf([10, null, 10, 10]);
    await s.begin(0);
    const page = await getRegisterPage(await signedIn(s.organization), { event: s.slugOf(2) });
    expect(page).toMatchObject({ state: 'open', freeSeats: 10 });
    expect(page.dates).toHaveLength(3);
    const party = await s.go(3, { event: s.slugOf(2) });
    expect(party.state).toBe('confirmed');
    expect(await s.states(party)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    const [mail, ...more] = await s.mails();
    expect(more).toEqual([]);
    expect(mail?.text).toContain('3 tarix:');
    const [file, ticket, ...rest] = mail?.attachments ?? [];
    expect(rest).toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse(file?.content ?? ''));
    const uids = calendar
      .getAllSubcomponents('vevent')
      .map((event) => String(event.getFirstPropertyValue('uid')));
    expect(uids.map((uid) => uid.slice(0, 36)).sort()).toEqual([1, 2, 3].map(s.idOf).sort());
    expect(ticket?.content).toMatch(/\/tickets\//);
    const own = await listMyRegistrations(party.request, undefined);
    expect(own).toHaveLength(1);
    expect(own[0]?.series).toMatchObject({ left: 3 });
    const again = await getMyCalendar(party.request, own[0]?.id ?? '');
    expect(again.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    await expect(s.go(1, {}, party.request)).rejects.toMatchObject({ reason: 'registered-already' });
  });

  it('waits for all dates where one is full, says which, and is offered all of them at once', async () => {
    const s = await courseOf([5, 2, 5]);
    const first = await s.go(2);
    const party = await s.go(2);
    expect(await s.states(party)).toEqual(['waiting', 'waiting', 'waiting']);
    const [view] = await listMyRegistrations(party.request, undefined);
    expect(view?.wait).toMatchObject({ kind: 'too-few', needs: 2, free: 0 });
    expect(view?.series?.dates.map(({ isFull }) => isFull)).toEqual([false, true, false]);
    const list = await listRegistrations(s.manager, { event: s.slugOf(0), text: '', state: 'waiting' });
    expect(list.lines.map(({ wait }) => wait)).toMatchObject([{ kind: 'too-few', free: 0 }]);
    // The full date alone becomes free.
    await cancel(s.manager, { registration: first.registration, only: (await s.rowAt(first, 1)).id });
    expect(await s.states(first)).toEqual(['confirmed', 'cancelled', 'confirmed']);
    expect(await s.states(party)).toEqual(['offered', 'offered', 'offered']);
    await acceptOffer(party.request, { registration: party.registration });
    expect(await s.states(party)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect((await s.mails()).map(({ kind }) => kind)).toEqual([
      'confirmed',
      'waiting',
      'withdrawn',
      'offered',
      'confirmed',
    ]);
    const told = (await s.mails())[1]?.text ?? '';
    expect(told).toContain('Bəzi tarixlərdə yer çatmır');
    expect(told.split('Yer çatmayan tarixlər:')[1]?.split('\n\n')[0]?.trim().split('\n')).toHaveLength(1);
  });

  it('is passed by single dates no more than three times, and then all it needs is kept for it', async () => {
    const s = await courseOf([9, 1, 9]);
    await s.alone(1, 1);
    const party = await s.go(2);
    expect(party.state).toBe('waiting');
    // What others take at dates that are free for it anyway passes nobody …
    for (let i = 0; i < 4; i++) expect((await s.alone(0, 1)).state).toBe('confirmed');
    expect((await s.rowAt(party, 0)).passes).toBe(0);
    // … until that would leave too few for it.
    expect((await s.alone(0, 4)).state).toBe('confirmed');
    expect(await listRegistrations(s.manager, { event: s.slugOf(0), text: '', state: '' })).toMatchObject({
      seats: { taken: 8, waiting: 2 },
    });
    await db.execute(sql`update registrations set passes = 3 where series_party_id =
      (select series_party_id from registrations where id = ${party.registration})`);
    expect((await s.alone(0, 1)).state).toBe('waiting');
    expect((await s.go(1)).state).toBe('waiting');
  });

  it('goes back as a whole: an offer that is put off, declined or runs out', async () => {
    const s = await courseOf([2, 2]);
    const first = await s.go(2);
    const [one, two] = [await s.go(1), await s.go(2)];
    await cancel(first.request, { registration: first.registration });
    expect(await s.states(first)).toEqual(['cancelled', 'cancelled']);
    expect([await s.states(one), await s.states(two)]).toEqual([
      ['offered', 'offered'],
      ['waiting', 'waiting'],
    ]);
    await keepForLater(one.request, { registration: one.registration });
    expect([await s.states(one), await s.states(two)]).toEqual([
      ['waiting', 'waiting'],
      ['offered', 'offered'],
    ]);
    await db.execute(sql`update registrations set offer_expires_at = now() - interval '1 minute'
      where organization_id = ${s.organization.id} and state = 'offered'`);
    await holdsJob.run();
    expect(await s.states(two)).toEqual(['expired', 'expired']);
    expect((await s.mails()).filter(({ kind }) => kind === 'offer-expired')).toHaveLength(1);
  });

  it('is held for an address, confirmed by its link, and kept in an account, all dates at once', async () => {
    const s = await courseOf([2, 2]);
    const visitor = await contextOf(null, 'az', s.organization.slug);
    const held = await s.go(2, { email: 'a@example.org' }, visitor);
    expect(await s.states(held)).toEqual(['held', 'held']);
    expect((await s.go(1)).state).toBe('waiting');
    const token = tokenIn((await s.mails())[0]?.text);
    await confirmAddress(await openLink('az', token), {});
    expect(await s.states(held)).toEqual(['confirmed', 'confirmed']);
    const account = await makeAccount();
    const link = await openLink('az', token);
    await claim({ ...link, standing: { ...link.standing, accountId: account.id } }, {});
    const own = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      s.organization.slug,
    );
    expect((await listMyRegistrations(own, undefined)).map((view) => view.series?.left)).toEqual([2]);
    // The first date is over: the same link opens the next, and cancels what is left.
    await s.begin(0);
    const next = await openLink('az', token);
    expect(await getLinkedRegistration(next, undefined)).toMatchObject({ isPast: false, canCancel: true });
    await cancel(next, { registration: (await s.rowAt(held, 1)).id });
    expect(await s.states(held)).toEqual(['confirmed', 'cancelled']);
  });

  it('tells nobody but the address that it is registered already', async () => {
    const s = await courseOf([2, 2]);
    const visitor = await contextOf(null, 'az', s.organization.slug);
    const first = await s.go(1, { email: 'a@example.org' }, visitor);
    const again = await s.go(1, { email: 'a@example.org' }, visitor);
    expect(again).toMatchObject({ state: 'held', registration: first.registration });
    expect(await s.states(first)).toEqual(['held', 'held']);
    expect((await s.mails()).map(({ recipient }) => recipient)).toEqual(['a@example.org', 'a@example.org']);
  });

  it('waits for the organizer once, who says yes or no to all of it', async () => {
    const s = await courseOf([2, 2], { needsApproval: true });
    const party = await s.go(2);
    expect(await s.states(party)).toEqual(['pending', 'pending']);
    await confirm(s.manager, { registration: (await s.rowAt(party, 1)).id });
    expect(await s.states(party)).toEqual(['confirmed', 'confirmed']);
    const late = await s.go(1);
    await expect(
      promote(s.manager, { registration: late.registration, reason: 'Qonaq' }),
    ).rejects.toMatchObject({ code: 'full' });
    await cancel(s.manager, { registration: party.registration, only: party.registration });
    await expect(
      promote(s.manager, { registration: late.registration, reason: 'Qonaq' }),
    ).rejects.toMatchObject({ code: 'full' });
  });

  it('changes who comes at every date, or at none', async () => {
    const s = await courseOf([5, 3]);
    const party = await s.go(2);
    await changeParty(party.request, { registration: party.registration, adults: '2' });
    const people = await db
      .select({ id: registrationPeople.id })
      .from(registrationPeople)
      .where(eq(registrationPeople.organizationId, s.organization.id));
    expect(people).toHaveLength(6);
    await expect(
      changeParty(party.request, { registration: party.registration, adults: '3' }),
    ).rejects.toMatchObject({ reason: 'no-seats-for-more' });
    const received = await transfer(party.request, {
      registration: party.registration,
      name: 'Leyla Nümunəli',
      email: 'leyla@example.org',
    });
    expect(received.name).toBe('Leyla Nümunəli');
    expect((await s.rowAt(party, 1)).name).toBe('Leyla Nümunəli');
    expect(await listMyRegistrations(party.request, undefined)).toEqual([]);
  });

  it('that was handed on leads who had it nowhere, by no link and no ticket of a date that is over', async () => {
    const s = await courseOf([5, 5, 5]);
    const visitor = await contextOf(null, 'az', s.organization.slug);
    const held = await s.go(2, { email: 'b@example.org' }, visitor);
    const token = tokenIn((await s.mails())[0]?.text);
    await confirmAddress(await openLink('az', token), {});
    await s.begin(0);
    const ticket = (await s.rowAt(held, 1)).seriesPartyId;
    const next = await openLink('az', token);
    const { id } = await getLinkedRegistration(next, undefined);
    await transfer(next, { registration: id, name: 'Leyla Nümunəli', email: 'leyla@example.org' });
    expect((await getLinkedRegistration(await openLink('az', token), undefined)).name).toBe('Aynur Nümunəli');
    const rows = await db
      .select()
      .from(registrations)
      .where(eq(registrations.seriesPartyId, ticket ?? ''));
    expect(rows.map(({ eventId }) => eventId)).toEqual([s.idOf(0)]);
  });

  it('takes the same people at every date where only some of an offer are taken', async () => {
    const s = await courseOf([2, 2]);
    const first = await s.go(2);
    const party = await s.go(2);
    await cancel(first.request, { registration: first.registration });
    const [own] = await listMyRegistrations(party.request, undefined);
    await acceptOffer(party.request, { registration: own?.id, people: own?.people[0]?.id } as never);
    const { rows } = await db.execute(sql`select s.taken from events e
      cross join lateral seats_of(e.organization_id, e.id) s where e.organization_id = ${s.organization.id}`);
    expect(rows).toEqual([{ taken: 1 }, { taken: 1 }]);
  });

  it('is attended date by date', async () => {
    const s = await courseOf([5, 5]);
    const party = await s.go(2);
    await checkIn(s.manager, { registration: (await s.rowAt(party, 1)).id });
    const here = async (at: number) =>
      (await listRegistrations(s.manager, { event: s.slugOf(at), text: '', state: '' })).checkedIn;
    expect([await here(0), await here(1)]).toEqual([0, 2]);
  });

  it('lets nobody cancel a date of somebody else’s', async () => {
    const s = await courseOf([5, 5]);
    const [mine, theirs] = [await s.go(1), await s.go(1)];
    await expect(
      cancel(mine.request, { registration: mine.registration, only: theirs.registration }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await s.states(theirs)).toEqual(['confirmed', 'confirmed']);
  });
});

describe('dates of a series that change', () => {
  it('leave the others where one is called off, and free those who waited for it', async () => {
    const s = await courseOf([5, 1, 5]);
    const party = await s.go(2);
    expect(party.state).toBe('waiting');
    await cancelEvent(s.manager, { event: s.idOf(1) });
    expect(await s.states(party)).toEqual(['offered', 'cancelled', 'offered']);
    const [off] = (await s.mails()).filter(({ kind }) => kind === 'event-cancelled');
    expect(off?.text).toContain('Söhbət bu tarixdən gedir');
  });

  it('that begin are waited for no more, but those that are left', async () => {
    const s = await courseOf([1, 5, 5]);
    const party = await s.go(2);
    await s.begin(0);
    await holdsJob.run();
    expect(await s.states(party)).toEqual(['expired', 'offered', 'offered']);
  });

  it('that are added are registered for by whoever wants them too', async () => {
    const s = await courseOf([5, 5]);
    const party = await s.go(2);
    await s.add(5);
    const page = await getRegisterPage(party.request, { event: s.slugOf(2) });
    expect([page.mine, page.dates?.length]).toEqual([null, 1]);
    const more = await s.go(2, { event: s.slugOf(2) }, party.request);
    expect(more.state).toBe('confirmed');
    expect(await s.states(party)).toEqual(['confirmed', 'confirmed']);
  });

  it('that are added are taken along by the organizer, in order of arrival, as far as there are seats', async () => {
    const s = await courseOf([9, 9]);
    const [one, two] = [await s.go(2), await s.go(2)];
    const gone = await s.go(1);
    await cancel(gone.request, { registration: gone.registration });
    await s.add(3);
    const list = () => listRegistrations(s.manager, { event: s.slugOf(2), text: '', state: '' });
    expect((await list()).elsewhere).toBe(2);
    expect(await takeAlong(s.manager, { event: s.idOf(2) })).toMatchObject({ parties: 2, seated: 1 });
    expect([await s.states(one), await s.states(two), await s.states(gone)]).toEqual([
      ['confirmed', 'confirmed', 'confirmed'],
      ['confirmed', 'confirmed', 'waiting'],
      ['cancelled', 'cancelled'],
    ]);
    expect((await s.mails()).map(({ kind }) => kind).slice(-2)).toEqual(['date-added', 'waiting']);
    expect((await s.mails()).at(-2)?.attachments[0]?.content.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(await takeAlong(s.manager, { event: s.idOf(2) })).toMatchObject({ parties: 0 });
    expect((await list()).elsewhere).toBe(0);
    // Who cancels that date alone is not taken along again; the seats go to who waits for it.
    await cancel(one.request, { registration: one.registration, only: (await s.rowAt(one, 2)).id });
    expect((await takeAlong(s.manager, { event: s.idOf(2) })).parties).toBe(0);
    expect(await s.states(two)).toEqual(['confirmed', 'confirmed', 'offered']);
  });

  it('get the settings that were changed at one of them, where they had the same', async () => {
    const s = await courseOf([5, 5, 8]);
    await s.go(4);
    const values = {
      event: s.idOf(0),
      audience: 'public',
      maxPartySize: '3',
      hasWaitingList: 'on',
      seen: 'on',
    };
    await setRegistration(s.manager, { ...values, capacity: '6', needsApproval: 'on' } as never);
    const rows = await db
      .select()
      .from(events)
      .where(eq(events.organizationId, s.organization.id))
      .orderBy(events.startsAt);
    expect(
      rows.map(({ capacity, maxPartySize, needsApproval }) => [capacity, maxPartySize, needsApproval]),
    ).toEqual([
      [6, 3, true],
      [6, 3, true],
      [8, 3, true],
    ]);
  });

  it('have one link for the invited, and none opens anything when there is a new one', async () => {
    const s = await courseOf([5, 5], { audience: 'invited', inviteKey: 'old-key' });
    await renewInvite(s.manager, { event: s.idOf(0) });
    const keys = await db
      .selectDistinct({ key: events.inviteKey })
      .from(events)
      .where(eq(events.organizationId, s.organization.id));
    expect(keys).toHaveLength(1);
    await s.begin(0);
    await expect(s.go(1, { invite: 'old-key' })).rejects.toMatchObject({ reason: 'invited-only' });
    expect((await s.go(1, { invite: keys[0]?.key })).state).toBe('confirmed');
  });

  it('show what follows from more seats at all of them before it does', async () => {
    const s = await courseOf([1, 1]);
    await s.go(1);
    const party = await s.go(1);
    const values = {
      event: s.idOf(0),
      audience: 'public',
      maxPartySize: '10',
      hasWaitingList: 'on',
      capacity: '2',
    };
    expect(await previewSettings(s.manager, values)).toEqual([{ kind: 'offers', parties: 1, seats: 1 }]);
    await setRegistration(s.manager, { ...values, seen: 'on' } as never);
    expect(await s.states(party)).toEqual(['offered', 'offered']);
  });

  it('take no seats back at one of them: who comes to all would lose one', async () => {
    const s = await courseOf([2, 2]);
    const party = await s.go(2);
    const values = { event: s.idOf(0), audience: 'public', maxPartySize: '10', capacity: '1' };
    const shown = await previewSettings(s.manager, values);
    expect(shown.map(({ kind }) => kind)).toEqual(['below-taken']);
    await setRegistration(s.manager, { ...values, seen: 'on', takeBack: 'on' } as never);
    expect(await s.states(party)).toEqual(['confirmed', 'confirmed']);
  });

  it('are registered for one by one again when the organizer says so, and who waits does so at each', async () => {
    const s = await courseOf([5, 1]);
    const party = await s.go(2);
    await setScope(s.manager, { event: s.idOf(1), scope: 'date' });
    expect(await s.states(party)).toEqual(['offered', 'waiting']);
    await acceptOffer(party.request, { registration: (await s.rowAt(party, 0)).id });
    expect(await s.states(party)).toEqual(['confirmed', 'waiting']);
    const single = await s.go(1, { event: s.slugOf(1) });
    expect(single.state).toBe('confirmed');
    expect(await s.states(single)).toEqual(['confirmed']);
    await setKinds(s.manager, { event: s.idOf(1), kinds: [{ names: { az: 'Böyük' } }] } as never);
    await expect(setScope(s.manager, { event: s.idOf(0), scope: 'series' })).rejects.toMatchObject({
      reason: 'series-has-kinds',
    });
  });
});

describe('many at once', () => {
  const perDate = async (s: Awaited<ReturnType<typeof courseOf>>) => {
    const { rows } = await db.execute<{ taken: number }>(sql`
      select s.taken from events e cross join lateral seats_of(e.organization_id, e.id) s
      where e.organization_id = ${s.organization.id} order by e.starts_at`);
    return rows.map(({ taken }) => taken);
  };

  it('gives the last seat of a series to one of them', async () => {
    const s = await courseOf([9, 1, 9]);
    const people = await Promise.all(Array.from({ length: 8 }, () => signedIn(s.organization)));
    const all = await Promise.all(people.map((who) => s.go(1, {}, who)));
    expect(all.filter(({ state }) => state === 'confirmed')).toHaveLength(1);
    expect(all.filter(({ state }) => state === 'waiting')).toHaveLength(7);
    expect(await perDate(s)).toEqual([1, 1, 1]);
  });

  it('never gives more than there are, whether for one date or for all, and nobody waits for each other', async () => {
    const s = await courseOf([4, 3, 5]);
    const people = await Promise.all(Array.from({ length: 6 }, () => signedIn(s.organization)));
    const outcomes = await Promise.allSettled([
      ...people.map((who, i) => s.go(1 + (i % 2), { event: s.slugOf(i % 3) }, who)),
      ...[2, 1, 0, 2, 0, 1].map((at) => s.alone(at, 1)),
      setScope(s.manager, { event: s.idOf(2), scope: 'series' }),
      cancelEvent(s.manager, { event: s.idOf(0) }),
    ]);
    // A date that was called off meanwhile takes nobody; nothing else fails, above all by waiting for each other.
    const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(failed.filter((code) => code !== 'closed')).toEqual([]);
    const taken = await perDate(s);
    expect(taken.every((count, at) => count <= ([4, 3, 5][at] ?? 0))).toBe(true);
    const { rows } = await db.execute<{ states: number }>(sql`
      select count(distinct r.state)::integer as states from registrations r join events e on e.id = r.event_id
      where r.organization_id = ${s.organization.id} and e.state = 'published' and r.series_party_id is not null
      group by r.series_party_id`);
    expect(rows.every(({ states }) => states === 1)).toBe(true);
  });

  it('never waits for who changes all dates meanwhile', async () => {
    const s = await courseOf([50, 50, 50, 50]);
    const people = await Promise.all(Array.from({ length: 8 }, () => signedIn(s.organization)));
    const change = (at: number) =>
      update(s.manager, {
        event: s.idOf(at),
        dateKind: 'scheduled',
        starts: instantToLocal(s.dates[at]?.startsAt ?? new Date(), 'Asia/Baku').slice(0, 16),
        ends: instantToLocal(s.dates[at]?.endsAt ?? new Date(), 'Asia/Baku').slice(0, 16),
        timezone: 'Asia/Baku',
        category: 'lesson',
        ourRole: 'organizer',
        contactName: `Nümunə ${at}`,
        scope: 'all',
        texts: { az: { title: 'Dil dərsi' } },
      } as never);
    await Promise.all([
      ...people.map((who, i) => s.go(1, { event: s.slugOf(i % 4) }, who)),
      ...[3, 0, 2, 1, 3, 0].map(change),
    ]);
    expect(await perDate(s)).toEqual([8, 8, 8, 8]);
  });
});
