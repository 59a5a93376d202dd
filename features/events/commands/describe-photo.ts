import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventPhotos } from '@/db/schema/event-records';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockEventRow } from '../lock';
import { describePhotoSchema } from '../record-schema';

/** Says what a photograph shows: below it for everybody, and in its place for whoever does not see it. */
export const describePhoto = command({
  name: 'event.describe-photo',
  permission: 'event:update',
  input: describePhotoSchema,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async ({ tx, organization }, { photo, captions, alts }, { id, slug }) => {
    const described = await tx
      .update(eventPhotos)
      .set({ captions, alts })
      .where(
        and(
          eq(eventPhotos.organizationId, organization.id),
          eq(eventPhotos.eventId, id),
          eq(eventPhotos.id, photo),
        ),
      )
      .returning({ id: eventPhotos.id });
    if (described.length === 0) throw notFound();
    return { event: id, slug, photo };
  },
  journal: ({ event, photo }) => ({ subjectType: 'event', subjectId: event, details: { photo } }),
  tags: ({ organization }) => [tag.events(organization.slug)],
});
