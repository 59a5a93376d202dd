import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { doorMarks, doors } from '@/db/schema/doors';
import { events } from '@/db/schema/events';
import { journal } from '@/db/schema/kernel';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { makeRegistration } from '@/db/testing/single-rows';
import { checkIn } from '@/features/registrations/commands/check-in';
import { transfer } from '@/features/registrations/commands/transfer';
import { ticketToken } from '@/features/registrations/ticket-code';
import type { RequestContext } from '@/server/context';
import { enterDoor } from './commands/enter-door';
import { revokeDoor } from './commands/revoke-door';
import { settleSeen } from './commands/settle-seen';
import { doorToken, openDoor } from './door';
import { makeDoorOf, settle } from './door-testing';
import { getDoor, getRoster, lookUpTicket } from './queries/door';
import { getDoorOverview } from './queries/overview';
import { codeHash } from './roster';

const HOUR = 3_600_000;
let admin: RequestContext;
let organization: { id: string; slug: string };
let event: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  event = await makeEvent(organization.id, {
    state: 'published',
    startsAt: new Date(Date.now() - HOUR),
    endsAt: new Date(Date.now() + HOUR),
    capacity: 4,
  });
});

const makeDoor = (name?: string) => makeDoorOf(admin, event.id, name);
const personOf = async (registration: string) => {
  const [row] = await ownerDb()
    .select()
    .from(registrationPeople)
    .where(eq(registrationPeople.registrationId, registration));
  return row ?? { id: '', checkedInAt: null };
};
const arrived = (person: string, at = Date.now(), id = randomUUID()) => ({ id, person, at });

describe('a door', () => {
  it('opens by link and PIN only, and shows nothing but its name before', async () => {
    const { id, link, pin } = await makeDoor();
    expect(await getDoor(link, undefined)).toMatchObject({ name: 'Qapı 1' });
    await expect(getRoster(link, {})).rejects.toThrow('not-found');
    await expect(enterDoor(link, { pin: pin === '000000' ? '000001' : '000000' })).rejects.toMatchObject({
      fields: { pin: 'wrong-pin' },
    });
    await expect(openDoor('az', doorToken(id), 'A'.repeat(22))).rejects.toThrow('not-found');
    const other = await makeDoor('Qapı 2');
    await expect(settle({ ...link, actor: other.link.actor }, [])).rejects.toThrow('not-found');
    const [row] = await ownerDb().select().from(doors).where(eq(doors.id, id));
    expect(row?.pinHash).not.toContain(pin);
    const written = await ownerDb().select().from(journal).where(eq(journal.subjectId, id));
    expect(written.map(({ action }) => action).sort()).toEqual(['door.create', 'door.enter']);
  });

  it('lets nobody guess on', async () => {
    const { link } = await makeDoor();
    for (let i = 0; i < 19; i++) await enterDoor(link, { pin: 'nope' }).catch(() => undefined);
    await expect(enterDoor(link, { pin: 'nope' })).rejects.toThrow('limit');
  });

  it('ends by itself some hours after the event, when it is taken back, and when the event is called off', async () => {
    const { id, helper } = await makeDoor();
    expect((await getRoster(helper, {})).lines).toEqual([]);
    const at = (ms: number) => ({ ...helper, now: new Date(Date.now() + ms) });
    await getRoster(at(2.9 * HOUR), {});
    await expect(getRoster(at(3.1 * HOUR), {})).rejects.toThrow('not-found');
    await ownerDb().update(events).set({ state: 'cancelled' }).where(eq(events.id, event.id));
    await expect(getRoster(helper, {})).rejects.toThrow('not-found');
    await ownerDb().update(events).set({ state: 'published' }).where(eq(events.id, event.id));
    await revokeDoor(admin, { door: id });
    await expect(settle(helper, [])).rejects.toThrow('not-found');
  });

  it('knows names and state of its event, and tells tickets apart', async () => {
    const { helper } = await makeDoor();
    const coming = await makeRegistration(organization.id, event.id, null, 'confirmed', 'Nərgiz');
    const waiting = await makeRegistration(organization.id, event.id, null, 'waiting', 'Aysel');
    const elsewhere = await makeEvent(organization.id, { state: 'published' });
    const foreign = await makeRegistration(organization.id, elsewhere.id, null);
    const roster = await getRoster(helper, {});
    expect(roster.lines.map(({ name, state }) => [name, state])).toEqual([
      ['Nərgiz', 'confirmed'],
      ['Aysel', 'waiting'],
    ]);
    expect(JSON.stringify(roster)).not.toContain('@');
    const look = async (code: string) => (await lookUpTicket(helper, { code })).kind;
    const token = ticketToken(organization.id, { id: coming, ticketNumber: 0 });
    expect(await look(`https://ocaq.example/az/tickets/${token}`)).toBe('line');
    expect(await look(ticketToken(organization.id, { id: waiting, ticketNumber: 0 }))).toBe('line');
    expect(await look(ticketToken(organization.id, { id: foreign, ticketNumber: 0 }))).toBe('other-event');
    expect(await look(ticketToken(randomUUID(), { id: coming, ticketNumber: 0 }))).toBe('other-organization');
    // Handed on: the ticket of before says so, also to a device that has no network.
    const next = { id: coming, ticketNumber: 1 };
    expect(await look(ticketToken(organization.id, next))).toBe('handed-on');
    await transfer(admin, { registration: coming, name: 'Leyla Qonaqova' });
    expect([await look(token), await look(ticketToken(organization.id, next))]).toEqual([
      'handed-on',
      'line',
    ]);
    const line = (await getRoster(helper, {})).lines.find(({ id }) => id === coming);
    expect(line).toMatchObject({ name: 'Leyla Qonaqova', oldCodes: [codeHash(token)] });
    expect(await look(`${token}2`)).toBe('forged');
    expect(await look(token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'))).toBe('forged');
  });
});

describe('what was seen at doors', () => {
  it('counts once however often it is sent, and can be taken back', async () => {
    const { helper } = await makeDoor();
    const person = await personOf(await makeRegistration(organization.id, event.id, null));
    const mark = arrived(person.id, Date.now() - 60_000);
    expect((await settle(helper, [mark])).results).toEqual({ [mark.id]: 'counted' });
    expect(await settle(helper, [mark])).toMatchObject({ results: { [mark.id]: 'counted' }, isNew: 0 });
    expect((await getDoorOverview(admin, { event: event.slug })).counts.here).toBe(1);
    await settle(helper, [{ ...arrived(person.id), undoes: mark.id }]);
    expect((await getDoorOverview(admin, { event: event.slug })).counts.here).toBe(0);
  });

  it('at two doors without a network is the same in either order: both are kept, and reported', async () => {
    const [one, two] = [await makeDoor('A'), await makeDoor('B')];
    const seenIn = async (order: (typeof one)[]) => {
      const registration = await makeRegistration(organization.id, event.id, null);
      const { id } = await personOf(registration);
      const times = new Map([
        [one, Date.now() - 120_000],
        [two, Date.now() - 60_000],
      ]);
      for (const door of order) await settle(door.helper, [arrived(id, times.get(door))]);
      const { reports } = await getDoorOverview(admin, { event: event.slug });
      const report = reports.find(({ line }) => line === registration);
      const since = (await personOf(registration)).checkedInAt?.getTime() ?? 0;
      expect(Math.abs(since - (times.get(one) ?? 0))).toBeLessThan(2000);
      return { kind: report?.kind, doors: report?.marks.map(({ door }) => door) };
    };
    const expected = { kind: 'twice', doors: ['A', 'B'] };
    expect(await seenIn([one, two])).toEqual(expected);
    expect(await seenIn([two, one])).toEqual(expected);
  });

  it('stands beside what staff with an account marked', async () => {
    const { helper } = await makeDoor();
    const registration = await makeRegistration(organization.id, event.id, null);
    const person = await personOf(registration);
    await checkIn(admin, { registration });
    const mark = arrived(person.id);
    expect((await settle(helper, [mark])).results[mark.id]).toBe('again');
    await checkIn(admin, { registration, undo: 'on' });
    expect((await personOf(registration)).checkedInAt).toBeNull();
  });

  it('of somebody without seats is kept and reported; of another event it is unknown', async () => {
    const { helper } = await makeDoor();
    const waiting = await personOf(await makeRegistration(organization.id, event.id, null, 'waiting'));
    const elsewhere = await makeEvent(organization.id, { state: 'published' });
    const foreign = await personOf(await makeRegistration(organization.id, elsewhere.id, null));
    const [a, b] = [arrived(waiting.id), arrived(foreign.id)];
    expect((await settle(helper, [a, b])).results).toEqual({ [a.id]: 'without-seats', [b.id]: 'unknown' });
    expect(await ownerDb().select().from(doorMarks).where(eq(doorMarks.id, b.id))).toEqual([]);
    expect((await getDoorOverview(admin, { event: event.slug })).reports).toMatchObject([
      { kind: 'without-seats' },
    ]);
  });

  it('is dated by a device whose clock is wrong as if it were right', async () => {
    const { helper } = await makeDoor();
    const registration = await makeRegistration(organization.id, event.id, null);
    const person = await personOf(registration);
    const itsNow = Date.now() - 5 * HOUR;
    await settleSeen(helper, { sentAt: itsNow, seen: [arrived(person.id, itsNow - 60_000)] });
    const since = (await personOf(registration)).checkedInAt?.getTime() ?? 0;
    expect(Math.abs(Date.now() - 60_000 - since)).toBeLessThan(5000);
  });

  it('knows one ticket for all dates of a series, each with who came there', async () => {
    const party = randomUUID();
    const next = await makeEvent(organization.id);
    const [here, there] = [
      await makeRegistration(organization.id, event.id, null),
      await makeRegistration(organization.id, next.id, null),
    ];
    await ownerDb()
      .update(registrations)
      .set({ seriesPartyId: party })
      .where(inArray(registrations.id, [here, there]));
    const { helper } = await makeDoor();
    const code = ticketToken(organization.id, { id: here, seriesPartyId: party, ticketNumber: 0 });
    const looked = await lookUpTicket(helper, { code });
    expect(looked).toMatchObject({ kind: 'line', line: { id: here } });
    expect((await getRoster(helper, {})).lines.map((line) => line.code)).toEqual([codeHash(code)]);
    await settle(helper, [arrived((await personOf(here)).id)]);
    expect((await personOf(here)).checkedInAt).not.toBeNull();
    expect((await personOf(there)).checkedInAt).toBeNull();
    const gone = ticketToken(organization.id, { id: randomUUID(), ticketNumber: 0 });
    expect(await lookUpTicket(helper, { code: gone })).toEqual({ kind: 'gone' });
  });
});
