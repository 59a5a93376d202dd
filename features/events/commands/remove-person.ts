import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventPeople } from '@/db/schema/events';
import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { lockEventRow } from '../lock';
import { removeEventPersonSchema } from '../schema';

/** Takes a name off an event. The person's record stays. */
export const removePerson = command({
  name: 'event.remove-person',
  permission: 'event:update',
  input: removeEventPersonSchema,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async ({ tx, organization }, { person, role }, { id, slug }) => {
    const removed = await tx
      .delete(eventPeople)
      .where(
        and(
          eq(eventPeople.organizationId, organization.id),
          eq(eventPeople.eventId, id),
          eq(eventPeople.personId, person),
          eq(eventPeople.role, role),
        ),
      )
      .returning({ personId: eventPeople.personId });
    return { event: id, slug, role, changed: removed.length > 0 };
  },
  journal: ({ event, role, changed }, { person }) =>
    changed ? { subjectType: 'event', subjectId: event, details: { person, role } } : null,
  tags: ({ organization }) => [tag.events(organization.slug), tag.organization(organization.slug)],
});
