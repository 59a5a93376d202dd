import { randomUUID } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { events } from '@/db/schema/events';
import { journal, outbox } from '@/db/schema/kernel';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { grant, makeAccount, makeEvent, makeMember, makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf, type RequestContext } from '@/server/context';
import { cancel } from './commands/cancel';
import { confirmAddress } from './commands/confirm-address';
import { register } from './commands/register';
import { holdsJob } from './jobs';
import { openLink } from './links';

const db = ownerDb();
type EventValues = Partial<typeof events.$inferInsert>;

async function scene(values: EventValues = {}) {
  const organization = await makeOrganization();
  const event = await makeEvent(organization.id, { capacity: 5, ...values });
  const { slug } = organization;
  return {
    organization,
    event,
    visitor: () => contextOf(null, 'az', slug),
    account: async (locale: 'az' | 'ru' | 'en' = 'az') => {
      const account = await makeAccount();
      return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, locale, slug);
    },
    member: async () => {
      const account = await makeAccount();
      await makeMember(organization.id, account.id);
      return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', slug);
    },
    manager: async () => {
      const account = await makeAccount();
      await grant(organization.id, account.id, 'event-manager');
      return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', slug);
    },
  };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const go = ({ event }: Scene, request: RequestContext, input: object = {}) =>
  register(request, { event: event.slug, key: randomUUID(), name: 'Aynur Nümunəli', ...input });

const stateOf = async (id: string) =>
  (await db.select({ state: registrations.state }).from(registrations).where(eq(registrations.id, id)))[0]
    ?.state;

const mailsOf = ({ organization }: Scene) =>
  db.select().from(outbox).where(eq(outbox.organizationId, organization.id)).orderBy(asc(outbox.createdAt));

const kindsOf = async (s: Scene) => (await mailsOf(s)).map(({ kind }) => kind.replace('registration.', ''));

const tokenIn = (text: string | undefined) => /\/links\/([\w-]+)/.exec(text ?? '')?.[1] ?? 'no-token';

const linkHolder = async (s: Scene) => openLink('az', tokenIn((await mailsOf(s)).at(-1)?.text));

describe('registering with an account', () => {
  it('confirms a party at once, row by row, with mail, calendar and journal', async () => {
    const s = await scene();
    const request = await s.account('ru');
    const result = await go(s, request, {
      guests: [{ name: 'Ruslan' }],
      children: '1',
      ages: '6',
      note: 'Salam 🎉',
    });
    expect(result).toMatchObject({ state: 'confirmed', keptUntil: null });
    const people = await db
      .select()
      .from(registrationPeople)
      .where(eq(registrationPeople.registrationId, result.registration))
      .orderBy(registrationPeople.position);
    expect(people.map(({ name, ageGroup, age }) => [name, ageGroup, age])).toEqual([
      ['Aynur Nümunəli', 'adult', null],
      ['Ruslan', 'adult', null],
      [null, 'child', 6],
    ]);
    const [mail, ...more] = await mailsOf(s);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      kind: 'registration.confirmed',
      subject: 'Регистрация подтверждена: Nümunə tədbir',
    });
    expect(mail?.attachments[0]?.content).toContain(`UID:${s.event.id}@localhost`);
    const entries = await db.select().from(journal).where(eq(journal.subjectId, result.registration));
    expect(entries.map(({ action }) => action)).toEqual(['registration.create']);
  });

  it('waits as a whole party, and a newcomer who does not fit either behind it', async () => {
    const s = await scene();
    await go(s, await s.account(), { adults: '2' });
    expect(await go(s, await s.account(), { adults: '2' })).toMatchObject({ state: 'waiting' });
    expect(await go(s, await s.account(), { adults: '2' })).toMatchObject({ state: 'waiting' });
    const mails = await mailsOf(s);
    expect(mails.map(({ kind }) => kind)).toEqual([
      'registration.confirmed',
      'registration.waiting',
      'registration.waiting',
    ]);
    expect(mails[2]?.text).toContain('Gözləmə siyahısında yeriniz: 2. Sizdən əvvəl 1 qeydiyyat, 3 yer var.');
    expect(mails[2]?.text).not.toContain('təsdiqlənib');
    expect(mails[2]?.attachments).toEqual([]);
  });

  it('waits for the organizer where approval is needed', async () => {
    const s = await scene({ needsApproval: true });
    expect(await go(s, await s.account())).toMatchObject({ state: 'pending' });
    expect(await kindsOf(s)).toEqual(['pending']);
  });

  it('refuses the second registration of an account or a person', async () => {
    const s = await scene();
    const request = await s.member();
    await go(s, request);
    await expect(go(s, request)).rejects.toMatchObject({ code: 'conflict', reason: 'registered-already' });
  });

  it('says no by the state of the event', async () => {
    const yesterday = new Date(Date.now() - 86_400_000);
    const tomorrow = new Date(Date.now() + 86_400_000);
    const cases: [EventValues, object][] = [
      [{ state: 'draft' }, { code: 'not-found' }],
      [{ audience: 'none' }, { code: 'not-found' }],
      [{ hiddenAt: yesterday }, { code: 'not-found' }],
      [{ state: 'cancelled' }, { code: 'closed', reason: 'event-cancelled' }],
      [{ registrationOpensAt: tomorrow }, { code: 'closed', reason: 'registration-not-yet' }],
      [{ registrationClosesAt: yesterday }, { code: 'closed', reason: 'registration-closed' }],
      [
        { startsAt: new Date(yesterday.getTime() - 1000), endsAt: yesterday },
        { code: 'closed', reason: 'event-past' },
      ],
      [{ audience: 'members' }, { code: 'forbidden', reason: 'members-only' }],
    ];
    for (const [values, refusal] of cases) {
      const s = await scene(values);
      await expect(go(s, await s.account())).rejects.toMatchObject(refusal);
      expect(await mailsOf(s)).toEqual([]);
    }
    const members = await scene({ audience: 'members' });
    expect(await go(members, await members.member())).toMatchObject({ state: 'confirmed' });
  });

  it('finds no event of another organization, and none that was made up', async () => {
    const s = await scene();
    const other = await scene();
    const request = await s.account();
    await expect(go(other, request)).rejects.toMatchObject({ code: 'not-found' });
    await expect(go(s, request, { event: 'no-such' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('counts who comes, and takes no more than the event allows', async () => {
    const s = await scene({ maxPartySize: 3, capacity: null });
    await expect(go(s, await s.account(), { adults: '3' })).rejects.toMatchObject({
      fields: { adults: 'party-too-large' },
      values: { max: 3 },
    });
    expect(await go(s, await s.account(), { adults: '2' })).toMatchObject({ state: 'confirmed' });
    await expect(go(s, await s.account(), { phone: '12' })).rejects.toMatchObject({
      fields: { phone: 'phone' },
    });
  });
});

describe('registering without an account', () => {
  it('holds the seats until the link is confirmed, once', async () => {
    const s = await scene();
    await expect(go(s, await s.visitor())).rejects.toMatchObject({ fields: { email: 'required' } });
    const held = await go(s, await s.visitor(), { email: 'a@example.org', adults: '3' });
    expect(held.state).toBe('held');
    expect(held.keptUntil).not.toBeNull();
    // Four of five seats are held: a party of two has to wait.
    expect(await go(s, await s.account(), { adults: '1' })).toMatchObject({ state: 'waiting' });

    const link = await openLink('az', tokenIn((await mailsOf(s))[0]?.text));
    expect(await confirmAddress(link, {})).toMatchObject({ state: 'confirmed' });
    expect(await confirmAddress(link, {})).toMatchObject({ state: 'confirmed', changed: false });
    expect(await kindsOf(s)).toEqual(['confirm-address', 'waiting', 'confirmed']);
  });

  it('refuses a registered address like any other, where not all would have a seat', async () => {
    const s = await scene({ capacity: 2, hasWaitingList: false });
    const stranger = await s.visitor();
    await go(s, stranger, { email: 'a@example.org' });
    for (const email of ['a@example.org', 'b@example.org']) {
      await expect(go(s, stranger, { email, adults: '1' })).rejects.toMatchObject({
        reason: 'not-enough-seats',
      });
    }
  });

  it('tells nobody who only says an address whether it is registered; the address learns it', async () => {
    const s = await scene({ capacity: 6 });
    const known = await s.account();
    const first = await go(s, known);
    const email = known.actor.kind === 'account' ? (known.actor.account.email ?? '') : '';
    const answer = ({ state, keptUntil }: { state: string; keptUntil: string | null }) => [
      state,
      keptUntil !== null,
    ];
    const stranger = await s.visitor();
    expect(answer(await go(s, stranger, { email, name: 'Kimsə' }))).toEqual(
      answer(await go(s, stranger, { email: 'new@example.org', name: 'Kimsə' })),
    );
    // Whoever did not get the mail sends the form again: another one to the same registration.
    await go(s, stranger, { email: 'new@example.org' });
    expect(await kindsOf(s)).toEqual([
      'confirmed',
      'registered-already',
      'confirm-address',
      'confirm-address',
    ]);
    const [, already, one, two] = await mailsOf(s);
    expect(already?.recipient).toBe(email);
    expect(tokenIn(one?.text)).toBe(tokenIn(two?.text));
    const rows = await db.select().from(registrations).where(eq(registrations.eventId, s.event.id));
    expect(rows.map(({ id, name }) => [id === first.registration, name])).toEqual([
      [true, 'Aynur Nümunəli'],
      [false, 'Kimsə'],
    ]);
    for (const _ of [1, 2, 3, 4]) await go(s, stranger, { email });
    expect((await kindsOf(s)).filter((kind) => kind === 'registered-already')).toHaveLength(3);
    const entries = await db.select().from(journal).where(eq(journal.organizationId, s.organization.id));
    expect(entries.filter(({ action }) => action === 'registration.create')).toHaveLength(2);
  });

  it('keeps the place in the line, but no seats, when there are none', async () => {
    const s = await scene({ capacity: 1 });
    const first = await go(s, await s.account());
    const held = await go(s, await s.visitor(), { email: 'b@example.org' });
    expect(held).toMatchObject({ state: 'held', keptUntil: null });
    const link = await linkHolder(s);
    expect((await mailsOf(s)).at(-1)?.text).toContain('boş yer yoxdur');
    const later = await go(s, await s.account());
    expect(await confirmAddress(link, {})).toMatchObject({ state: 'waiting' });
    // Confirmed later, but here first.
    await cancel(await s.manager(), { registration: first.registration });
    expect([await stateOf(held.registration), await stateOf(later.registration)]).toEqual([
      'offered',
      'waiting',
    ]);
    expect((await kindsOf(s)).at(-1)).toBe('offered');
  });

  it('tells whoever finds seats at the confirmation only that', async () => {
    const s = await scene({ capacity: 1 });
    const first = await go(s, await s.account());
    await go(s, await s.visitor(), { email: 'c@example.org' });
    const link = await linkHolder(s);
    await cancel(await s.manager(), { registration: first.registration });
    expect(await confirmAddress(link, {})).toMatchObject({ state: 'confirmed' });
    expect(await kindsOf(s)).toEqual(['confirmed', 'confirm-address', 'withdrawn', 'confirmed']);
  });

  it('lets the seats go after half an hour, to whoever waits', async () => {
    const s = await scene({ capacity: 1 });
    const held = await go(s, await s.visitor(), { email: 'd@example.org' });
    const link = await linkHolder(s);
    const waiting = await go(s, await s.account());
    await holdsJob.run();
    expect(await stateOf(held.registration)).toBe('held');
    await db
      .update(registrations)
      .set({ heldUntil: sql`now() - interval '1 second'` })
      .where(eq(registrations.id, held.registration));
    await holdsJob.run();
    expect([await stateOf(held.registration), await stateOf(waiting.registration)]).toEqual([
      'expired',
      'offered',
    ]);
    await expect(confirmAddress(link, {})).rejects.toMatchObject({ code: 'closed', reason: 'hold-over' });
    // The address is free again.
    expect(await go(s, await s.visitor(), { email: 'd@example.org' })).toMatchObject({ state: 'held' });
  });
});

describe('cancelling', () => {
  it('offers seats in order, a party as a whole; a smaller one may pass', async () => {
    const s = await scene({ capacity: 4 });
    const one = await go(s, await s.account(), { adults: '1' });
    const two = await go(s, await s.account(), { adults: '1' });
    const large = await go(s, await s.account(), { adults: '2' });
    const small = await go(s, await s.account());
    const manager = await s.manager();
    await cancel(manager, { registration: one.registration });
    // Two seats are free: too few for the party of three that stands first.
    expect([await stateOf(large.registration), await stateOf(small.registration)]).toEqual([
      'waiting',
      'offered',
    ]);
    await cancel(manager, { registration: two.registration });
    expect([await stateOf(large.registration), await stateOf(small.registration)]).toEqual([
      'offered',
      'offered',
    ]);
    expect(await cancel(manager, { registration: two.registration })).toMatchObject({ changed: false });
    expect((await kindsOf(s)).filter((kind) => kind === 'offered')).toHaveLength(2);
  });

  it('is for oneself, the holder of the link and managers, and for nobody else', async () => {
    const s = await scene();
    const own = await s.account();
    const { registration } = await go(s, own);
    await expect(cancel(await s.account(), { registration })).rejects.toMatchObject({ code: 'not-found' });
    await expect(cancel(await s.visitor(), { registration })).rejects.toMatchObject({ code: 'not-found' });
    await expect(cancel(own, { registration: randomUUID() })).rejects.toMatchObject({ code: 'not-found' });
    await go(s, await s.visitor(), { email: 'e@example.org' });
    const stranger = await linkHolder(s);
    await expect(cancel(stranger, { registration })).rejects.toMatchObject({ code: 'not-found' });
    await expect(openLink('az', 'a'.repeat(43))).rejects.toMatchObject({ code: 'not-found' });
    await cancel(own, { registration });
    expect(await stateOf(registration)).toBe('cancelled');
    expect(await go(s, own)).toMatchObject({ state: 'confirmed' });
  });
});

describe('the same form sent twenty times', () => {
  it('makes one registration and one mail', async () => {
    const s = await scene();
    const request = await s.account();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => go(s, request, { key })));
    expect(new Set(answers.map(({ registration }) => registration)).size).toBe(1);
    const rows = await db
      .select()
      .from(registrations)
      .where(and(eq(registrations.organizationId, s.organization.id)));
    expect(rows).toHaveLength(1);
    expect(await mailsOf(s)).toHaveLength(1);
  });
});
