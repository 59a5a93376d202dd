import 'server-only';
import { and, eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { command } from '@/server/command';
import { lockEvent } from '../event-seats';
import { eventSchema } from '../schema';
import { newInviteKey } from '../settings';

/** Makes a new link for the invited: with the one before nobody registers any more. Who is registered stays so. */
export const renewInvite = command({
  name: 'event.renew-invite',
  permission: 'event:publish',
  input: eventSchema,
  subject: (context, { event }) => lockEvent(context, { id: event }),
  run: async ({ tx, organization, now }, _input, { id, slug }) => {
    await tx
      .update(events)
      .set({ inviteKey: newInviteKey(), updatedAt: now })
      .where(and(eq(events.organizationId, organization.id), eq(events.id, id)));
    return { event: id, slug };
  },
  journal: ({ event }) => ({ subjectType: 'event', subjectId: event }),
});
