import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventSeries, events } from '@/db/schema/events';
import type { OrganizationContext } from '@/server/context';
import type { EventDetails } from './schema';
import { areEvents, type EventRow } from './series';
import { movedDays } from './series-rule';
import { type Hours, hoursOf, timesOf } from './series-times';
import { whenOf } from './when';

type OnClock = Hours & { day: string };

/**
 * Dates that were at the same hour as this one move along with it; what was moved by hand, is called off or over stays
 * where it is. `event` is the date as it was before it was changed.
 */
export async function moveOtherDates(
  context: OrganizationContext,
  event: EventRow,
  input: EventDetails,
  others: readonly EventRow[],
): Promise<void> {
  const { tx, organization, now } = context;
  const [was, to] = [clockOf(event), typedClock(input)];
  if (!was || !to || !event.seriesDay) return;
  const isLonger = to.time !== was.time || to.minutes !== was.minutes || to.timezone !== was.timezone;
  if (to.day === was.day && !isLonger) return;
  const days = to.day === was.day ? null : await moveRule(context, event, to.day, others);
  for (const row of others) {
    const clock = clockOf(row);
    const isOpen = row.state !== 'cancelled' && row.endsAt !== null && row.endsAt > now;
    if (!clock || !isOpen || !row.seriesDay || !isWhere(clock, row.seriesDay, was)) continue;
    const day = days?.get(row.seriesDay) ?? row.seriesDay;
    await tx
      .update(events)
      .set({ ...timesOf(day, to), seriesDay: day, updatedAt: now })
      .where(areEvents(organization.id, [row.id]));
  }
}

const clockOf = ({ startsAt, endsAt, timezone }: EventRow): OnClock | null =>
  startsAt && endsAt && timezone ? hoursOf(startsAt, endsAt, timezone) : null;

function typedClock(input: EventDetails): OnClock | null {
  const when = whenOf(input);
  if ('problem' in when || !when.startsAt || !when.endsAt || !when.timezone) return null;
  return hoursOf(when.startsAt, when.endsAt, when.timezone);
}

/** Stands where the series put it, at the hour at which the changed one was. */
const isWhere = (clock: OnClock, seriesDay: string, was: OnClock) =>
  clock.day === seriesDay &&
  clock.time === was.time &&
  clock.minutes === was.minutes &&
  clock.timezone === was.timezone;

/** The rule that later dates are added by changes too. Gives the new day of each day. */
async function moveRule(
  { tx, organization, now }: OrganizationContext,
  { id, seriesId, seriesDay }: EventRow,
  to: string,
  others: readonly EventRow[],
): Promise<ReadonlyMap<string, string>> {
  const isThis = and(eq(eventSeries.organizationId, organization.id), eq(eventSeries.id, seriesId ?? ''));
  const [series] = await tx.select().from(eventSeries).where(isThis).for('update');
  if (!series || !seriesDay) return new Map();
  const known = [seriesDay, ...others.flatMap((row) => row.seriesDay ?? [])];
  const moved = movedDays(series.rule, [...new Set(known)].sort(), seriesDay, to);
  await tx.update(eventSeries).set({ rule: moved.rule, updatedAt: now }).where(isThis);
  await tx
    .update(events)
    .set({ seriesDay: to })
    .where(areEvents(organization.id, [id]));
  return moved.days;
}
