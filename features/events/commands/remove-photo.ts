import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventPhotos } from '@/db/schema/event-records';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { tag } from '@/server/tags';
import { lockEventRow } from '../lock';
import { removePhotoSchema } from '../record-schema';

/** Takes a photograph away: its address opens nothing any more. */
export const removePhoto = command({
  name: 'event.remove-photo',
  permission: 'event:update',
  input: removePhotoSchema,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async (context, { photo }, { id, slug }) => {
    const { tx, organization } = context;
    const removed = await tx
      .delete(eventPhotos)
      .where(
        and(
          eq(eventPhotos.organizationId, organization.id),
          eq(eventPhotos.eventId, id),
          eq(eventPhotos.id, photo),
        ),
      )
      .returning({ id: eventPhotos.id });
    if (removed.length === 0) throw notFound();
    await rememberEndings(context, 'event-photo', [photo]);
    return { event: id, slug, photo };
  },
  journal: ({ event, photo }) => ({ subjectType: 'event', subjectId: event, details: { photo } }),
  tags: ({ organization }) => [tag.events(organization.slug)],
});
