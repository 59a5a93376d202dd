import 'server-only';
import { sql } from 'drizzle-orm';
import { eventPartners } from '@/db/schema/events';
import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { lockEventRow } from '../lock';
import { findPartner } from '../partners';
import { addPartnerSchema } from '../schema';

/** Names an organization with which the event is made: one of this installation, or any other by its name. */
export const addPartner = command({
  name: 'event.add-partner',
  permission: 'event:update',
  input: addPartnerSchema,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async (context, { name }, { id, slug }) => {
    const { tx, organization } = context;
    const partnerId = await findPartner(context, name);
    await tx
      .insert(eventPartners)
      .values({
        organizationId: organization.id,
        eventId: id,
        partnerId,
        name: partnerId ? null : name,
        position: sql`(select coalesce(max(p.position), 0) + 1 from event_partners p
          where p.organization_id = ${organization.id} and p.event_id = ${id})`,
      })
      .onConflictDoNothing();
    return { event: id, slug, name };
  },
  journal: ({ event, name }) => ({ subjectType: 'event', subjectId: event, details: { partner: name } }),
  tags: ({ organization }) => [tag.events(organization.slug)],
});
