import 'server-only';
import { and, eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { command } from '@/server/command';
import { rememberWorthless } from '@/server/hidden-list';
import { lockEvent } from '../event-seats';
import { eventSchema } from '../schema';
import { carrySettings } from '../series-settings';
import { newInviteKey } from '../settings';

/** Makes a new link for the invited: with the one before nobody registers any more. Who is registered stays so. */
export const renewInvite = command({
  name: 'event.renew-invite',
  permission: 'event:publish',
  input: eventSchema,
  subject: (context, { event }) => lockEvent(context, { id: event }),
  run: async (context, _input, event) => {
    const { tx, organization, now } = context;
    const { id, slug } = event;
    const inviteKey = newInviteKey();
    // One link is for all dates, where one registers for all of them.
    await carrySettings(context, event, { ...event, inviteKey });
    await tx
      .update(events)
      .set({ inviteKey, updatedAt: now })
      .where(and(eq(events.organizationId, organization.id), eq(events.id, id)));
    if (event.inviteKey) await rememberWorthless(context, event.inviteKey);
    return { event: id, slug };
  },
  journal: ({ event }) => ({ subjectType: 'event', subjectId: event }),
});
