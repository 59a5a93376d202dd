import 'server-only';
import { and, eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { shifted } from '@/features/events/series-times';
import { daysBetween } from '@/lib/dates/days';
import { instantToLocal } from '@/lib/dates/zoned';
import type { OrganizationContext } from '@/server/context';
import { countSeatsOf, type RegisteredEvent, readDates } from './event-seats';

const SETTINGS = [
  'audience',
  'audienceGroupId',
  'inviteKey',
  'capacity',
  'registrationOpensAt',
  'registrationClosesAt',
  'needsApproval',
  'asksAgain',
  'maxPartySize',
  'hasWaitingList',
  'needsNames',
  'offerHours',
  'price',
  'paysAtDoor',
] as const satisfies readonly (keyof RegisteredEvent)[];

/**
 * Where one registers for a whole series, what was changed at one date is changed at the others that are to come as well: at those
 * that had the same there. A date that has a value of its own keeps it, and none gets fewer seats than are taken. The caller holds them all.
 */
export async function carrySettings(
  context: OrganizationContext,
  before: RegisteredEvent,
  after: RegisteredEvent,
): Promise<void> {
  const { tx, organization, now } = context;
  for (const { date, set } of await settingsCarried(context, before, after)) {
    if (Object.keys(set).length === 0) continue;
    await tx
      .update(events)
      .set({ ...set, updatedAt: now })
      .where(and(eq(events.organizationId, organization.id), eq(events.id, date.id)));
  }
}

/** The other dates to come, and what each of them gets of a change; none where a date is registered for by itself. */
export async function settingsCarried(
  context: OrganizationContext,
  before: RegisteredEvent,
  after: RegisteredEvent,
): Promise<{ date: RegisteredEvent; set: Partial<RegisteredEvent> }[]> {
  if (!before.isForSeries || !before.seriesId) return [];
  const others = (await readDates(context, before.seriesId)).filter(
    ({ id, endsAt }) => id !== before.id && endsAt !== null && endsAt > context.now,
  );
  const seats = await countSeatsOf(
    context,
    others.map(({ id }) => id),
  );
  return others.map((date) => ({
    date,
    set: carried(before, after, date, seats.get(date.id)?.taken ?? 0),
  }));
}

function carried(
  before: RegisteredEvent,
  after: RegisteredEvent,
  date: RegisteredEvent,
  taken: number,
): Partial<RegisteredEvent> {
  const days = daysApart(before, date);
  const there = (value: unknown) =>
    value instanceof Date && date.timezone ? shifted(value, days, date.timezone) : value;
  const changed = SETTINGS.filter(
    (key) => !isSame(after[key], before[key]) && isSame(date[key], there(before[key])),
  );
  const isTooFew = after.capacity !== null && after.capacity < taken;
  return Object.fromEntries(
    changed.filter((key) => !(key === 'capacity' && isTooFew)).map((key) => [key, there(after[key])]),
  );
}

const isSame = (a: unknown, b: unknown) =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;

function daysApart(a: RegisteredEvent, b: RegisteredEvent): number {
  if (!a.startsAt || !b.startsAt || !a.timezone || !b.timezone) return 0;
  const day = (moment: Date, zone: string) => instantToLocal(moment, zone).slice(0, 10);
  return daysBetween(day(a.startsAt, a.timezone), day(b.startsAt, b.timezone));
}
