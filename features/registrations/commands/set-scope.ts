import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventSeries } from '@/db/schema/events';
import { datesToCome } from '@/features/events/series-kinds';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { uniteKinds } from '../carry-kinds';
import { lockWithSeries } from '../event-seats';
import { scopeSchema } from '../series-schema';
import { settleEvent } from '../settle';

/**
 * Whether one registers for a date of a series, or for all that are left. Who is registered stays it: what was registered for together
 * waits for each date by itself from now on, or together again.
 */
export const setScope = command({
  name: 'event.set-scope',
  permission: 'event:publish',
  input: scopeSchema,
  subject: (context, { event }) => lockWithSeries(context, { id: event }),
  run: async (context, { scope }, event) => {
    const { tx, organization, now } = context;
    const { seriesId } = event;
    if (!seriesId) throw new Refusal('conflict', 'series-none');
    const done = { event: event.id, slug: event.slug, scope, changed: false };
    if ((scope === 'series') === event.isForSeries) return done;
    if (scope === 'series') await uniteKinds(context, { id: event.id, seriesId });
    await tx
      .update(eventSeries)
      .set({ registrationScope: scope, updatedAt: now })
      .where(and(eq(eventSeries.organizationId, organization.id), eq(eventSeries.id, seriesId)));
    for (const date of await datesToCome(context, seriesId)) {
      const changed = await lockWithSeries(context, { id: date });
      if (!changed) throw notFound();
      await settleEvent(context, changed);
      if (changed.isForSeries) break;
    }
    return { ...done, changed: true };
  },
  journal: ({ event, scope, changed }) =>
    changed ? { subjectType: 'event', subjectId: event, details: { scope } } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});
