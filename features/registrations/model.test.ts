import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { type RequestContext, systemContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { acceptOffer } from './commands/accept-offer';
import { cancel } from './commands/cancel';
import { keepForLater } from './commands/keep-for-later';
import { promote } from './commands/promote';
import { register } from './commands/register';
import { setRegistration } from './commands/set-registration';
import { settle } from './commands/settle';
import { offerDeadline } from './offer-deadline';
import { HOUR, Model, START, startsAt } from './waiting-list-model';

/** Chosen by luck: which of those in question is the `which`-th, round and round. */
type Action =
  | { do: 'register'; size: number; min: number }
  | { do: 'cancel' | 'accept' | 'later' | 'promote'; which: number }
  | { do: 'capacity'; to: number; takesBack: boolean }
  | { do: 'wait'; hours: number };

async function scene(capacity: number) {
  const { organization, request: manager } = await organizationWith('event-manager');
  const event = await makeEvent(organization.id, {
    capacity,
    startsAt,
    endsAt: new Date(startsAt.getTime() + HOUR),
    offerHours: 24,
  });
  const requests: RequestContext[] = [];
  const ids: string[] = [];
  const at = (request: RequestContext, now: number) => ({ ...request, now: new Date(now) });
  const rows = async () =>
    ownerDb()
      .select({
        state: registrations.state,
        passes: registrations.passes,
        seats: registrations.offeredSeats,
      })
      .from(registrations)
      .where(eq(registrations.eventId, event.id))
      .orderBy(asc(registrations.arrival));
  const first = async (i: number, most: number) =>
    (
      await ownerDb()
        .select({ id: registrationPeople.id })
        .from(registrationPeople)
        .where(eq(registrationPeople.registrationId, ids[i] ?? ''))
        .orderBy(registrationPeople.position)
        .limit(most)
    ).map(({ id }) => id);
  return { organization, manager, event, requests, ids, at, rows, first };
}

/** The same to both; a refusal is the model's as well. */
async function play(s: Awaited<ReturnType<typeof scene>>, model: Model, action: Action): Promise<void> {
  const { now } = model;
  const pick = (which: number, state: string[]) => {
    const fitting = model.parties.flatMap((one, i) => (state.includes(one.state) ? [i] : []));
    return fitting.length > 0 ? (fitting[which % fitting.length] ?? -1) : -1;
  };
  const of = (i: number) => ({
    request: s.at(s.requests[i] ?? s.manager, now),
    registration: s.ids[i] ?? '',
  });
  if (action.do === 'register') {
    const request = await signedIn(s.organization);
    const min = action.min > 0 && action.min < action.size ? action.min : null;
    const { registration } = await register(s.at(request, now), {
      event: s.event.slug,
      key: randomUUID(),
      name: 'Nümunə',
      adults: String(action.size - 1),
      ...(min ? { atLeast: String(min) } : {}),
    });
    s.requests.push(request);
    s.ids.push(registration);
    return model.register(action.size, min);
  }
  if (action.do === 'wait') {
    model.now += action.hours * HOUR;
    await settle({ ...systemContext('az', s.organization), now: new Date(model.now) }, { event: s.event.id });
    return model.settle();
  }
  if (action.do === 'capacity') {
    const input = {
      event: s.event.id,
      audience: 'public',
      maxPartySize: '10',
      hasWaitingList: 'on',
      seen: 'on',
    } as const;
    const takeBack = action.takesBack ? ({ takeBack: 'on' } as const) : {};
    await setRegistration(s.at(s.manager, now), { ...input, ...takeBack, capacity: String(action.to) });
    model.settle();
    model.capacity = action.to;
    if (action.takesBack) model.takeBack();
    return model.settle();
  }
  const states = {
    cancel: ['confirmed', 'waiting', 'offered'],
    promote: ['waiting'],
    accept: ['offered'],
    later: ['offered'],
  };
  model.settle();
  const i = pick(action.which, states[action.do]);
  const party = model.parties[i];
  if (!party) return;
  const { request, registration } = of(i);
  if (action.do === 'cancel') {
    await cancel(request, { registration });
    Object.assign(party, { state: 'cancelled', seats: null });
  } else if (action.do === 'promote') {
    const free = model.capacity - model.taken;
    const done = await outcome(promote(s.at(s.manager, now), { registration, reason: 'Qonaq' }));
    expect(done).toBe(party.size <= free);
    // Who has their seats rests no more, also when these are taken back.
    if (done) Object.assign(party, { state: 'confirmed', confirmedAt: now, restsUntil: 0 });
  } else if (action.do === 'accept') {
    const seats = party.seats ?? 0;
    await acceptOffer(request, { registration, people: await s.first(i, seats) });
    Object.assign(party, { state: 'confirmed', size: seats, seats: null, confirmedAt: now });
  } else {
    await keepForLater(request, { registration });
    const restsUntil = offerDeadline(new Date(now), 24, startsAt, 'Asia/Baku').getTime();
    Object.assign(party, { state: 'waiting', seats: null, restsUntil });
  }
  model.settle();
}

const outcome = (done: Promise<unknown>) =>
  done.then(
    () => true,
    (error) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('register' as const),
      // Mostly alone, so that bigger parties are passed.
      size: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 6 })),
      min: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 4 })),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('cancel' as const, 'accept' as const, 'later' as const, 'promote' as const),
      which: fc.nat(50),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('capacity' as const),
      to: fc.integer({ min: 1, max: 20 }),
      takesBack: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
  },
);

const alone: Action = { do: 'register', size: 1, min: 0 };
/** A party of six waits while others come alone and leave again: the fourth of them has to wait. */
const PASSED: Action[] = [
  { do: 'register', size: 3, min: 0 },
  { do: 'register', size: 6, min: 0 },
  ...[alone, alone, alone, alone, alone],
  { do: 'cancel', which: 2 },
  alone,
  { do: 'cancel', which: 0 },
  { do: 'cancel', which: 1 },
  { do: 'accept', which: 0 },
];

/** Twelve are confirmed and one has an offer when there are ten seats, then six: whoever came last stands first in the line. */
const FEWER: Action[] = [
  ...[4, 3, 2, 3].map((size): Action => ({ do: 'register', size, min: 0 })),
  { do: 'register', size: 2, min: 1 },
  { do: 'capacity', to: 13, takesBack: false },
  { do: 'capacity', to: 10, takesBack: false },
  alone,
  { do: 'capacity', to: 10, takesBack: true },
  { do: 'capacity', to: 6, takesBack: true },
  { do: 'cancel', which: 0 },
  { do: 'accept', which: 0 },
];

/** Whose two seats are taken back gets them again before the party of three that came earlier. */
const FIRST: Action[] = [
  ...[2, 3, 2].map((size): Action => ({ do: 'register', size, min: 0 })),
  { do: 'capacity', to: 2, takesBack: true },
  { do: 'capacity', to: 5, takesBack: false },
];

it('does what a naive model does, whatever people do, and never gives away more seats than there are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 5, max: 8 }),
      fc.array(anyAction, { minLength: 20, maxLength: 40 }),
      async (capacity, actions) => {
        const s = await scene(capacity);
        const model = new Model(capacity, START);
        for (const action of actions) {
          const before = model.taken;
          await play(s, model, action);
          const wanted = model.parties.map(({ state, passes, seats }) => ({ state, passes, seats }));
          expect(await s.rows()).toEqual(wanted);
          // Fewer seats than are taken cost nobody theirs; until there are enough again, nobody gets any.
          expect(model.taken).toBeLessThanOrEqual(Math.max(model.capacity, before));
          for (const { passes } of wanted) expect(passes).toBeLessThanOrEqual(3);
        }
      },
    ),
    {
      numRuns: 14,
      examples: [
        [7, PASSED],
        [12, FEWER],
        [4, FIRST],
      ],
    },
  );
});
