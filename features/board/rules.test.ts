import { describe, expect, it } from 'vitest';
import {
  boardOn,
  isOverdue,
  isTermCurrent,
  mayStandAgain,
  newestFirst,
  plannedEndAfter,
  plannedEndOf,
  reminderDue,
  seatState,
  termBounds,
  termsInARow,
  termsOverlap,
} from './rules';

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

it.each([
  ['2027-03-14', '2027-03-14'],
  ['2027-03', '2027-04-01'],
  ['2027', '2028-01-01'],
  ['2027~', '2028-01-01'],
  ['2027/2028', null],
  ['nonsense', null],
] as const)('an end planned for %s has surely come by %s', (edtf, day) =>
  expect(plannedEndOf(edtf)).toBe(day),
);

it.each([
  ['2019-05-14', 36, '2022-05-14'],
  ['2019-08-31', 18, '2021-02-28'],
  ['2019-05', 36, '2022-05'],
  ['2019-12', 1, '2020-01'],
  ['2019', 36, '2022'],
  ['2019', 30, '2022~'],
  ['2019?', 30, '2022%'],
  ['2019~', 24, '2021~'],
  ['2019-05?', 24, '2021-05?'],
  ['2019-XX', 24, '2021'],
  ['199X', 36, null],
  ['2019/2020', 36, null],
  ['XXXX-05', 36, null],
  ['9999', 12, null],
  ['nonsense', 36, null],
] as const)('a term from %s of %d months is planned until %s', (start, months, end) =>
  expect(plannedEndAfter(start, months)).toBe(end),
);

const planned = (plannedEndsOn: string | null, values: object = {}) => ({
  ...{ startsOn: '2024-03-17', endsOn: null as string | null, origin: 'elected' as const, plannedEndsOn },
  ...values,
});

describe('a term that should have ended', () => {
  it.each([
    ['is overdue on the day itself', planned('2027-03-17'), '2027-03-17', true],
    ['is not the day before', planned('2027-03-17'), '2027-03-16', false],
    ['is not when nobody planned an end', planned(null), '2030-01-01', false],
    ['is not once it was ended', planned('2027-03-17', { endsOn: '2027-04-01' }), '2027-04-01', false],
    ['is while it still goes on', planned('2027-03-17', { endsOn: '2027-04-01' }), '2027-03-31', true],
  ] as const)('%s', (_, term, day, expected) => expect(isOverdue(term, day)).toBe(expected));
});

it.each([
  ['2027-03-17', '2027-01-15', null],
  ['2027-03-17', '2027-01-16', 60],
  ['2027-03-17', '2027-03-02', 60],
  ['2027-03-17', '2027-03-03', 14],
  ['2027-03-17', '2027-03-16', 14],
  ['2027-03-17', '2027-03-17', null],
  ['2027-03-17', '2028-01-01', null],
] as const)('for an end on %s, on %s the reminder of %s days is due', (end, day, days) =>
  expect(reminderDue(end, day)).toBe(days),
);

it.each([
  ['vacant', null, false],
  ['held', planned(null), false],
  ['held', planned('2030-01-01'), false],
  ['ending', planned('2026-12-31'), false],
  ['held', planned('2026-12-31'), true],
  ['ending', planned(null, { endsOn: '2026-12-01' }), false],
  ['overdue', planned('2026-01-01'), false],
  ['overdue', planned('2026-01-01', { origin: 'acting' }), false],
  ['acting', planned(null, { origin: 'acting' }), false],
] as const)('a seat is %s', (state, holder, hasNext) =>
  expect(seatState(holder, hasNext, '2026-11-27')).toBe(state),
);

describe('terms in a row', () => {
  const held = (startsOn: string | null, endsOn: string | null, values: object = {}) => ({
    ...{ startsOn, endsOn, personId: 'a', origin: 'elected' as const },
    ...values,
  });
  const first = held('2018-03-14', '2021-03-14');
  const second = held('2021-03-14', '2024-03-17');
  it.each([
    ['none', [], 0],
    ['somebody else', [held('2024-03-17', null, { personId: 'b' })], 0],
    ['one that goes on', [held('2024-03-17', null)], 1],
    ['two, one after the other', [second, held('2024-03-17', null)], 2],
    ['three in any order', [held('2024-03-17', null), first, second], 3],
    ['a pause of four months breaks the row', [second, held('2024-07-20', null)], 1],
    ['a pause of a month does not', [second, held('2024-04-15', null)], 2],
    ['acting does not count', [second, held('2024-03-17', null, { origin: 'acting' })], 0],
    ['a future term does not count yet', [held('2024-03-17', '2027-03-14'), held('2027-03-14', null)], 1],
    ['long ago', [first], 0],
    ['since nobody knows when', [held(null, '2024-03-17'), held('2024-03-17', null)], 2],
  ] as const)('%s', (_, terms, count) => expect(termsInARow(terms, 'a', '2026-11-27')).toBe(count));

  it.each([
    [0, null, true],
    [9, null, true],
    [1, 2, true],
    [2, 2, false],
    [3, 2, false],
  ] as const)('%d of at most %s', (count, most, expected) =>
    expect(mayStandAgain(count, most)).toBe(expected),
  );
});
