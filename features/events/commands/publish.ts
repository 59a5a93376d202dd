import 'server-only';
import { and, eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockDateOfSeries, titlesOf } from '../lock';
import { missingForPublishing } from '../rules';
import { eventDatesSchema } from '../schema';
import { areEvents, otherDates } from '../series';

const reasons = { date: 'publish-without-date', title: 'publish-without-title' } as const;

/** Shows a draft to everybody: it has a title and a date by then. Of a series as many of its drafts as are meant. */
export const publish = command({
  name: 'event.publish',
  permission: 'event:publish',
  input: eventDatesSchema,
  subject: (context, { event }) => lockDateOfSeries(context, event),
  run: async (context, { scope }, event) => {
    const { tx, organization, now } = context;
    const titles = await titlesOf(context, event.id);
    const result = { event: event.id, slug: event.slug, title: titles[0] ?? '' };
    if (event.state === 'published') return { ...result, changed: false };
    if (event.state === 'cancelled') throw new Refusal('conflict', 'event-cancelled');
    const [missing] = missingForPublishing({ ...event, titles });
    if (missing) throw new Refusal('conflict', reasons[missing]);
    const others = await otherDates(context, event, scope);
    await tx
      .update(events)
      .set({ state: 'published', updatedAt: now })
      .where(
        and(
          areEvents(
            organization.id,
            [event, ...others].map(({ id }) => id),
          ),
          eq(events.state, 'draft'),
        ),
      );
    return { ...result, changed: true };
  },
  journal: ({ event, title, changed }) =>
    changed ? { subjectType: 'event', subjectId: event, subjectName: title } : null,
  tags: ({ organization }) => [tag.events(organization.slug), tag.directory],
});
