import { describe, expect, it } from 'vitest';
import {
  birthdayOf,
  birthProblem,
  hasDied,
  isMinor,
  membershipStatus,
  searchKind,
  shownMembership,
  spanOf,
} from './rules';

describe('the days of something dated', () => {
  it.each([
    ['2019-05-18', null, { startsOn: '2019-05-18', endsOn: null }],
    ['2019', null, { startsOn: '2019-01-01', endsOn: null }],
    [null, '2019', { startsOn: null, endsOn: '2019-01-01' }],
    ['2015', '2019', { startsOn: '2015-01-01', endsOn: '2019-01-01' }],
    ['2019', '2019', { startsOn: '2019-01-01', endsOn: '2020-01-01' }],
    ['2019-05', '2019', { startsOn: '2019-05-01', endsOn: '2020-01-01' }],
    ['2024-03-15', '2024-03-15', { startsOn: '2024-03-15', endsOn: '2024-03-16' }],
    ['2020-02-29', '2020-02-29', { startsOn: '2020-02-29', endsOn: '2020-03-01' }],
    ['199X', '2001~', { startsOn: '1990-01-01', endsOn: '2001-01-01' }],
    ['2019', '2018', { field: 'end', reason: 'end-before-start' }],
    ['2019-13', null, { field: 'start', reason: 'edtf' }],
    ['2019', '2021-02-30', { field: 'end', reason: 'edtf' }],
    ['2019/2020', null, { field: 'start', reason: 'edtf' }],
    ['XXXX-05-14', null, { field: 'start', reason: 'edtf' }],
  ] as const)('%s to %s', (start, end, expected) => expect(spanOf(start, end)).toEqual(expected));
});

describe('a membership that rests', () => {
  const pauses = [
    { startsOn: '2021-01-01', endsOn: '2021-06-01' },
    { startsOn: '2024-01-01', endsOn: null },
  ];
  const membership = { startsOn: '2020-01-01', endsOn: '2025-01-01', endReason: 'left' as const, pauses };
  it.each([
    ['2019-12-31', 'future'],
    ['2020-12-31', 'active'],
    ['2021-01-01', 'paused'],
    ['2021-05-31', 'paused'],
    ['2021-06-01', 'active'],
    ['2024-12-31', 'paused'],
    ['2025-01-01', 'former'],
  ] as const)('on %s: %s', (day, expected) => expect(membershipStatus([membership], day)).toBe(expected));
});

describe('somebody whose application waits', () => {
  const ended = { startsOn: '2020-01-01', endsOn: '2021-01-01', endReason: 'left' as const };
  it.each([
    ['applicant', []],
    ['applicant', [ended]],
    ['active', [{ startsOn: '2020-01-01', endsOn: null, endReason: null }]],
    ['deceased', [{ ...ended, endReason: 'died' as const }]],
    ['future', [{ startsOn: '2099-01-01', endsOn: null, endReason: null }]],
  ] as const)('%s', (expected, rows) =>
    expect(membershipStatus([...rows], '2026-11-23', true)).toBe(expected),
  );
});

describe('the status of a membership', () => {
  const row = (startsOn: string, endsOn: string | null = null, endReason: 'left' | 'died' | null = null) => ({
    startsOn,
    endsOn,
    endReason,
  });
  it.each([
    ['none', []],
    ['active', [row('2020-01-01')]],
    ['active', [row('2026-11-23')]],
    ['active', [row('2020-01-01', '2026-11-24', 'left')]],
    ['former', [row('2020-01-01', '2026-11-23', 'left')]],
    ['future', [row('2026-11-24')]],
    ['future', [row('2010-01-01', '2012-01-01', 'left'), row('2027-01-01')]],
    ['active', [row('2010-01-01', '2012-01-01', 'left'), row('2013-01-01')]],
    ['deceased', [row('2010-01-01', '2022-01-01', 'died')]],
    ['active', [row('2010-01-01', '2026-12-01', 'died')]],
  ] as const)('%s', (expected, rows) => expect(membershipStatus([...rows], '2026-11-23')).toBe(expected));
});

describe('whether somebody died by the record', () => {
  const left = { startsOn: '2010-01-01', endReason: 'left' } as const;
  const died = { startsOn: '2021-01-01', endReason: 'died' } as const;
  it.each([
    ['never a member', [], false],
    ['left', [left], false],
    ['died', [left, died], true],
    ['died, in whatever order they are read', [died, left], true],
    [
      'was taken in again: the death was a mistake',
      [died, { startsOn: '2025-01-01', endReason: 'left' }],
      false,
    ],
    ['is a member whatever was recorded before', [died, { startsOn: '2025-01-01', endReason: null }], false],
  ] as const)('%s', (_, rows, expected) => {
    expect(hasDied(rows)).toBe(expected);
  });
});

describe('the membership that a list shows', () => {
  const first = { startsOn: '2010-01-01', endsOn: '2014-01-01', endReason: 'left' } as const;
  const second = { startsOn: '2015-06-01', endsOn: '2026-01-01', endReason: null };
  const third = { startsOn: '2027-01-01', endsOn: null, endReason: null };
  const dead = { ...second, endReason: 'died' } as const;

  it.each([
    ['the first to come', '2009-12-31', first],
    ['the one that begins', '2010-01-01', first],
    ['the last that had begun', '2015-05-31', first],
    ['the next', '2015-06-01', second],
    ['none that is yet to come', '2026-12-31', second],
    ['the last', '2027-01-01', third],
  ] as const)('is %s on %s, which is asked for', (_what, day, expected) =>
    expect(shownMembership([first, second, third], day, true)).toBe(expected),
  );

  it.each([
    ['the first to come', [first, second, third], '2009-12-31', first],
    ['the one that holds, not one that is yet to come', [first, second, third], '2013-12-31', first],
    ['the one that is yet to come, behind one that is over', [first, second, third], '2014-01-01', second],
    ['the next of two that are to come', [second, third], '2015-05-31', second],
    ['the one that holds, though another begins the day after', [first, second, third], '2025-12-31', second],
    ['the one that is yet to come on the last day before it', [first, second, third], '2026-12-31', third],
    ['the last where none is to come', [first, second], '2026-06-01', second],
    ['the last of somebody who died, whatever was planned', [first, dead, third], '2026-06-01', dead],
  ] as const)('is %s today, where no day is asked for', (_what, rows, day, expected) =>
    expect(shownMembership<(typeof rows)[number]>(rows, day, false)).toBe(expected),
  );

  it('is none where there is none, or where they are hidden', () => {
    for (const isAsked of [true, false]) {
      expect(shownMembership([], '2020-01-01', isAsked)).toBeUndefined();
      expect(shownMembership(undefined, '2020-01-01', isAsked)).toBeUndefined();
    }
  });
});

it.each([
  ['1970-05-14', 'XXXX-05-14'],
  ['1970-05-14?', 'XXXX-05-14'],
  ['XXXX-05-14', 'XXXX-05-14'],
  ['1970-05', null],
  ['1970', null],
  ['XXXX-05', null],
])('a birth date %s is shown to others as %s', (birth, shown) => expect(birthdayOf(birth)).toBe(shown));

it.each([
  ['1970', null],
  ['XXXX-05-14', null],
  ['2027', 'birth'],
  ['1066', 'birth'],
  ['1970-13', 'edtf'],
  ['1970/1971', 'edtf'],
  ['01.02.1970', 'edtf'],
])('a birth date %s is refused as %s', (birth, problem) =>
  expect(birthProblem(birth, '2026-11-23')).toBe(problem),
);

it.each([
  ['', 'nothing'],
  ['  ', 'nothing'],
  ['Əli', 'name'],
  ['N-12', 'digits'],
  ['+7 900', 'digits'],
  ['a@b', 'mail'],
])('the search box holds %s: %s', (text, kind) => expect(searchKind(text)).toBe(kind));

describe('who may be under age', () => {
  it.each([
    ['2010-11-28', '2026-11-27', true],
    ['2010-11-27', '2026-11-27', false],
    ['2010', '2026-11-27', true],
    ['2010', '2026-12-30', true],
    ['2010', '2026-12-31', false],
    ['2009', '2026-01-01', false],
    ['2010-03', '2026-03-30', true],
    ['2010-03', '2026-03-31', false],
    ['2008-02-29', '2024-02-28', true],
    ['2008-02-29', '2024-02-29', false],
    ['201X', '2026-11-27', true],
    ['1990~', '2026-11-27', false],
    ['not a date', '2026-11-27', true],
  ])('born %s, on %s: %s', (birth, today, expected) => expect(isMinor(birth, today)).toBe(expected));
});
