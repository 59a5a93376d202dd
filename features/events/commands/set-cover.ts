import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { eventCovers } from '@/db/schema/events';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { makeCover } from '@/server/images/portrait';
import { tag } from '@/server/tags';
import { setCoverSchema } from '../cover-schema';
import { lockEventRow } from '../lock';

/** Puts a picture on the page of an event, in place of the one before. The other dates of its series show it too. */
export const setCover = command({
  name: 'event.set-cover',
  permission: 'event:update',
  input: setCoverSchema,
  rateLimit: ({ standing, organization }) => ({
    key: `cover:${organization?.id}:${standing.accountId ?? 'nobody'}`,
    limit: 60,
    seconds: 3600,
  }),
  subject: (context, { event }) => lockEventRow(context, event),
  run: async (context, { file }, { id, slug }) => {
    const { tx, organization } = context;
    const picture = await makeCover(file.bytes, 'file');
    const before = await tx
      .select({ id: eventCovers.id })
      .from(eventCovers)
      .where(and(eq(eventCovers.organizationId, organization.id), eq(eventCovers.eventId, id)));
    await rememberEndings(
      context,
      'event-cover',
      before.map((cover) => cover.id),
    );
    await tx
      .insert(eventCovers)
      .values({ organizationId: organization.id, eventId: id, ...picture })
      .onConflictDoUpdate({
        target: [eventCovers.organizationId, eventCovers.eventId],
        set: { ...picture, id: sql`gen_random_uuid()`, createdAt: sql`now()` },
      });
    return { event: id, slug };
  },
  journal: ({ event }) => ({ subjectType: 'event', subjectId: event }),
  tags: ({ organization }) => [tag.events(organization.slug)],
});
