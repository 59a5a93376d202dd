import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { eventSeries, events } from '@/db/schema/events';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockDateOfSeries, titlesOf } from '../lock';
import { addDates } from '../series';
import { daysOf, MOST_DATES } from '../series-rule';
import { extendSeriesSchema } from '../series-schema';
import { hoursOf } from '../series-times';

/** Goes on with a series behind its last date, by its rule, like the date at hand. */
export const extendSeries = command({
  name: 'event.extend-series',
  permission: 'event:create',
  input: extendSeriesSchema,
  subject: (context, { event }) => lockDateOfSeries(context, event),
  run: async (context, { until, count }, event) => {
    const { seriesId, startsAt, endsAt, timezone } = event;
    if (!seriesId || !startsAt || !endsAt || !timezone) throw new Refusal('conflict', 'series-none');
    if (event.state === 'cancelled') throw new Refusal('conflict', 'event-cancelled');
    const { rule, last, dates } = await lastOf(context, seriesId);
    const end = until ? { until } : { count: (count ?? 1) + 1 };
    // The last date is there already.
    const days = daysOf(rule, last, end).filter((day) => day > last);
    if (days.length === 0) throw invalid('until', 'series-one-date');
    if (days.length + dates > MOST_DATES) throw invalid(until ? 'until' : 'count', 'series-count');
    await addDates(context, { ...event, seriesId }, hoursOf(startsAt, endsAt, timezone), days);
    const [title = ''] = await titlesOf(context, event.id);
    return { event: event.id, slug: event.slug, title, dates: days.length };
  },
  journal: ({ event, title, dates }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: title,
    details: { dates },
  }),
  tags: ({ organization }) => [tag.events(organization.slug), tag.directory],
});

/** Locks the series, so that nobody else adds dates meanwhile. */
async function lastOf({ tx, organization }: OrganizationContext, seriesId: string) {
  const [series] = await tx
    .select()
    .from(eventSeries)
    .where(and(eq(eventSeries.organizationId, organization.id), eq(eventSeries.id, seriesId)))
    .for('update');
  const [last] = await tx
    .select({ day: events.seriesDay, dates: sql<number>`(count(*) over ())::integer` })
    .from(events)
    .where(and(eq(events.organizationId, organization.id), eq(events.seriesId, seriesId)))
    .orderBy(desc(events.seriesDay))
    .limit(1);
  if (!series || !last?.day) throw new Refusal('conflict', 'series-none');
  return { rule: series.rule, last: last.day, dates: last.dates };
}
