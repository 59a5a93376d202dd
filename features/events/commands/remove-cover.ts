import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventCovers } from '@/db/schema/events';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { tag } from '@/server/tags';
import { lockEventRow } from '../lock';
import { eventIdSchema } from '../schema';

/** Takes the picture off an event: its address opens nothing any more. */
export const removeCover = command({
  name: 'event.remove-cover',
  permission: 'event:update',
  input: eventIdSchema,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async (context, _input, { id, slug }) => {
    const { tx, organization } = context;
    const removed = await tx
      .delete(eventCovers)
      .where(and(eq(eventCovers.organizationId, organization.id), eq(eventCovers.eventId, id)))
      .returning({ id: eventCovers.id });
    await rememberEndings(
      context,
      'event-cover',
      removed.map((cover) => cover.id),
    );
    return { event: id, slug, changed: removed.length > 0 };
  },
  journal: ({ event, changed }) => (changed ? { subjectType: 'event', subjectId: event } : null),
  tags: ({ organization }) => [tag.events(organization.slug)],
});
