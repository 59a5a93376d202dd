import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventSeries, events } from '@/db/schema/events';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockEventRow, titlesOf } from '../lock';
import { addDates } from '../series';
import { daysOf, ruleOf } from '../series-rule';
import { repeatSchema } from '../series-schema';
import { hoursOf } from '../series-times';

/** Makes a series of an event: it becomes the first date, and the others are made after it, in its own state. */
export const repeat = command({
  name: 'event.repeat',
  permission: 'event:create',
  input: repeatSchema,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async (context, { repetition, weekdays, until, count }, event) => {
    const { tx, organization, now } = context;
    const { startsAt, endsAt, timezone } = event;
    if (!startsAt || !endsAt || !timezone) throw new Refusal('conflict', 'series-needs-time');
    if (event.seriesId) throw new Refusal('conflict', 'series-already');
    if (event.state === 'cancelled') throw new Refusal('conflict', 'event-cancelled');
    const hours = hoursOf(startsAt, endsAt, timezone);
    const rule = ruleOf(hours.day, { repetition, weekdays });
    const days = daysOf(rule, hours.day, until ? { until } : { count: count ?? 2 });
    if (days.length < 2) throw invalid('until', 'series-one-date');
    const [series] = await tx
      .insert(eventSeries)
      .values({ organizationId: organization.id, rule })
      .returning();
    if (!series) throw new Error('series was not written');
    const place = { seriesId: series.id, seriesDay: hours.day };
    await tx
      .update(events)
      .set({ ...place, updatedAt: now })
      .where(and(eq(events.organizationId, organization.id), eq(events.id, event.id)));
    await addDates(context, { ...event, ...place }, hours, days.slice(1));
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
