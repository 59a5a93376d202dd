import { describe, expect, it } from 'vitest';
import { instantToLocal, localToInstant } from '@/lib/dates/zoned';
import { AFTER, BEFORE, dueAt, isDue, isQuiet, spanOf } from './reminder-rules';

const zone = 'Europe/Berlin';
const at = (local: string) => localToInstant(local, zone);
const event = (starts: string, ends: string) => ({ startsAt: at(starts), endsAt: at(ends), zone });
const evening = event('2026-06-10T18:00', '2026-06-10T23:00');

describe('a reminder goes out', () => {
  it.each([
    ['a day before', 'before', 1440, evening, '2026-06-09T18:00'],
    ['two hours before', 'before', 120, evening, '2026-06-10T16:00'],
    [
      'not at eight in the morning',
      'before',
      120,
      event('2026-06-10T10:00', '2026-06-10T12:00'),
      '2026-06-09T21:00',
    ],
    [
      'not at half past ten at night',
      'before',
      1440,
      event('2026-06-10T22:30', '2026-06-11T02:00'),
      '2026-06-09T21:00',
    ],
    ['an hour after is the next morning', 'after', 60, evening, '2026-06-11T09:00'],
    ['late at night too', 'after', 60, event('2026-06-10T18:00', '2026-06-11T03:00'), '2026-06-11T09:00'],
    [
      'across the change of clocks',
      'before',
      1440,
      event('2026-03-29T18:00', '2026-03-29T20:00'),
      '2026-03-28T17:00',
    ],
  ] as const)('%s', (_, kind, minutes, when, expected) => {
    expect(instantToLocal(dueAt({ kind, minutes }, when), zone)).toBe(expected);
  });

  it.each([
    ['when it is time', 'before', 120, '2026-06-10T16:00', true],
    ['not a minute before', 'before', 120, '2026-06-10T15:59', false],
    ['late, but not when it has begun', 'before', 120, '2026-06-10T17:59', true],
    ['not when it has begun', 'before', 120, '2026-06-10T18:00', false],
    ['not at night, however late it is', 'before', 1440, '2026-06-09T23:00', false],
    ['in the morning then', 'before', 1440, '2026-06-10T09:00', true],
    ['thanks within a week', 'after', 60, '2026-06-17T22:00', false],
    ['thanks after a few days', 'after', 60, '2026-06-15T12:00', true],
  ] as const)('%s', (_, kind, minutes, now, expected) => {
    expect(isDue({ kind, minutes }, evening, at(now))).toBe(expected);
  });

  it('never at night, whenever the event is', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const clock = `${String(hour).padStart(2, '0')}:30`;
      const when = event(`2026-06-10T${clock}`, `2026-06-10T23:59`);
      for (const [kind, spans] of [
        ['before', BEFORE],
        ['after', AFTER],
      ] as const) {
        for (const minutes of spans) expect(isQuiet(dueAt({ kind, minutes }, when), zone)).toBe(false);
      }
    }
  });
});

it('spans are said in the largest unit', () => {
  expect([120, 1440, 10080, 2880].map(spanOf)).toEqual([
    { unit: 'hours', count: 2 },
    { unit: 'days', count: 1 },
    { unit: 'weeks', count: 1 },
    { unit: 'days', count: 2 },
  ]);
});
