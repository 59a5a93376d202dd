import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoment, instantToLocal, isZone, localToInstant, zoneLabel, zoneName } from './zoned';

const moment = '2019-05-18T15:30:00Z';

describe('formatMoment', () => {
  it.each([
    ['az', '18 may 2019', '18:30', '18 may 2019, 18:30', '18 may 2019, şənbə'],
    ['ru', '18 мая 2019', '18:30', '18 мая 2019, 18:30', 'суббота, 18 мая 2019'],
    ['en', '18 May 2019', '18:30', '18 May 2019, 18:30', 'Saturday, 18 May 2019'],
  ] as const)('%s', (locale, ...expected) => {
    const styles = ['date', 'time', 'date-time', 'weekday-date'] as const;
    expect(styles.map((style) => formatMoment(moment, 'Europe/Moscow', locale, style))).toEqual(expected);
  });

  it('turns the page of the calendar with the zone', () => {
    const midnight = new Date('2025-12-31T21:00:00Z');
    expect(formatMoment(midnight, 'Europe/Moscow', 'az', 'date-time')).toBe('1 yanvar 2026, 00:00');
    expect(formatMoment(midnight, 'UTC', 'az', 'weekday-date')).toBe('31 dekabr 2025, çərşənbə');
  });

  it('refuses what is no moment', () => {
    expect(() => formatMoment('gestern', 'UTC', 'az', 'date')).toThrow(RangeError);
  });
});

describe('localToInstant', () => {
  it.each([
    ['2026-12-31T18:00', 'Europe/Moscow', '2026-12-31T15:00:00.000Z'],
    ['2026-07-01T18:00', 'Asia/Baku', '2026-07-01T14:00:00.000Z'],
    ['2026-07-01T18:00', 'Europe/Berlin', '2026-07-01T16:00:00.000Z'],
    ['2026-01-01T00:00:30', 'Asia/Kathmandu', '2025-12-31T18:15:30.000Z'],
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'], // skipped: it is 03:30 there
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'], // twice: the earlier
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'], // a whole day that was skipped
  ])('%s in %s', (local, zone, expected) => {
    expect(localToInstant(local, zone).toISOString()).toBe(expected);
  });

  it.each([
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-12-31 18:00',
    '2026-12-31T24:00',
    '',
    '2026-12-31T18:00Z',
  ])('refuses %j', (local) => {
    expect(() => localToInstant(local, 'Europe/Moscow')).toThrow(RangeError);
  });

  it('is undone by instantToLocal, but for hours that the clock skips or shows twice', () => {
    const zones = fc.constantFrom(
      'Europe/Moscow',
      'Asia/Baku',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'UTC',
    );
    const minutes = fc
      .integer({ min: 0, max: 60 * 24 * 365 * 60 })
      .map((minute) => new Date(minute * 60_000));
    fc.assert(
      fc.property(minutes, zones, (instant, zone) => {
        const local = instantToLocal(instant, zone);
        const back = localToInstant(local, zone);
        expect(instantToLocal(back, zone)).toBe(local);
        expect(back.getTime()).toBeLessThanOrEqual(instant.getTime());
      }),
    );
  });
});

it.each([
  ['Europe/Moscow', true],
  ['Asia/Baku', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Etc/GMT+3', true],
  ['Europe/Atlantis', false],
  ['+03:00', false],
  ['', false],
  ['Moscow', false],
  [null, false],
  [`A/${'a_'.repeat(60)}!`, false],
])('isZone(%j): %s', (zone, expected) => {
  expect(isZone(zone)).toBe(expected);
});

it.each([
  ['Europe/Moscow', 'az', 'Moskva vaxtı (UTC+3)'],
  ['Europe/Berlin', 'ru', 'берлинское время (UTC+2)'],
  ['Asia/Kolkata', 'en', 'UTC+5:30'],
  ['America/New_York', 'en', 'New York time (UTC−4)'],
  ['UTC', 'az', 'UTC'],
] as const)('zoneLabel(%s, %s)', (zone, locale, expected) => {
  expect(zoneLabel(zone, locale, moment)).toBe(expected);
});

it.each([
  ['Europe/Berlin', 'az', 'Berlin vaxtı'],
  ['Europe/Berlin', 'ru', 'Берлинское время'],
  ['Europe/Istanbul', 'az', 'İstanbul vaxtı'],
  ['Asia/Dubai', 'en', 'Asia/Dubai'],
] as const)('zoneName(%s, %s)', (zone, locale, expected) => {
  expect(zoneName(zone, locale)).toBe(expected);
});
