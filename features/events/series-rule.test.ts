import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '@/lib/dates/days';
import { instantToLocal } from '@/lib/dates/zoned';
import { laterDay } from './days';
import { daysOf, movedDays, movedRule, REPETITIONS, repetitionOf, ruleOf } from './series-rule';
import { timesOf } from './series-times';

describe('the rule of a series', () => {
  it.each([
    [
      'weekly',
      [],
      '2026-12-01',
      'FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=TU',
      ['2026-12-01', '2026-12-08', '2026-12-15'],
    ],
    [
      'weekly',
      [3],
      '2026-12-01',
      'FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=TU,TH',
      ['2026-12-01', '2026-12-03', '2026-12-08'],
    ],
    [
      'fortnightly',
      [],
      '2026-12-30',
      'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=WE',
      ['2026-12-30', '2027-01-13', '2027-01-27'],
    ],
    [
      'monthly-day',
      [],
      '2027-01-31',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      ['2027-01-31', '2027-03-31', '2027-05-31'],
    ],
    [
      'monthly-weekday',
      [],
      '2026-12-08',
      'FREQ=MONTHLY;BYDAY=+2TU',
      ['2026-12-08', '2027-01-12', '2027-02-09'],
    ],
    [
      'monthly-weekday',
      [],
      '2026-12-29',
      'FREQ=MONTHLY;BYDAY=-1TU',
      ['2026-12-29', '2027-01-26', '2027-02-23'],
    ],
  ] as const)('%s %j from %s', (repetition, weekdays, first, rule, days) => {
    expect(ruleOf(first, { repetition, weekdays })).toBe(rule);
    expect(daysOf(rule, first, { count: 3 })).toEqual(days);
    expect(repetitionOf(rule)).toBe(repetition);
  });

  it.each([
    [
      'the week moves from Tuesday to Thursday',
      'FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=TU',
      '2026-12-01',
      '2026-12-03',
      ['2026-12-03', '2026-12-10'],
    ],
    [
      'two days of the week move together',
      'FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=TU,SU',
      '2026-12-01',
      '2026-12-02',
      ['2026-12-02', '2026-12-07'],
    ],
    [
      'a week later',
      'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU',
      '2026-12-01',
      '2026-12-08',
      ['2026-12-08', '2026-12-22'],
    ],
    [
      'the day of the month',
      'FREQ=MONTHLY;BYMONTHDAY=10',
      '2026-12-10',
      '2026-12-12',
      ['2026-12-12', '2027-01-12'],
    ],
    [
      'the second Tuesday becomes the third Monday',
      'FREQ=MONTHLY;BYDAY=+2TU',
      '2026-12-08',
      '2026-12-21',
      ['2026-12-21', '2027-01-18'],
    ],
  ])('%s', (_, rule, from, to, days) => {
    expect(daysOf(movedRule(rule, from, to), to, { count: 2 })).toEqual(days);
  });
});

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => laterDay('2020-01-01', days));

/** The same by looking at every single day, without any library. */
function naiveDays(first: string, repetition: string, weekdays: readonly number[], until: string): string[] {
  const weekday = (day: string) => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  const monday = (day: string) => laterDay(day, -weekday(day));
  const nth = (day: string) => Math.ceil(Number(day.slice(8)) / 7);
  const isLast = (day: string) => laterDay(day, 7).slice(0, 7) !== day.slice(0, 7);
  const fits = (day: string) => {
    if (repetition === 'monthly-day') return day.slice(8) === first.slice(8);
    if (repetition === 'monthly-weekday')
      return weekday(day) === weekday(first) && (nth(first) > 4 ? isLast(day) : nth(day) === nth(first));
    const weeks = daysBetween(monday(first), monday(day)) / 7;
    const isWeek = repetition === 'weekly' || weeks % 2 === 0;
    return isWeek && [...weekdays, weekday(first)].includes(weekday(day));
  };
  const days: string[] = [];
  for (let day = first; day <= until && days.length < 200; day = laterDay(day, 1))
    if (fits(day)) days.push(day);
  return days;
}

describe('whatever the first day', () => {
  it('gives the days that somebody with a paper calendar would mark', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...REPETITIONS),
        fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
        fc.integer({ min: 0, max: 900 }),
        (first, repetition, weekdays, length) => {
          const until = laterDay(first, length);
          const days = daysOf(ruleOf(first, { repetition, weekdays }), first, { until });
          expect(days).toEqual(naiveDays(first, repetition, weekdays, until));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves every day where it is when nothing moves, and moves back what it moved', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...REPETITIONS),
        fc.nat({ max: 11 }),
        fc.integer({ min: -6, max: 6 }),
        (first, repetition, index, shift) => {
          const rule = ruleOf(first, { repetition });
          const days = daysOf(rule, first, { count: 12 });
          const at = days[index] ?? first;
          expect([...movedDays(rule, days, at, at).days.values()]).toEqual(days);
          const to = laterDay(at, shift);
          const there = movedDays(rule, days, at, to);
          const moved = days.map((day) => there.days.get(day) ?? '');
          expect(moved[index]).toBe(to);
          expect(moved).toEqual([...new Set(moved)].sort());
          expect(daysOf(there.rule, moved[0] ?? '', { count: 12 })).toEqual(moved);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps the hour of the clock on the wall across every change of it', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Baku',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
    ];
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...zones),
        fc.integer({ min: 4, max: 23 }),
        fc.integer({ min: 1, max: 47 }),
        (first, timezone, hour, halves) => {
          const time = `${String(hour).padStart(2, '0')}:30`;
          const days = daysOf(ruleOf(first, { repetition: 'weekly' }), first, { count: 60 });
          for (const day of days) {
            const { startsAt, endsAt } = timesOf(day, { time, minutes: halves * 30, timezone });
            expect(instantToLocal(startsAt, timezone)).toBe(`${day}T${time}`);
            expect(endsAt > startsAt).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['winter in Berlin', '2026-10-20', '2026-10-20T17:00:00.000Z'],
    ['after the change', '2026-10-27', '2026-10-27T18:00:00.000Z'],
    ['the day of the change in spring', '2027-03-28', '2027-03-28T17:00:00.000Z'],
  ])('%s', (_, day, instant) => {
    const at = timesOf(day, { time: '19:00', minutes: 90, timezone: 'Europe/Berlin' });
    expect(at.startsAt.toISOString()).toBe(instant);
  });

  it('a night that is an hour shorter still ends when its clock says so', () => {
    const at = timesOf('2027-03-27', { time: '23:00', minutes: 300, timezone: 'Europe/Berlin' });
    expect(at.endsAt.toISOString()).toBe('2027-03-28T02:00:00.000Z');
    expect(at).toMatchObject({ firstDay: '2027-03-27', lastDay: '2027-03-28' });
  });
});
