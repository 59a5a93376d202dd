import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { ownerDb } from '@/db/testing/factories';
import type { RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import type { Refusal } from '@/server/errors';
import { seatsWith } from './behind-lock';
import { countSeats } from './event-seats';
import { insertParty } from './parties';
import { go, mailsOf, scene } from './registering-testing';
import { KEEPS_NO_SEATS } from './rules';

const db = ownerDb();

/** Whether anybody waits for a row that somebody else holds. */
async function isWaitedFor(): Promise<boolean> {
  const { rows } = await db.execute(sql`select from pg_locks where not granted and pid in (
    select here.pid from pg_locks here join pg_database d on d.oid = here.database and d.datname = current_database())`);
  return rows.length > 0;
}

it('all that registering asks of an event is as it is behind its lock, though it is asked at once', async () => {
  const s = await scene({ capacity: 1 });
  const request = await s.account();
  const { id: eventId, organizationId } = s.event;
  const { registering } = await db.transaction(async (holder) => {
    await holder.select().from(events).where(eq(events.id, eventId)).for('update');
    const begun = go(s, request);
    await expect.poll(isWaitedFor).toBe(true);
    const [party] = await holder
      .insert(registrations)
      .values({ organizationId, eventId, state: 'confirmed', name: 'Nümunə', locale: 'az' })
      .returning();
    await holder
      .insert(registrationPeople)
      .values({ organizationId, registrationId: party?.id ?? '', position: 0, ageGroup: 'adult' });
    return { registering: begun };
  });
  expect(await registering).toMatchObject({ state: 'waiting' });
});

it('knows the seats after each party as the count of the database tells them', async () => {
  const s = await scene({ capacity: 4 });
  const { organization, ...request } = await s.visitor();
  if (!organization) throw new Error('no organization');
  const wall = { organizationId: organization.id, accountId: null };
  const soon = new Date(Date.now() + 60_000);
  const parties = [
    { state: 'confirmed', size: 2, heldUntil: null },
    { state: 'waiting', size: 3, heldUntil: null },
    { state: 'pending', size: 1, heldUntil: null },
    { state: 'held', size: 2, heldUntil: soon },
    { state: 'held', size: 1, heldUntil: KEEPS_NO_SEATS },
    { state: 'waiting', size: 1, heldUntil: null },
  ] as const;
  await behindWall(wall, async (tx, now) => {
    const context = { ...request, organization, tx, now };
    let known = await countSeats(context, s.event.id);
    for (const { size, ...party } of parties) {
      const values = { ...party, eventId: s.event.id, name: 'Nümunə', locale: 'az' as const };
      await insertParty(
        context,
        values,
        Array.from({ length: size }, () => ({ name: null, ageGroup: 'adult', age: null })),
      );
      known = seatsWith(known, { ...party, size, keepsSeats: party.heldUntil === soon });
      expect(await countSeats(context, s.event.id)).toEqual(known);
    }
    expect(known).toMatchObject({ taken: 5, waiting: 4, waitingParties: 2, pending: 1 });
  });
});

it('who registers at the same moment has their own answer, and one mail', async () => {
  const s = await scene({ capacity: 4, maxPartySize: 3 });
  const twice = await s.account();
  const asked: [RequestContext, object][] = [
    [await s.account(), {}],
    [await s.account(), { adults: '5' }],
    [twice, {}],
    [twice, {}],
    [await s.visitor(), { email: 'qonaq@example.org' }],
    [await s.account(), { adults: '2' }],
    [await s.account(), { adults: '2', atLeast: '1' }],
  ];
  const outcomes = await Promise.allSettled(asked.map(([request, input]) => go(s, request, input)));
  const answers = outcomes.map((one) =>
    one.status === 'fulfilled' ? one.value.state : (one.reason as Refusal).reason,
  );
  const places = ['confirmed', 'waiting'];
  expect(answers).toMatchObject([
    expect.toBeOneOf(places),
    'form',
    expect.toBeOneOf([...places, 'registered-already']),
    expect.toBeOneOf([...places, 'registered-already']),
    'held',
    expect.toBeOneOf(places),
    expect.toBeOneOf([...places, 'offered']),
  ]);
  expect(answers.filter((answer) => answer === 'registered-already')).toHaveLength(1);
  const mails = await mailsOf(s);
  expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(5);
  expect(mails).toHaveLength(5);
});
