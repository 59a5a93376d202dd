import 'server-only';
import { and, eq } from 'drizzle-orm';
import { registrations } from '@/db/schema/registrations';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockEvent } from '../event-seats';
import { findParty, SETTLED } from '../parties';
import { isActive } from '../rules';
import { registrationSchema } from '../schema';
import { settleEvent } from '../settle';
import { tell } from '../tell';

/** Cancels a registration: one's own, by its link, or as a manager. The seats go to those who wait. */
export const cancel = command({
  name: 'registration.cancel',
  permission: 'registration:cancel',
  input: registrationSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, _input, { id, eventId }) => {
    const { tx, organization, now, standing } = context;
    const event = await lockEvent(context, { id: eventId });
    const party = await findParty(context, id);
    if (!event || !party) throw notFound();
    if (!isActive(party.state)) return { ...party, changed: false };
    if (event.endsAt && event.endsAt <= now) throw new Refusal('closed', 'event-past');
    await tx
      .update(registrations)
      .set({ state: 'cancelled', ...SETTLED, cancelledAt: now })
      .where(and(eq(registrations.organizationId, organization.id), eq(registrations.id, id)));
    const isOwn = standing.linkedId === id || standing.accountId === party.ownerAccountId;
    await tell(context, party, { kind: isOwn ? 'cancelled' : 'withdrawn' });
    await settleEvent(context, event);
    return { ...party, changed: true };
  },
  journal: ({ id, name, size, changed }) =>
    changed ? { subjectType: 'registration', subjectId: id, subjectName: name, details: { size } } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});
