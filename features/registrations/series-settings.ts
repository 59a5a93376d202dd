import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { shifted } from '@/features/events/series-times';
import { daysBetween } from '@/lib/dates/days';
import { instantToLocal } from '@/lib/dates/zoned';
import type { OrganizationContext } from '@/server/context';
import { countSeatsOf, type RegisteredEvent, readDates } from './event-seats';
import type { settingsOf } from './settings';

type Values = Awaited<ReturnType<typeof settingsOf>>;

/**
 * Where one registers for a whole series, what was changed at one date is changed at the others that are to come as well: at those that had the
 * same there. A date that has a value of its own keeps it, and none gets fewer seats than are taken. The caller holds them all.
 */
export async function carrySettings(
  context: OrganizationContext,
  before: RegisteredEvent,
  values: Values,
): Promise<void> {
  if (!before.isForSeries || !before.seriesId) return;
  const { tx, organization, now } = context;
  const others = (await readDates(context, before.seriesId)).filter(
    ({ id, endsAt }) => id !== before.id && endsAt !== null && endsAt > now,
  );
  const seats = await countSeatsOf(
    context,
    others.map(({ id }) => id),
  );
  for (const date of others) {
    const set = carried(before, values, date, seats.get(date.id)?.taken ?? 0);
    if (Object.keys(set).length === 0) continue;
    await tx
      .update(events)
      .set({ ...set, updatedAt: now })
      .where(and(eq(events.organizationId, organization.id), inArray(events.id, [date.id])));
  }
}

/** What a date gets of it. */
function carried(
  before: RegisteredEvent,
  values: Values,
  date: RegisteredEvent,
  taken: number,
): Partial<Values> {
  const days = daysApart(before, date);
  const there = (value: unknown) =>
    value instanceof Date && date.timezone ? shifted(value, days, date.timezone) : value;
  const set = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    const key = name as keyof Values;
    const isChanged = !isSame(value, before[key]);
    const isLikeHere = isSame(date[key], there(before[key]));
    const isTooFew = key === 'capacity' && typeof value === 'number' && value < taken;
    return isChanged && isLikeHere && !isTooFew ? [[name, there(value)]] : [];
  });
  return Object.fromEntries(set);
}

const isSame = (a: unknown, b: unknown) =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;

function daysApart(a: RegisteredEvent, b: RegisteredEvent): number {
  if (!a.startsAt || !b.startsAt || !a.timezone || !b.timezone) return 0;
  const day = (moment: Date, zone: string) => instantToLocal(moment, zone).slice(0, 10);
  return daysBetween(day(a.startsAt, a.timezone), day(b.startsAt, b.timezone));
}
