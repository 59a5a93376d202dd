import { expect, it } from 'vitest';
import { addTallies, closeness, emptyTally, pair, precision, recall } from './tally';

it('pairs the best fits first and never takes one twice', () => {
  const all = [1, 2, 3].map((number) => ({ number, optional: number === 3 }));
  const pairing = pair([2.1, 2.2, 3, 9], all, (one, { number }) => Math.max(0, 1 - Math.abs(one - number)));
  expect(pairing.pairs.map(([one, { number }]) => [one, number])).toEqual([
    [2.1, 2],
    [3, 3],
  ]);
  expect(pairing.extra).toEqual([2.2, 9]);
  expect(pairing.missed.map(({ number }) => number)).toEqual([1]);
});

it('has a share of nothing, and sums as if all were one', () => {
  expect([precision(emptyTally()), recall(emptyTally())]).toEqual([1, 1]);
  const sum = addTallies([
    { right: 3, missed: ['a'], false: [] },
    { right: 1, missed: [], false: ['b', 'c'] },
  ]);
  expect([precision(sum), recall(sum)]).toEqual([4 / 6, 4 / 5]);
});

it.each([
  [0, 10, 0, 10, 1],
  [0, 10, 5, 10, 0.5],
  [0, 10, 10, 20, 0],
  [0, 4, 3, 7, 1 / 7],
])('%d–%d and %d–%d are as close as %d', (start, end, from, to, close) => {
  expect(closeness({ start, end, text: '' }, { start: from, end: to, text: '' })).toBeCloseTo(close);
});
