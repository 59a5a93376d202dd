import { eq, sql } from 'drizzle-orm';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { makeAccount, ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { contextOf } from '@/server/context';
import { acceptOffer } from './commands/accept-offer';
import { cancel } from './commands/cancel';
import { changeParty } from './commands/change-party';
import { checkIn } from './commands/check-in';
import { claim } from './commands/claim';
import { confirm } from './commands/confirm';
import { confirmAddress } from './commands/confirm-address';
import { keepForLater } from './commands/keep-for-later';
import { promote } from './commands/promote';
import { transfer } from './commands/transfer';
import { holdsJob } from './jobs';
import { openLink } from './links';
import { listRegistrations } from './queries/manage';
import { getLinkedRegistration, getMyCalendar, listMyRegistrations } from './queries/own';
import { getRegisterPage } from './queries/register-page';
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

  it('offers as many seats as there are at every date to who would come with fewer, and they choose who', async () => {
    const s = await courseOf([5, 3, 4]);
    const first = await s.go(3);
    const party = await s.go(4, { atLeast: '2' });
    expect(party.state).toBe('waiting');
    // The fullest date alone decides: two seats there, more elsewhere.
    await changeParty(first.request, { registration: first.registration });
    expect(await s.states(party)).toEqual(['offered', 'offered', 'offered']);
    const [view] = await listMyRegistrations(party.request, undefined);
    expect(view?.offer).toMatchObject({ seats: 2 });
    const [own, second] = view?.people ?? [];
    await expect(acceptOffer(party.request, { registration: party.registration })).rejects.toMatchObject({
      fields: { people: 'choose-who-comes' },
    });
    const coming = [own?.id ?? '', second?.id ?? ''];
    await acceptOffer(party.request, { registration: view?.id ?? '', people: coming });
    expect(await s.states(party)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    const { rows } = await db.execute(sql`select s.taken from events e
      cross join lateral seats_of(e.organization_id, e.id) s where e.organization_id = ${s.organization.id}`);
    expect(rows).toEqual([{ taken: 3 }, { taken: 3 }, { taken: 3 }]);
  });

  it('offers a part at once to who comes when some seats are free', async () => {
    const s = await courseOf([3, 2]);
    const party = await s.go(3, { atLeast: '2' });
    expect([party.state, await s.states(party)]).toEqual(['offered', ['offered', 'offered']]);
    expect((await s.go(1)).state).toBe('waiting');
    const less = await courseOf([3, 1]);
    expect((await less.go(3, { atLeast: '2' })).state).toBe('waiting');
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
