import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_PASSES, planSeats, TOTAL } from './waiting-list';

/** Parties of a series: each needs its size at every date that it waits for. */
const DATES = ['a', 'b', 'c'];
const party = fc.record({
  size: fc.integer({ min: 1, max: 4 }),
  dates: fc.subarray(DATES, { minLength: 1 }),
  passes: fc.integer({ min: 0, max: MOST_PASSES }),
});
const free = fc.tuple(...DATES.map(() => fc.integer({ min: 0, max: 6 })));

const plan = (parties: { size: number; dates: string[]; passes: number }[], seats: number[]) =>
  planSeats(
    parties.map(({ size, dates, passes }, i) => ({
      id: String(i),
      needs: { [TOTAL]: size, ...Object.fromEntries(dates.map((date) => [date, size])) },
      minSeats: null,
      passes,
      isResting: false,
    })),
    {
      [TOTAL]: Number.POSITIVE_INFINITY,
      ...Object.fromEntries(DATES.map((date, i) => [date, seats[i] ?? 0])),
    },
  );

it('gives a party all its dates or none, never more than a date has, and leaves nobody waiting who fits', () => {
  fc.assert(
    fc.property(fc.array(party, { maxLength: 7 }), free, (parties, seats) => {
      const { outcomes } = plan(parties, seats);
      const left = DATES.map((date, i) => {
        const given = parties.flatMap((one, at) =>
          outcomes[at]?.kind === 'gets' && one.dates.includes(date) ? [one.size] : [],
        );
        return (seats[i] ?? 0) - given.reduce((a, b) => a + b, 0);
      });
      expect(left.every((count) => count >= 0)).toBe(true);
      parties.forEach((one, at) => {
        const fits = one.dates.every((date) => one.size <= (left[DATES.indexOf(date)] ?? 0));
        // Who fits at the end and has nothing is kept waiting for somebody before them, who was passed as often as may be.
        if (fits && outcomes[at]?.kind !== 'gets') {
          expect(outcomes.slice(0, at).some(({ kind }) => kind === 'keeps')).toBe(true);
        }
      });
    }),
  );
});

it('passes nobody more than three times', () => {
  fc.assert(
    fc.property(fc.array(party, { maxLength: 7 }), free, (parties, seats) => {
      expect(plan(parties, seats).outcomes.every(({ passes }) => passes <= MOST_PASSES)).toBe(true);
    }),
  );
});

it('gives in part the same number at every date, as many as the fullest has, and nothing below what they would come with', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 1, max: 5 }),
      free,
      (size, least, seats) => {
        const minSeats = Math.min(least, size - 1);
        const needs = { [TOTAL]: size, ...Object.fromEntries(DATES.map((date) => [date, size])) };
        const left = {
          [TOTAL]: Number.POSITIVE_INFINITY,
          ...Object.fromEntries(DATES.map((date, i) => [date, seats[i] ?? 0])),
        };
        const party = { id: 'a', needs, minSeats, passes: 0, isResting: false, alike: [[TOTAL, ...DATES]] };
        const [outcome] = planSeats([party], left).outcomes;
        const most = Math.min(size, ...seats);
        if (most < minSeats) expect(outcome?.kind).toBe('too-few');
        else {
          const same = Object.fromEntries([TOTAL, ...DATES].map((what) => [what, most]));
          expect(outcome).toMatchObject({ kind: 'gets', seats: most, isWhole: most === size, of: same });
        }
      },
    ),
  );
});
