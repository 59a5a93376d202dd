import { daysBetween } from '@/lib/dates/days';
import { instantToLocal, localToInstant } from '@/lib/dates/zoned';
import { laterDay } from './days';

/** At what hour the dates of a series begin and how long they last, by the clock on the wall. */
export interface Hours {
  /** `18:00` */
  time: string;
  /** From the first clock to the last: a night in which the clock changes is not longer for it. */
  minutes: number;
  timezone: string;
}

const MINUTES_OF_DAY = 1440;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The columns of an event on that day. */
export function timesOf(day: string, { time, minutes, timezone }: Hours) {
  const end = minutesOf(time) + minutes;
  const endDay = laterDay(day, Math.floor(end / MINUTES_OF_DAY));
  const rest = end % MINUTES_OF_DAY;
  const endTime = [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const startsAt = localToInstant(`${day}T${time}`, timezone);
  const endsAt = localToInstant(`${endDay}T${endTime}`, timezone);
  // In a night whose clock jumps over the end, the end may fall on the start.
  const isAfter = endsAt > startsAt;
  return {
    startsAt,
    endsAt: isAfter ? endsAt : new Date(startsAt.getTime() + minutes * 60_000),
    timezone,
    firstDay: day,
    lastDay: rest === 0 && end > 0 ? laterDay(endDay, -1) : endDay,
  };
}

/** Day and hours of a scheduled event, as its own clock shows them. */
export function hoursOf(startsAt: Date, endsAt: Date, timezone: string): Hours & { day: string } {
  const [from, to] = [startsAt, endsAt].map((at) => instantToLocal(at, timezone));
  const [day, time] = [from?.slice(0, 10) ?? '', from?.slice(11) ?? ''];
  const minutes =
    daysBetween(day, to?.slice(0, 10) ?? '') * MINUTES_OF_DAY +
    minutesOf(to?.slice(11) ?? '') -
    minutesOf(time);
  return { day, time, minutes: Math.max(1, minutes), timezone };
}

/** Another moment by the same clock so many days later: when registration opens for the next date. */
export function shifted(at: Date | null, days: number, timezone: string): Date | null {
  if (!at) return null;
  const local = instantToLocal(at, timezone);
  return localToInstant(`${laterDay(local.slice(0, 10), days)}T${local.slice(11)}`, timezone);
}
