import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGISTRATION_STATES } from '@/db/enums';
import { isNight, offerDeadline } from './offer-deadline';
import { isActive, partyOf, standingOf, stateOnAddressConfirmed, stateOnArrival } from './rules';
import { type InLine, planSeats } from './waiting-list';

const adult = (name: string | null, age: number | null = null) => ({ name, ageGroup: 'adult' as const, age });
const child = (name: string | null, age: number | null = null) => ({ name, ageGroup: 'child' as const, age });

describe('partyOf', () => {
  it.each([
    ['alone', {}, [adult('Aynur')]],
    [
      '2 adults, 1 child of 6',
      { adults: 1, children: 1, ages: [6] },
      [adult('Aynur'), adult(null), child(null, 6)],
    ],
    ['children by their ages alone', { ages: [6, 9] }, [adult('Aynur'), child(null, 6), child(null, 9)]],
    ['fewer ages than children', { children: 2, ages: [6] }, [adult('Aynur'), child(null, 6), child(null)]],
    [
      'by name, empty rows left out',
      { guests: [{ name: 'Ruslan' }, {}, { name: 'Leyla', age: 17 }, { age: 40 }] },
      [adult('Aynur'), adult('Ruslan'), child('Leyla', 17), adult(null, 40)],
    ],
  ])('%s', (_, input, people) => {
    expect(partyOf({ name: 'Aynur', ...input })).toEqual(people);
  });
});

describe('the state of a registration', () => {
  it.each([
    [true, false, true, 'confirmed'],
    [true, true, true, 'pending'],
    [false, false, true, 'waiting'],
    [false, true, true, 'waiting'],
    [true, false, false, 'held'],
    [false, true, false, 'held'],
  ])('seats %s, approval %s, known %s: %s', (hasSeats, needsApproval, isKnown, state) => {
    expect(stateOnArrival({ hasSeats, needsApproval, isKnown })).toBe(state);
  });

  it.each([
    [true, false, 'confirmed'],
    [true, true, 'pending'],
    [false, false, 'waiting'],
    [false, true, 'waiting'],
  ])('address confirmed, seats kept %s, approval %s: %s', (keeps, approval, state) => {
    expect(stateOnAddressConfirmed(keeps, approval)).toBe(state);
  });

  it('counts until it is cancelled, declined or expired', () => {
    expect(REGISTRATION_STATES.filter(isActive)).toEqual([
      'held',
      'pending',
      'confirmed',
      'waiting',
      'offered',
    ]);
  });
});

describe('standingOf', () => {
  it.each([
    ['waiting', 0, true, true, 'waiting'],
    ['confirmed', 0, false, true, 'confirmed'],
    ['confirmed', 1, false, true, 'attended'],
    ['confirmed', 0, true, true, 'no-show'],
    ['confirmed', 0, true, false, 'confirmed'],
  ] as const)('%s, %s checked in, over %s, door %s: %s', (state, checkedIn, isOver, hasDoor, says) => {
    expect(standingOf(state, { checkedIn, isOver, hasDoor })).toBe(says);
  });
});

describe('kinds of ticket', () => {
  const kinds = [
    { id: 'a', ageGroup: 'adult' as const },
    { id: 'c', ageGroup: 'child' as const },
    { id: 'h', ageGroup: null },
  ];
  it('go by age, unless somebody chose', () => {
    const home = [{ id: 'p', name: 'Aylin', age: 9, isAdult: false }];
    const input = {
      name: 'Aynur',
      kind: 'h',
      guests: [{ name: 'Ruslan' }],
      kinds: { a: 1, c: 1 },
      ages: [6],
    };
    expect(partyOf(input, home, kinds).map(({ name, age, kindId }) => [name, age, kindId])).toEqual([
      ['Aynur', null, 'h'],
      ['Aylin', 9, 'c'],
      ['Ruslan', null, 'a'],
      [null, null, 'a'],
      [null, 6, 'c'],
    ]);
  });

  it('are the first of all where there is none for the age', () => {
    expect(partyOf({ name: 'Aynur', ages: [6] }, [], [{ id: 'h', ageGroup: null }])).toMatchObject([
      { kindId: 'h' },
      { kindId: 'h', age: 6 },
    ]);
  });
});

describe('planSeats', () => {
  const party = (id: string, size: number, more: Partial<InLine> = {}): InLine => ({
    id,
    needs: { total: size },
    minSeats: null,
    passes: 0,
    isResting: false,
    ...more,
  });
  const says = (line: InLine[], total: number) =>
    planSeats(line, { total }).outcomes.map((outcome) =>
      outcome.kind === 'gets' ? `${outcome.id} gets ${outcome.seats}` : `${outcome.id} ${outcome.kind}`,
    );

  it.each<[string, InLine[], number, string[]]>([
    ['in order', [party('a', 2), party('b', 1)], 3, ['a gets 2', 'b gets 1']],
    ['a smaller one passes', [party('a', 4), party('b', 1)], 2, ['a too-few', 'b gets 1']],
    [
      'three times, then it is kept',
      [party('a', 9), party('b', 1), party('c', 1), party('d', 1), party('e', 1)],
      5,
      ['a keeps', 'b gets 1', 'c gets 1', 'd gets 1', 'e kept-for-another'],
    ],
    ['kept from before', [party('a', 4, { passes: 3 }), party('b', 1)], 2, ['a keeps', 'b kept-for-another']],
    ['and given to it', [party('a', 4, { passes: 3 }), party('b', 1)], 5, ['a gets 4', 'b gets 1']],
    ['k of n', [party('a', 4, { minSeats: 2 }), party('b', 1)], 3, ['a gets 3', 'b too-few']],
    ['fewer than k', [party('a', 4, { minSeats: 3 }), party('b', 2)], 2, ['a too-few', 'b gets 2']],
    [
      'resting is no passing',
      [party('a', 1, { isResting: true }), party('b', 1)],
      1,
      ['a resting', 'b gets 1'],
    ],
    ['no limit', [party('a', 40)], Number.POSITIVE_INFINITY, ['a gets 40']],
  ])('%s', (_, line, free, outcome) => {
    expect(says(line, free)).toEqual(outcome);
  });

  it('keeps what is short only: a child passes adults who wait for seats of adults', () => {
    const adults = { ...party('a', 2), needs: { total: 2, adult: 2 }, passes: 3 };
    const child = { ...party('b', 1), needs: { total: 1, child: 1 } };
    const plan = planSeats([adults, child], { total: 5, adult: 1, child: 3 });
    expect(plan.outcomes.map(({ kind }) => kind)).toEqual(['keeps', 'gets']);
    expect(plan.passed.size).toBe(0);
  });

  it('never gives more than there is, nor lets a party be passed more than three times', () => {
    const anyLine = fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 6 }),
        min: fc.integer({ min: 0, max: 6 }),
        passes: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: 40 }), (sizes, total) => {
        const line = sizes.map(({ size, min, passes }, i) =>
          party(String(i), size, { minSeats: min > 0 && min < size ? min : null, passes }),
        );
        const { outcomes, passed } = planSeats(line, { total });
        const given = outcomes.reduce((sum, one) => sum + (one.kind === 'gets' ? one.seats : 0), 0);
        expect(given).toBeLessThanOrEqual(total);
        for (const passes of passed.values()) expect(passes).toBeLessThanOrEqual(3);
        // At rest nothing fits any more, unless it is kept.
        for (const one of outcomes) {
          if (one.kind === 'too-few') expect(one.needs).toBeGreaterThan(total - given);
          if (one.kind === 'kept-for-another')
            expect(outcomes.some(({ kind }) => kind === 'keeps')).toBe(true);
        }
      }),
    );
  });
});

describe('offerDeadline', () => {
  const at = (text: string) => new Date(text);
  const far = at('2027-01-01T12:00Z');
  it.each([
    ['by day', '2026-11-20T12:00:00Z', 24, far, '2026-11-21T12:00:00.000Z'],
    ['the last minute of the day', '2026-11-20T17:59:00Z', 24, far, '2026-11-21T17:59:00.000Z'],
    ['22:00 is night', '2026-11-20T18:00:00Z', 24, far, '2026-11-22T05:00:00.000Z'],
    ['after midnight', '2026-11-20T22:30:00Z', 24, far, '2026-11-22T05:00:00.000Z'],
    ['09:00 is day', '2026-11-20T05:00:00Z', 24, far, '2026-11-21T05:00:00.000Z'],
    [
      'not beyond the beginning',
      '2026-11-20T12:00:00Z',
      24,
      at('2026-11-20T15:00Z'),
      '2026-11-20T15:00:00.000Z',
    ],
    [
      'an event early in the morning',
      '2026-11-20T12:00:00Z',
      24,
      at('2026-11-21T04:00Z'),
      '2026-11-21T05:00:00.000Z',
    ],
  ])('%s (Baku)', (_, now, hours, startsAt, until) => {
    expect(offerDeadline(at(now), hours, startsAt, 'Asia/Baku').toISOString()).toBe(until);
  });

  it('is never in the night, nor earlier than was promised, in any zone and across changes of the clock', () => {
    const zones = [
      'Asia/Baku',
      'Europe/Moscow',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-01-01'), max: at('2028-12-31'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 336 }),
        fc.constantFrom(...zones),
        (now, hours, zone) => {
          const until = offerDeadline(now, hours, at('2030-06-01T12:00Z'), zone);
          expect(isNight(until, zone)).toBe(false);
          const late = until.getTime() - now.getTime() - hours * 3_600_000;
          expect(late).toBeGreaterThanOrEqual(0);
          expect(late).toBeLessThanOrEqual(12 * 3_600_000);
        },
      ),
    );
  });
});
