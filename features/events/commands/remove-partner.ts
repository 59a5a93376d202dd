import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventPartners } from '@/db/schema/events';
import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { lockEventRow } from '../lock';
import { removePartnerSchema } from '../schema';

/** Takes a partner organization off an event. */
export const removePartner = command({
  name: 'event.remove-partner',
  permission: 'event:update',
  input: removePartnerSchema,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async ({ tx, organization }, { partner }, { id, slug }) => {
    const removed = await tx
      .delete(eventPartners)
      .where(
        and(
          eq(eventPartners.organizationId, organization.id),
          eq(eventPartners.eventId, id),
          eq(eventPartners.id, partner),
        ),
      )
      .returning({ id: eventPartners.id });
    return { event: id, slug, changed: removed.length > 0 };
  },
  journal: ({ event, changed }, { partner }) =>
    changed ? { subjectType: 'event', subjectId: event, details: { partner } } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});
