import type { Locale } from '../locales';
import { monthWithDay } from './months';
import { ZONE_NAMES } from './zone-names';

/** What a clock on the wall shows. Months count from 1, weekdays from 0 = Sunday. */
interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export type MomentStyle = 'date' | 'time' | 'date-time' | 'weekday-date';

const WEEKDAYS: Record<Locale, string[]> = {
  az: ['bazar', 'bazar ertəsi', 'çərşənbə axşamı', 'çərşənbə', 'cümə axşamı', 'cümə', 'şənbə'],
  ru: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const clocks = new Map<string, Intl.DateTimeFormat>();

/** `Intl` only for the arithmetic of zones: numbers in English, which every browser has. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const kept =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  clocks.set(zone, kept);
  return kept;
}

function wallClock(at: Date, zone: string): WallClock {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

function asUtc({ year, month, day, hour, minute, second }: WallClock): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second);
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const wholeSecond = Math.floor(instant / 1000) * 1000;
  return asUtc(wallClock(new Date(wholeSecond), zone)) - wholeSecond;
}

function toDate(moment: string | Date): Date {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) throw new RangeError('not a moment');
  return date;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Tells whether this is the IANA name of a zone that can be reckoned with; bare offsets (`+03:00`) are none. */
export function isZone(value: unknown): value is string {
  if (
    typeof value !== 'string' ||
    value.length > 64 ||
    !/^(?:UTC|[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+)$/.test(value)
  )
    return false;
  try {
    return clockOf(value) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Writes an instant as the clock of the zone shows it: `18 may 2019`, `18:30`, `18 may 2019, 18:30`, `şənbə, 18 may 2019`
 * (az: `18 may 2019, şənbə`). Independent of the machine's zone and locale data. Throws RangeError for a bad instant
 * or zone.
 */
export function formatMoment(
  moment: string | Date,
  zone: string,
  locale: Locale,
  style: MomentStyle,
): string {
  const clock = wallClock(toDate(moment), zone);
  const date = `${clock.day} ${monthWithDay(clock.month, locale)} ${clock.year}`;
  const time = `${two(clock.hour)}:${two(clock.minute)}`;
  if (style === 'date') return date;
  if (style === 'time') return time;
  if (style === 'date-time') return `${date}, ${time}`;
  const weekday = WEEKDAYS[locale][new Date(asUtc(clock)).getUTCDay()] ?? '';
  return locale === 'az' ? `${date}, ${weekday}` : `${weekday}, ${date}`;
}

/**
 * The instant at which the zone's clock shows a local time (`2026-12-31T18:00`, seconds allowed). A time that the clock
 * shows twice (autumn) is the earlier one; a time that it skips (spring) is as much later as was skipped: 02:30 is
 * 03:30. Throws RangeError for a time or zone that does not exist.
 */
export function localToInstant(local: string, zone: string): Date {
  const match = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(local);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wall = asUtc({ year, month, day, hour, minute, second });
  if (!match || new Date(wall).toISOString().slice(0, 10) !== local.slice(0, 10))
    throw new RangeError('not a local time');
  const dayBefore = offsetAt(wall - 86_400_000, zone);
  const dayAfter = offsetAt(wall + 86_400_000, zone);
  const fitting = [wall - dayBefore, wall - dayAfter].filter(
    (instant) => instant + offsetAt(instant, zone) === wall,
  );
  return new Date(fitting.length > 0 ? Math.min(...fitting) : wall - dayBefore);
}

/** The local time of the zone for `<input type="datetime-local">`: `2026-12-31T18:00`. Throws RangeError as above. */
export function instantToLocal(date: string | Date, zone: string): string {
  const { year, month, day, hour, minute } = wallClock(toDate(date), zone);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The zone's distance from UTC at a moment: `UTC+3`, `UTC+5:30`, `UTC`. Throws RangeError as above. */
export function utcOffsetLabel(zone: string, at: string | Date): string {
  const minutes = Math.round(offsetAt(toDate(at).getTime(), zone) / 60_000);
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${two(rest)}` : ''}`;
}

/**
 * Says whose clock a time is by: `Moskva vaxtı (UTC+3)`; for a zone that is not in the table `UTC+3` alone, reckoned for
 * the moment `at`. Throws RangeError for a bad zone or moment.
 */
export function zoneLabel(zone: string, locale: Locale, at: string | Date): string {
  const offset = utcOffsetLabel(zone, at);
  const label = ZONE_NAMES[zone]?.[locale];
  return label ? `${label} (${offset})` : offset;
}

/**
 * Names a zone beside a field for a time that is still to be chosen, where the distance from UTC is not known yet (a
 * summer evening is typed in winter): `Moskva vaxtı`, `Московское время`; for a zone that is not in the table its IANA name.
 */
export function zoneName(zone: string, locale: Locale): string {
  const name = ZONE_NAMES[zone]?.[locale];
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : zone;
}
