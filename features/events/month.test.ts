import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/locales';
import { feastsOn } from './feast-days';
import { daysShown, monthAway, monthOf, monthsBetween } from './month';

describe('a month of the calendar', () => {
  it.each([
    ['2026-11', 30, 6],
    ['2024-02', 29, 3],
    ['2027-02', 28, 0],
  ])('%s', (key, days, weekday) => {
    const month = monthOf(key);
    expect(month?.days).toHaveLength(days);
    expect(month?.firstWeekday).toBe(weekday);
  });

  it.each(['2026-13', '2026-00', '26-11', '2026-1', '', '2026-11-01'])('%s is none', (key) => {
    expect(monthOf(key)).toBeNull();
  });

  it('comes back by as many months as it went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2400 }), fc.integer({ min: -500, max: 500 }), (at, by) => {
        const key = monthAway('1900-01', at);
        expect(monthAway(monthAway(key, by), -by)).toBe(key);
      }),
    );
  });

  it.each([
    [null, null, ['2026-11', '2027-11']],
    ['2019-05-18', '2019-05-18', ['2019-05', '2027-11']],
    ['2027-01-01', '2030-01-01', ['2026-11', '2030-01']],
  ])('from %s to %s can be leafed through from %j', (first, last, range) => {
    expect(monthsBetween(first, last, '2026-11-28')).toEqual(range);
  });

  it.each([
    ['2026-11-28', '2026-11-28', ['2026-11-28']],
    ['2026-10-30', '2026-11-02', ['2026-11-01', '2026-11-02']],
    ['2026-11-29', '2026-12-03', ['2026-11-29', '2026-11-30']],
    ['2026-01-01', '2026-12-31', ['2026-11-01']],
    ['2026-12-01', '2026-12-01', []],
  ])('what goes from %s to %s stands on %j', (first, last, days) => {
    const month = monthOf('2026-11');
    if (!month) throw new Error('no month');
    expect(daysShown(month, first, last)).toEqual(days);
  });
});

describe('days of remembrance and feasts', () => {
  it.each([
    ['2026-01-20', ['january-20']],
    ['2026-03-20', ['novruz', 'ramazan']],
    ['2026-03-21', ['novruz', 'ramazan']],
    ['2026-03-24', ['novruz']],
    ['2026-03-25', []],
    ['2026-05-27', ['qurban']],
    ['2026-05-28', ['may-28', 'qurban']],
    ['2026-06-15', ['june-15']],
    ['2026-06-26', ['june-26']],
    ['2026-11-08', ['november-8']],
    ['2020-11-08', []],
    ['2026-11-09', ['november-9']],
    ['2026-12-31', ['december-31']],
    ['1985-05-28', []],
  ])('%s: %j', (day, keys) => {
    expect(feastsOn(day).map(({ key }) => key)).toEqual(keys);
  });

  it('have a name in each language, and only those by the moon are uncertain', () => {
    const feasts = Array.from({ length: 366 }, (_, at) =>
      new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    ).flatMap(feastsOn);
    expect(new Set(feasts.map(({ key }) => key)).size).toBe(10);
    for (const { names, key, isMovable } of feasts) {
      for (const locale of LOCALES) expect(names[locale]).not.toBe('');
      expect(isMovable).toBe(['ramazan', 'qurban'].includes(key));
    }
  });
});
