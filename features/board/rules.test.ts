import { describe, expect, it } from 'vitest';
import { boardOn, isTermCurrent, newestFirst, termBounds, termsOverlap } from './rules';

const span = (startsOn: string | null, endsOn: string | null) => ({ startsOn, endsOn });

it.each([
  ['2019', null, span('2019-01-01', null)],
  [null, null, span(null, null)],
  [null, '2020-06', span(null, '2020-06-01')],
  ['2019', '2023', span('2019-01-01', '2023-01-01')],
  ['2024-03-15', '2024-03-15', span('2024-03-15', '2024-03-16')],
  ['2024-03-15', '2024-03-14', { field: 'end', reason: 'end-before-start' }],
  ['2024-13', null, { field: 'start', reason: 'edtf' }],
] as const)('a term from %s to %s', (start, end, expected) =>
  expect(termBounds(start, end)).toEqual(expected),
);

describe('a term is current', () => {
  it.each([
    ['on its first day', span('2024-03-15', null), '2024-03-15', true],
    ['not the day before', span('2024-03-15', null), '2024-03-14', false],
    ['not on the day of its end', span('2020-01-01', '2024-03-15'), '2024-03-15', false],
    ['on the day before its end', span('2020-01-01', '2024-03-15'), '2024-03-14', true],
    ['not when it lies in the future', span('2030-01-01', null), '2026-11-23', false],
    ['since nobody knows when', span(null, null), '1990-01-01', true],
    ['since nobody knows when, until it ends', span(null, '2020-01-01'), '2020-01-01', false],
  ] as const)('%s', (_, term, day, expected) => expect(isTermCurrent(term, day)).toBe(expected));
});

describe('two terms of a seat', () => {
  it.each([
    ['follow on the same day', span('2020-01-01', '2024-03-15'), span('2024-03-15', null), false],
    ['overlap by a day', span('2020-01-01', '2024-03-16'), span('2024-03-15', null), true],
    ['leave a gap', span('2020-01-01', '2022-01-01'), span('2024-01-01', null), false],
    ['are both open', span('2020-01-01', null), span('2024-01-01', null), true],
    ['begin nobody knows when', span(null, '2020-01-01'), span(null, '2010-01-01'), true],
    ['lie one inside the other', span('2010-01-01', '2030-01-01'), span('2015-01-01', '2016-01-01'), true],
    [
      'are of one year, taken as years',
      span('2015-01-01', '2019-01-01'),
      span('2019-01-01', '2023-01-01'),
      false,
    ],
  ] as const)('%s', (_, a, b, expected) => {
    expect(termsOverlap(a, b)).toBe(expected);
    expect(termsOverlap(b, a)).toBe(expected);
  });
});

describe('the board on a day', () => {
  const terms = [
    { id: 'first', seatId: 'chair', ...span(null, '2019-05-14') },
    { id: 're-elected', seatId: 'chair', ...span('2019-05-14', '2023-05-14') },
    { id: 'next', seatId: 'chair', ...span('2023-05-14', null) },
    { id: 'gap before', seatId: 'secretary', ...span('2015-01-01', '2018-01-01') },
    { id: 'gap after', seatId: 'secretary', ...span('2020-01-01', null) },
    { id: 'future', seatId: 'treasurer', ...span('2030-01-01', null) },
  ];
  it.each([
    ['2010-01-01', { chair: 'first' }],
    ['2019-05-13', { chair: 'first' }],
    ['2019-05-14', { chair: 're-elected' }],
    ['2016-01-01', { chair: 'first', secretary: 'gap before' }],
    ['2026-11-23', { chair: 'next', secretary: 'gap after' }],
    ['2031-01-01', { chair: 'next', secretary: 'gap after', treasurer: 'future' }],
  ])('%s', (day, expected) => {
    const board = Object.fromEntries([...boardOn(terms, day)].map(([seat, term]) => [seat, term.id]));
    expect(board).toEqual(expected);
  });

  it('has a history with the newest first', () => {
    const chair = terms.filter((term) => term.seatId === 'chair').sort(newestFirst);
    expect(chair.map((term) => term.id)).toEqual(['next', 're-elected', 'first']);
  });
});
