import { instantToLocal, localToInstant } from '@/lib/dates/zoned';

/** Nobody loses an offer while asleep. */
export const NIGHT_FROM = 22;
export const NIGHT_UNTIL = 9;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Whether the clock of the zone shows night: from 22:00 until just before 09:00. */
export function isNight(at: Date, zone: string): boolean {
  const hour = Number(instantToLocal(at, zone).slice(11, 13));
  return hour >= NIGHT_FROM || hour < NIGHT_UNTIL;
}

/** The moment itself by day; by night 09:00 of the morning after. */
function outOfNight(at: Date, zone: string): Date {
  if (!isNight(at, zone)) return at;
  const local = instantToLocal(at, zone);
  const isEvening = Number(local.slice(11, 13)) >= NIGHT_FROM;
  const day = new Date(Date.parse(`${local.slice(0, 10)}T00:00:00Z`) + (isEvening ? DAY_MS : 0));
  return localToInstant(`${day.toISOString().slice(0, 10)}T09:00`, zone);
}

/**
 * Until when an offer may be answered: so many hours, but not beyond the beginning of the event, and never in the night of the
 * event's zone. Where both would be in the night, the morning after it.
 */
export function offerDeadline(now: Date, hours: number, startsAt: Date, zone: string): Date {
  return outOfNight(new Date(Math.min(now.getTime() + hours * HOUR_MS, startsAt.getTime())), zone);
}
