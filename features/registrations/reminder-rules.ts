import { instantToLocal, localToInstant } from '@/lib/dates/zoned';

/** What can be chosen, in minutes. */
export const BEFORE = [120, 360, 1440, 2880, 4320, 10080] as const;
export const AFTER = [60, 1440, 2880] as const;
export const MOST_REMINDERS = 6;

/** States of registrations that a reminder can go to. Thanks go to those who came. */
export const REMINDED_STATES = ['confirmed', 'pending', 'waiting'] as const;
export type RemindedState = (typeof REMINDED_STATES)[number];

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** No mail between these hours of the event's zone. */
const QUIET_FROM = 22;
const QUIET_UNTIL = 9;
/** Nobody is thanked later than this. */
const THANKED_WITHIN_DAYS = 7;

export interface ReminderPlan {
  kind: 'before' | 'after';
  minutes: number;
}

export interface ReminderEvent {
  startsAt: Date;
  endsAt: Date;
  zone: string;
}

const hourIn = (at: Date, zone: string) => Number(instantToLocal(at, zone).slice(11, 13));
export const isQuiet = (at: Date, zone: string): boolean => {
  const hour = hourIn(at, zone);
  return hour >= QUIET_FROM || hour < QUIET_UNTIL;
};

/** A clock time of the day on which a moment falls, some days on. */
function atClock(at: Date, zone: string, hour: number, days = 0): Date {
  const [date = ''] = instantToLocal(at, zone).split('T');
  const moved = new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  return localToInstant(`${moved}T${String(hour).padStart(2, '0')}:00`, zone);
}

/**
 * When it is to go out. What would fall into the night comes the evening before, at nine, so that it is not too late; thanks
 * wait until the morning.
 */
export function dueAt({ kind, minutes }: ReminderPlan, { startsAt, endsAt, zone }: ReminderEvent): Date {
  const plain =
    kind === 'before'
      ? new Date(startsAt.getTime() - minutes * MINUTE)
      : new Date(endsAt.getTime() + minutes * MINUTE);
  if (!isQuiet(plain, zone)) return plain;
  const isMorning = hourIn(plain, zone) < QUIET_UNTIL;
  if (kind === 'before') return atClock(plain, zone, QUIET_FROM - 1, isMorning ? -1 : 0);
  return atClock(plain, zone, QUIET_UNTIL, isMorning ? 0 : 1);
}

/** Whether it goes out now: it is time, it is not night, and it is not too late for what it says. */
export function isDue(plan: ReminderPlan, event: ReminderEvent, now: Date): boolean {
  if (now < dueAt(plan, event) || isQuiet(now, event.zone)) return false;
  return plan.kind === 'before'
    ? now < event.startsAt
    : now.getTime() < event.endsAt.getTime() + THANKED_WITHIN_DAYS * DAY;
}

/** Minutes as the largest unit that they are whole numbers of. */
export function spanOf(minutes: number): { unit: 'hours' | 'days' | 'weeks'; count: number } {
  if (minutes % 10080 === 0) return { unit: 'weeks', count: minutes / 10080 };
  if (minutes % 1440 === 0) return { unit: 'days', count: minutes / 1440 };
  return { unit: 'hours', count: minutes / 60 };
}
