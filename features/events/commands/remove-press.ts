import 'server-only';
import { and, eq, isNull, notExists } from 'drizzle-orm';
import { eventPress } from '@/db/schema/event-records';
import { citations, sources } from '@/db/schema/sources';
import { tagsOfSources } from '@/features/sources/source';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { lockPastEvent } from '../past-event';
import { removePressSchema } from '../record-schema';

/** It was not about this event after all. A source that was only named here, and that nothing rests on, goes with the link. */
export const removePress = command({
  name: 'event.remove-press',
  permission: 'source:update',
  input: removePressSchema,
  subject: (context, { event }) => lockPastEvent(context, event),
  run: async ({ tx, organization }, { source }, { id, slug }) => {
    const here = organization.id;
    const removed = await tx
      .delete(eventPress)
      .where(
        and(eq(eventPress.organizationId, here), eq(eventPress.eventId, id), eq(eventPress.sourceId, source)),
      )
      .returning({ source: eventPress.sourceId });
    if (removed.length === 0) throw notFound();
    const named = tx
      .select({ id: eventPress.sourceId })
      .from(eventPress)
      .where(and(eq(eventPress.organizationId, here), eq(eventPress.sourceId, source)));
    const cited = tx
      .select({ id: citations.id })
      .from(citations)
      .where(and(eq(citations.organizationId, here), eq(citations.sourceId, source)));
    await tx
      .delete(sources)
      .where(
        and(
          eq(sources.organizationId, here),
          eq(sources.id, source),
          isNull(sources.textLength),
          notExists(named),
          notExists(cited),
        ),
      );
    return { event: id, slug, source };
  },
  journal: ({ event, source }) => ({
    subjectType: 'source',
    subjectId: source,
    details: { target: `event:${event}` },
  }),
  tags: tagsOfSources,
});
