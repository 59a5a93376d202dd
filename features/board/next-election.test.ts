import { describe, expect, it } from 'vitest';
import { nextElection } from './rules';

describe('the next election', () => {
  const body = (termMonths: number | null, nextElectionEdtf: string | null = null) => ({
    termMonths,
    nextElectionEdtf,
  });
  const written = (plannedEndsOn: string | null, values: object = {}) => ({
    ...{ startEdtf: null, endEdtf: null, plannedEndEdtf: null },
    ...{ startsOn: '2024-03-17', endsOn: null as string | null, origin: 'elected' as const, plannedEndsOn },
    ...values,
  });
  const exact = (day: string) => ({ edtf: day, from: day, on: day });
  const march = { edtf: '2027-03', from: '2027-03-01', on: '2027-03-31' };
  const year = { edtf: '2027', from: '2027-01-01', on: '2027-12-31' };
  const since2024 = written(null, { startsOn: '2024-01-01', startEdtf: '2024' });
  const DAY = '2026-11-27';
  it.each([
    ['unknown', body(null), [], DAY, null],
    ['unknown without an election before', body(36), [], DAY, null],
    [
      'three years after the last',
      body(36),
      [written(null)],
      DAY,
      { ...exact('2027-03-17'), basis: 'term-length', isOverdue: false },
    ],
    [
      'overdue',
      body(24),
      [written(null)],
      DAY,
      { ...exact('2026-03-17'), basis: 'term-length', isOverdue: true },
    ],
    [
      'as it was called, no better known',
      body(36, '2027-03'),
      [written(null)],
      DAY,
      { ...march, basis: 'called', isOverdue: false },
    ],
    [
      'not overdue on the last day of the month that was called',
      body(36, '2027-03'),
      [],
      '2027-03-31',
      { ...march, basis: 'called', isOverdue: false },
    ],
    [
      'overdue after it',
      body(36, '2027-03'),
      [],
      '2027-04-01',
      { ...march, basis: 'called', isOverdue: true },
    ],
    [
      'in a year where only a year is known of the last',
      body(36),
      [since2024],
      '2027-12-31',
      { ...year, basis: 'term-length', isOverdue: false },
    ],
    [
      'overdue once that year is over',
      body(36),
      [since2024],
      '2028-01-01',
      { ...year, basis: 'term-length', isOverdue: true },
    ],
    [
      'by the best known of the last election',
      body(36),
      [written(null, { startsOn: '2024-01-01', startEdtf: '2024-01-01' }), since2024],
      DAY,
      { ...exact('2027-01-01'), basis: 'term-length', isOverdue: false },
    ],
    [
      'no more as called, once it has been',
      body(36, '2024-03-17'),
      [written(null)],
      DAY,
      { ...exact('2027-03-17'), basis: 'term-length', isOverdue: false },
    ],
    [
      'when the first planned end comes',
      body(null),
      [written('2028-01-01'), written('2027-05-01')],
      DAY,
      { ...exact('2027-05-01'), basis: 'planned-ends', isOverdue: false },
    ],
    [
      'when a planned end comes of which only the year is known',
      body(null),
      [written('2028-01-01', { plannedEndEdtf: '2027' })],
      DAY,
      { ...year, basis: 'planned-ends', isOverdue: false },
    ],
    ['not by who only acts', body(36), [written(null, { origin: 'acting' })], DAY, null],
    [
      'not by somebody elected for the future',
      body(36),
      [written(null, { startsOn: '2030-01-01' })],
      DAY,
      null,
    ],
  ] as const)('is %s', (_, of, terms, day, expected) =>
    expect(nextElection(of, terms, day)).toEqual(expected),
  );
});
