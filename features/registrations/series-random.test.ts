import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownerDb } from '@/db/testing/factories';
import { Refusal } from '@/server/errors';
import { acceptOffer } from './commands/accept-offer';
import { cancel } from './commands/cancel';
import { keepForLater } from './commands/keep-for-later';
import { setKinds } from './commands/set-kinds';
import { setRegistration } from './commands/set-registration';
import { courseOf } from './series-testing';

const db = ownerDb();
const CAPACITIES = [4, 3, 5];

/** Chosen by luck: which of those in question is the `which`-th, round and round. */
const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('register' as const),
      size: fc.integer({ min: 1, max: 3 }),
      children: fc.nat(2),
      // With so few of them they would come as well, where there is room for fewer.
      atLeast: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('alone' as const),
      size: fc.integer({ min: 1, max: 2 }),
      at: fc.nat(2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(50) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cancel-one' as const), which: fc.nat(50) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('accept' as const), which: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('later' as const), which: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('more' as const), at: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take-back' as const), at: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('seats-of-children' as const),
      at: fc.nat(2),
      isMore: fc.boolean(),
    }),
  },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

interface Row extends Record<string, unknown> {
  id: string;
  party: string;
  event: string;
  state: string;
  size: number;
  passes: number;
  isResting: boolean;
  arrival: number;
  minSeats: number | null;
  offeredSeats: number | null;
  children: number;
  /** How many of them an offer keeps seats for at most. */
  offeredChildren: number | null;
  /** Its seats were taken back once: it may wait for one date while it is offered another. */
  isLost: boolean;
}

type Course = Awaited<ReturnType<typeof courseOf>>;

const rowsOf = async ({ organization }: Course) =>
  (
    await db.execute<Row>(sql`
      select r.id, coalesce(r.series_party_id, r.id) as party, r.event_id as event, r.state, r.passes,
        r.resting_until is not null as "isResting", r.arrival::integer,
        r.min_seats as "minSeats", r.offered_seats as "offeredSeats", r.seats_lost_at is not null as "isLost",
        (select count(*)::integer from registration_people p where p.registration_id = r.id) as size,
        (select count(*)::integer from registration_people p
          join ticket_kinds k on k.id = p.kind_id and k.age_group = 'child' where p.registration_id = r.id) as children,
        (select (r.offered_kinds ->> k.id::text)::integer from ticket_kinds k
          where k.event_id = r.event_id and k.age_group = 'child') as "offeredChildren"
      from registrations r where r.organization_id = ${organization.id} order by r.arrival`)
  ).rows;

/** The kinds of ticket of a date: adults without a limit of their own, and so many children more or fewer than there were. */
async function setChildren(s: Course, at: number, change: (seats: number) => number, more: object = {}) {
  const { rows } = await db.execute<{ id: string; capacity: number | null }>(
    sql`select id, capacity from ticket_kinds where event_id = ${s.idOf(at)} order by position`,
  );
  const [adult, child] = rows;
  const capacity = String(Math.max(0, change(child?.capacity ?? 0)));
  await setKinds(s.manager, {
    event: s.idOf(at),
    kinds: [
      { ...(adult ? { id: adult.id } : {}), names: { az: 'Böyük' }, ageGroup: 'adult' },
      { ...(child ? { id: child.id } : {}), names: { az: 'Uşaq' }, ageGroup: 'child', capacity },
    ],
    ...more,
  } as never);
}

async function act(s: Course, capacities: number[], one: Action): Promise<void> {
  const rows = await rowsOf(s);
  const chosen = (which: number, states: string[]) => {
    const live = rows.filter(({ state }) => states.includes(state));
    return live[which % Math.max(1, live.length)]?.id;
  };
  if (one.kind === 'register') {
    const children = { children: String(one.children) };
    await s.go(one.size, one.atLeast ? { atLeast: String(one.atLeast), ...children } : children);
  }
  if (one.kind === 'seats-of-children') {
    const takeBack = one.isMore ? {} : { takeBack: 'on' };
    await setChildren(s, one.at, (seats) => seats + (one.isMore ? 1 : -1), takeBack);
  }
  if (one.kind === 'alone') await s.alone(one.at, one.size);
  if (one.kind === 'more' || one.kind === 'take-back') {
    const isMore = one.kind === 'more';
    const capacity = Math.max(1, (capacities[one.at] ?? 0) + (isMore ? 1 : -1));
    const values = {
      event: s.idOf(one.at),
      audience: 'public',
      maxPartySize: '10',
      hasWaitingList: 'on',
      seen: 'on',
      ...(isMore ? {} : { takeBack: 'on' }),
    };
    await setRegistration(s.manager, { ...values, capacity: String(capacity) } as never);
  }
  const live = ['confirmed', 'waiting', 'offered'];
  const id =
    'which' in one ? chosen(one.which, one.kind.startsWith('cancel') ? live : ['offered']) : undefined;
  if (!id) return;
  if (one.kind === 'cancel') await cancel(s.manager, { registration: id });
  if (one.kind === 'cancel-one') await cancel(s.manager, { registration: id, only: id });
  if (one.kind === 'accept') {
    const { rows: people } = await db.execute<{ id: string }>(sql`
      select p.id from (
        select p.id, r.offered_seats, coalesce((r.offered_kinds ->> p.kind_id::text)::integer, r.offered_seats) as most,
          row_number() over (order by p.position) as place,
          row_number() over (partition by p.kind_id order by p.position) as place_of_kind
        from registration_people p join registrations r on r.id = p.registration_id where r.id = ${id}) p
      where place_of_kind <= most order by place limit (select offered_seats from registrations where id = ${id})`);
    await acceptOffer(s.manager, { registration: id, people: people.map((person) => person.id) });
  }
  if (one.kind === 'later') await keepForLater(s.manager, { registration: id });
}

/** What has to be true whenever nobody is at work. */
function check(
  rows: Row[],
  capacities: ReadonlyMap<string, number>,
  ofChildren: ReadonlyMap<string, number>,
): void {
  const [free, freeOfChildren] = [new Map(capacities), new Map(ofChildren)];
  for (const { event, state, size, offeredSeats, children, offeredChildren } of rows) {
    if (state === 'confirmed' || state === 'offered') {
      free.set(event, (free.get(event) ?? 0) - (offeredSeats ?? size));
      freeOfChildren.set(event, (freeOfChildren.get(event) ?? 0) - (offeredChildren ?? children));
    }
  }
  expect([...free.values(), ...freeOfChildren.values()].every((count) => count >= 0)).toBe(true);
  const waiting = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.state === 'waiting') waiting.set(row.party, [...(waiting.get(row.party) ?? []), row]);
  }
  const undecided = rows.filter(({ state }) => state === 'waiting' || state === 'offered');
  for (const party of new Set(undecided.map((row) => row.party))) {
    const theirs = undecided.filter((row) => row.party === party);
    if (theirs.some(({ isLost }) => isLost)) continue;
    const states = theirs.map(({ state }) => state);
    expect(new Set(states).size).toBe(1);
  }
  // Nobody waits who fits at all dates they wait for, other than behind a party that was passed as often as may be.
  const isKept = [...waiting.values()].flat().some(({ passes }) => passes >= 3);
  for (const party of waiting.values()) {
    if (isKept || party.some(({ isResting }) => isResting)) continue;
    const [{ size, children, minSeats }] = party as [Row];
    const least = (of: ReadonlyMap<string, number>) =>
      Math.min(...party.map(({ event }) => of.get(event) ?? 0));
    // All of them come, or who registered and as many as there are seats for.
    const mayCome = Math.min(least(free), size - children + Math.min(children, least(freeOfChildren)));
    expect(mayCome >= (minSeats ?? size)).toBe(false);
  }
}

it('never gives more than there are, keeps a party together, and lets nobody wait who fits, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 15, maxLength: 25 }), async (actions) => {
      const s = await courseOf(CAPACITIES);
      await setChildren(s, 0, () => 2);
      for (const one of actions) {
        const { rows: before } = await db.execute<{ id: string; capacity: number }>(
          sql`select id, capacity from events where organization_id = ${s.organization.id}`,
        );
        const now = [0, 1, 2].map((at) => before.find(({ id }) => id === s.idOf(at))?.capacity ?? 0);
        await act(s, now, one).catch((error) => {
          if (!(error instanceof Refusal)) throw error;
        });
        const { rows: after } = await db.execute<{ id: string; capacity: number }>(
          sql`select id, capacity from events where organization_id = ${s.organization.id}`,
        );
        const { rows: kinds } = await db.execute<{ id: string; capacity: number }>(
          sql`select event_id as id, capacity from ticket_kinds
            where organization_id = ${s.organization.id} and age_group = 'child'`,
        );
        const byId = (of: typeof after) => new Map(of.map(({ id, capacity }) => [id, capacity]));
        check(await rowsOf(s), byId(after), byId(kinds));
      }
    }),
    { numRuns: 4 },
  );
});
