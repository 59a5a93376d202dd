import { describe, expect, it } from 'vitest';
import { REGISTRATION_STATES } from '@/db/enums';
import { isActive, movingUp, partyOf, stateOnAddressConfirmed, stateOnArrival } from './rules';

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
    expect(REGISTRATION_STATES.filter(isActive)).toEqual(['held', 'pending', 'confirmed', 'waiting']);
  });
});

describe('movingUp', () => {
  const parties = [2, 4, 1].map((size, place) => ({ place, size }));
  it.each([
    [0, []],
    [1, []],
    [2, [0]],
    [5, [0]],
    [6, [0, 1]],
    [7, [0, 1, 2]],
    [Number.POSITIVE_INFINITY, [0, 1, 2]],
  ])('%s free seats move up %j', (free, places) => {
    expect(movingUp(parties, free).map(({ place }) => place)).toEqual(places);
  });
});
