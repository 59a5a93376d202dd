import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { EventState } from '@/db/enums';
import { eventSeries, events } from '@/db/schema/events';
import { formatMoment, instantToLocal } from '@/lib/dates/zoned';
import type { OrganizationContext } from '@/server/context';
import type { EventRow } from './series';
import { type Repetition, repetitionOf } from './series-rule';

/** A series as those see it who plan it. */
export interface SeriesView {
  repetition: Repetition;
  /** What one registers for. */
  registrationScope: 'date' | 'series';
  dates: {
    slug: string;
    when: string;
    state: EventState;
    isPast: boolean;
    isThis: boolean;
    /** It was put on another day than that of the series. */
    isMoved: boolean;
  }[];
  /** How many drafts there are. */
  drafts: number;
}

/** All dates of the series that an event belongs to; null for one by itself. */
export async function readSeries(
  { tx, organization, locale, now }: OrganizationContext,
  { id, seriesId }: Pick<EventRow, 'id' | 'seriesId'>,
): Promise<SeriesView | null> {
  if (!seriesId) return null;
  const isThis = and(eq(eventSeries.organizationId, organization.id), eq(eventSeries.id, seriesId));
  const [series] = await tx.select().from(eventSeries).where(isThis);
  if (!series) return null;
  const rows = await tx
    .select()
    .from(events)
    .where(and(eq(events.organizationId, organization.id), eq(events.seriesId, seriesId)))
    .orderBy(events.startsAt, events.id);
  const dates = rows.flatMap(({ startsAt, endsAt, timezone, ...row }) =>
    startsAt && timezone
      ? {
          slug: row.slug,
          when: `${formatMoment(startsAt, timezone, locale, 'weekday-date')}, ${formatMoment(startsAt, timezone, locale, 'time')}`,
          state: row.state,
          isPast: endsAt !== null && endsAt <= now,
          isThis: row.id === id,
          isMoved: row.seriesDay !== instantToLocal(startsAt, timezone).slice(0, 10),
        }
      : [],
  );
  return {
    repetition: repetitionOf(series.rule),
    registrationScope: series.registrationScope,
    dates,
    drafts: dates.filter(({ state }) => state === 'draft').length,
  };
}
