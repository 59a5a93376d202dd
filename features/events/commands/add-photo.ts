import 'server-only';
import { sql } from 'drizzle-orm';
import { eventPhotos } from '@/db/schema/event-records';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { makePhotograph } from '@/server/images/portrait';
import { tag } from '@/server/tags';
import { lockPastEvent } from '../past-event';
import { addPhotoSchema } from '../record-schema';

const MOST_PHOTOS = 60;

/** Puts a photograph beside what happened at an event. Whoever does says that everybody shown agreed. */
export const addPhoto = command({
  name: 'event.add-photo',
  permission: 'event:update',
  input: addPhotoSchema,
  rateLimit: ({ standing, organization }) => ({
    key: `event-photo:${organization?.id}:${standing.accountId ?? 'nobody'}`,
    limit: 120,
    seconds: 3600,
  }),
  subject: (context, { event }) => lockPastEvent(context, event),
  run: async ({ tx, organization, now }, { file }, { id, slug }) => {
    const { rows } = await tx.execute<{ count: number }>(sql`select count(*)::int as count from event_photos
      where organization_id = ${organization.id} and event_id = ${id}`);
    if ((rows[0]?.count ?? 0) >= MOST_PHOTOS) throw new Refusal('conflict', 'event-photos-full');
    const picture = await makePhotograph(file.bytes, 'file');
    const [row] = await tx
      .insert(eventPhotos)
      .values({ organizationId: organization.id, eventId: id, ...picture, agreedAt: now, createdAt: now })
      .returning({ id: eventPhotos.id });
    return { event: id, slug, photo: row?.id };
  },
  journal: ({ event, photo }) => ({
    subjectType: 'event',
    subjectId: event,
    details: { photo: photo ?? '', everybodyAgreed: true },
  }),
  tags: ({ organization }) => [tag.events(organization.slug)],
});
