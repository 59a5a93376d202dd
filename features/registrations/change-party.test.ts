import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { contextOf, type RequestContext } from '@/server/context';
import { changeParty } from './commands/change-party';
import { claim } from './commands/claim';
import { confirm } from './commands/confirm';
import { setKinds } from './commands/set-kinds';
import { transfer } from './commands/transfer';
import { fullEvent } from './full-event-testing';
import { openLink } from './links';
import { getStaffRegistration } from './queries/manage';
import { listMyRegistrations } from './queries/own';
import { getRegistrationSettings } from './queries/settings';

const db = ownerDb();

const getSettings = (s: Awaited<ReturnType<typeof fullEvent>>) =>
  getRegistrationSettings(s.manager, s.event.id);

describe('changing a party', () => {
  const change = (one: { registration: string; request: RequestContext }, more: object = {}) =>
    changeParty(one.request, { registration: one.registration, ...more });

  it('needs free seats for more people, and gives on those of fewer', async () => {
    const s = await fullEvent({ capacity: 5 }, 3);
    const waits = await s.go(3);
    const [, guest] = await s.people(s.first.registration);
    await expect(change(s.first, { keep: [guest ?? ''], adults: '4' })).rejects.toMatchObject({
      code: 'full',
      reason: 'no-seats-for-more',
    });
    await expect(change(s.first, { keep: [randomUUID()] })).rejects.toMatchObject({ code: 'not-found' });
    await change(s.first, { keep: guest, guests: [{ name: 'Leyla' }] });
    expect((await s.people(s.first.registration)).length).toBe(3);
    expect(await s.state(waits)).toEqual(['waiting']);
    await change(s.first, { keep: guest, needs: 'Uşaq stulu', noPhoto: 'on' });
    expect(await s.state(s.first, waits)).toEqual(['confirmed', 'offered']);
    expect(await s.row(s.first.registration)).toMatchObject({ needs: 'Uşaq stulu' });
    await expect(change(waits)).rejects.toMatchObject({ reason: 'answer-offer-first' });
    await expect(change({ ...s.first, request: waits.request })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is approved again only where the organizer said so', async () => {
    for (const asksAgain of [false, true]) {
      const s = await fullEvent({ capacity: 9, needsApproval: true, asksAgain });
      await confirm(s.manager, { registration: s.first.registration });
      await change(s.first, {
        needs: 'Qoz allergiyası',
        keep: (await s.people(s.first.registration)).slice(1),
      });
      expect(await s.state(s.first)).toEqual(['confirmed']);
      await change(s.first, { children: '1' });
      expect(await s.state(s.first)).toEqual([asksAgain ? 'pending' : 'confirmed']);
    }
  });

  it('ends with the registration, by the clock of the database; the organizer still may', async () => {
    const s = await fullEvent({ capacity: 9 });
    await db.execute(
      sql`update events set registration_closes_at = now() - interval '1 second' where id = ${s.event.id}`,
    );
    await expect(change(s.first)).rejects.toMatchObject({ code: 'closed', reason: 'registration-closed' });
    await expect(s.go(1)).rejects.toMatchObject({ reason: 'registration-closed' });
    await change({ ...s.first, request: s.manager });
    expect(await s.people(s.first.registration)).toHaveLength(1);
  });
});

describe('changing a party as the organizer', () => {
  it('corrects names, ages and kinds, says so by mail, and asks nobody again', async () => {
    const s = await fullEvent({ capacity: 9, needsApproval: true, asksAgain: true }, 1);
    await setKinds(s.manager, {
      event: s.event.id,
      kinds: [
        { names: { az: 'Böyük' }, ageGroup: 'adult' },
        { names: { az: 'Uşaq' }, ageGroup: 'child', capacity: '1' },
      ],
    });
    const family = await s.go(1, { guests: [{ name: 'Leyle' }, { name: 'Tural', age: '40' }] });
    await confirm(s.manager, { registration: family.registration });
    const kinds = (await getSettings(s)).kinds;
    const child = kinds['kinds.1.id'] ?? '';
    const [, leyla = '', tural = ''] = await s.people(family.registration);
    const input = { registration: family.registration, keep: [leyla, tural] };
    const people = { [leyla]: { name: 'Leyla', age: '7', kind: child } };
    await changeParty(s.manager, { ...input, people, needs: 'Uşaq stulu' });
    const view = async () =>
      getStaffRegistration(s.manager, { event: s.event.slug, id: family.registration });
    expect(await view()).toMatchObject({
      state: 'confirmed',
      needs: 'Uşaq stulu',
      people: [
        { name: 'Aynur Nümunəli' },
        { name: 'Leyla', age: 7, ageGroup: 'child', kind: 'Uşaq' },
        { name: 'Tural', age: 40 },
      ],
    });
    expect((await s.mails()).at(-1)).toMatchObject({ kind: 'changed' });
    // The one seat for children is hers.
    await expect(
      changeParty(s.manager, { ...input, people: { [tural]: { kind: child } } }),
    ).rejects.toMatchObject({ code: 'full' });
    for (const foreign of [{ [randomUUID()]: { name: 'X' } }, { [tural]: { kind: randomUUID() } }]) {
      await expect(changeParty(s.manager, { ...input, people: foreign })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    // One's own name is the registration's: it changes by handing on.
    const [own = ''] = await s.people(family.registration);
    await changeParty(s.manager, { ...input, people: { [own]: { name: 'Başqası', age: '5' } } });
    expect((await view()).people[0]).toMatchObject({ name: 'Aynur Nümunəli', ageGroup: 'adult' });
  });

  it('does not write over what it does not see of somebody in safe mode', async () => {
    const s = await fullEvent({ capacity: 9 });
    const account = await makeAccount();
    const { id } = await makeMember(s.organization.id, account.id);
    const who = { ...account, sessionId: 'none', isConfirmed: true };
    const member = await contextOf(who, 'az', s.organization.slug);
    const one = await s.go(2, { note: 'Gizli', needs: 'Sakit yer' }, member);
    await db.execute(sql`update people set safe_by_self_at = now() where id = ${id}`);
    await expect(changeParty(s.manager, { registration: one.registration })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await s.row(one.registration)).toMatchObject({ note: 'Gizli', needs: 'Sakit yer' });
  });
});

describe('handing on, and keeping in an account', () => {
  const to = { name: 'Leyla Qonaqova', email: 'leyla@example.org' };

  it('makes it somebody else’s: their mail, their link, and nothing of the one before', async () => {
    const s = await fullEvent({ capacity: 9 });
    await db.execute(
      sql`update registrations set needs = 'Qoz allergiyası' where id = ${s.first.registration}`,
    );
    const { registration } = s.first;
    await s.go(1, { name: 'Başqa' });
    await expect(transfer(await signedIn(s.organization), { registration, ...to })).rejects.toMatchObject({
      code: 'not-found',
    });
    await transfer(s.first.request, { registration, ...to });
    expect(await s.row(registration)).toMatchObject({
      ...to,
      state: 'confirmed',
      accountId: null,
      needs: null,
    });
    const mails = (await s.mails()).slice(-2);
    expect(mails.map(({ kind, recipient }) => [kind, recipient === to.email])).toEqual([
      ['handed-on', false],
      ['received', true],
    ]);
    const files = mails.map(({ attachments }) => attachments.map(({ filename }) => filename).sort());
    expect(files).toEqual([[], [`${s.event.slug}.ics`, 'ticket.png']]);
    expect(await listMyRegistrations(s.first.request, undefined)).toEqual([]);
    await expect(transfer(s.first.request, { registration, ...to })).rejects.toMatchObject({
      code: 'not-found',
    });

    const token = /\/links\/([\w-]+)/.exec(mails[1]?.text ?? '')?.[1] ?? '';
    const link = await openLink('az', token);
    const leyla = await signedIn(s.organization);
    const holding = (who: RequestContext) => ({
      ...link,
      standing: { ...link.standing, accountId: who.standing.accountId },
    });
    expect(await claim(link, {})).toMatchObject({ changed: false });
    expect(await claim(holding(leyla), {})).toMatchObject({ changed: true });
    expect(await listMyRegistrations(leyla, undefined)).toMatchObject([{ id: registration, name: to.name }]);
    // What is in an account is not taken out of it by whoever has the link.
    expect(await claim(holding(await signedIn(s.organization)), {})).toMatchObject({ changed: false });
  });

  it('brings no ticket to who takes over a place in the line', async () => {
    const s = await fullEvent();
    const waits = await s.go(1);
    await transfer(waits.request, { registration: waits.registration, ...to });
    expect((await s.mails()).at(-1)).toMatchObject({ kind: 'received', attachments: [] });
  });

  it('by the organizer needs no mail address: the link is handed over; the ticket of before ends', async () => {
    const s = await fullEvent({ capacity: 9 });
    const { registration } = s.first;
    const qr = async (who: RequestContext) => (await listMyRegistrations(who, undefined))[0]?.ticket?.qr.path;
    const before = await qr(s.first.request);
    await expect(transfer(s.first.request, { registration, name: 'Nənə Gülsüm' })).rejects.toMatchObject({
      fields: { email: 'required' },
    });
    await transfer(s.manager, { registration, name: 'Nənə Gülsüm', phone: '050 222 33 44' });
    expect(await s.row(registration)).toMatchObject({
      ...{ name: 'Nənə Gülsüm', email: null, phone: '+994502223344', byAdmin: true, ticketNumber: 1 },
    });
    expect((await s.mails()).map(({ kind }) => kind)).toEqual(['confirmed', 'handed-on-for']);
    const view = await getStaffRegistration(s.manager, { event: s.event.slug, id: registration });
    expect(view.link).toBeNull();
    expect(view.ticket?.qr.path).not.toBe(before);
  });

  it('is the organizer’s where not everybody may register', async () => {
    const s = await fullEvent({ capacity: 9 });
    await db.execute(sql`update events set audience = 'members' where id = ${s.event.id}`);
    const input = { registration: s.first.registration, ...to };
    await expect(transfer(s.first.request, input)).rejects.toMatchObject({ reason: 'ask-organizer' });
    await transfer(s.manager, input);
    expect(await s.row(s.first.registration)).toMatchObject(to);
  });
});
