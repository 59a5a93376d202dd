import 'server-only';
import { dueJob } from '@/server/jobs/due';
import { tag } from '@/server/tags';

const HALF_HOUR = 1_800_000;

/** Calendars mark the day that is today. It begins at a full or half hour of some zone: they are made anew with each. */
export const calendarDaysJob = dueJob('calendar-days', async (_tx, from, to) =>
  Math.floor(from.getTime() / HALF_HOUR) === Math.floor(to.getTime() / HALF_HOUR) ? [] : [tag.calendar],
);
