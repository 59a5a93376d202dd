import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { daysBetween } from '@/lib/dates/days';
import { uniqueSlug } from '@/lib/slugs';
import type { OrganizationContext } from '@/server/context';
import { copyParts } from './copy-parts';
import { copyKinds } from './series-kinds';
import { type Hours, shifted, timesOf } from './series-times';

/** Which dates of a series are meant: the one at hand, those after it as well, or all of them. */
export const SERIES_SCOPES = ['this', 'following', 'all'] as const;
export type SeriesScope = (typeof SERIES_SCOPES)[number];

export type EventRow = typeof events.$inferSelect;

/**
 * The dates that are meant beside the one at hand, locked, in their order in the series. None for an event by itself. For
 * whoever acts on several dates at once: cancelling, settings of registration, people.
 */
export async function otherDates(
  { tx, organization }: OrganizationContext,
  event: Pick<EventRow, 'id' | 'seriesId' | 'seriesDay'>,
  scope: SeriesScope,
): Promise<EventRow[]> {
  if (scope === 'this' || !event.seriesId) return [];
  const rows = await tx
    .select()
    .from(events)
    .where(and(eq(events.organizationId, organization.id), eq(events.seriesId, event.seriesId)))
    .orderBy(events.seriesDay, events.id)
    .for('update');
  const isMeant = (row: EventRow) =>
    scope === 'all' ||
    (row.seriesDay !== null && event.seriesDay !== null && row.seriesDay >= event.seriesDay);
  return rows.filter((row) => row.id !== event.id && isMeant(row));
}

/** Makes an event of each day, like the one that they are made after. Its registrations are not copied. */
export async function addDates(
  context: OrganizationContext,
  model: EventRow & { seriesId: string },
  hours: Hours & { day: string },
  days: readonly string[],
): Promise<void> {
  const { tx, organization, now } = context;
  if (days.length === 0) return;
  const taken = await tx
    .select({ slug: events.slug })
    .from(events)
    .where(eq(events.organizationId, organization.id));
  const slugs = new Set(taken.map(({ slug }) => slug));
  const stem = model.slug.replace(/-\d{4}-\d{2}-\d{2}$/, '');
  const made = days.map((day) => {
    const slug = uniqueSlug(`${stem} ${day}`, (candidate) => slugs.has(candidate));
    slugs.add(slug);
    const days = daysBetween(hours.day, day);
    return {
      ...model,
      ...timesOf(day, hours),
      id: crypto.randomUUID(),
      slug,
      seriesDay: day,
      registrationOpensAt: shifted(model.registrationOpensAt, days, hours.timezone),
      registrationClosesAt: shifted(model.registrationClosesAt, days, hours.timezone),
      cancelledAt: null,
      hiddenAt: null,
      createdAt: now,
      updatedAt: now,
    };
  });
  await tx.insert(events).values(made);
  const ids = made.map(({ id }) => id);
  await copyParts(context, model.id, ids);
  await copyKinds(context, model.id, ids);
}

/** The rows of these events. */
export const areEvents = (organizationId: string, ids: readonly string[]) =>
  and(eq(events.organizationId, organizationId), inArray(events.id, [...ids]));
