import 'server-only';
import { registrations } from '@/db/schema/registrations';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockEvent } from '../event-seats';
import { findParty } from '../parties';
import { registrationSchema } from '../schema';
import { areRegistrations, togetherWith } from '../series-party';
import { settleEvent } from '../settle';
import { tell } from '../tell';
import { release } from './confirm-address';

/** The organizer says yes: to a registration that needed it, or to an address that was confirmed by word of mouth. */
export const confirm = command({
  name: 'registration.confirm',
  permission: 'registration:decide',
  input: registrationSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, _input, { id, eventId }) => {
    const { tx, now } = context;
    const event = await lockEvent(context, { id: eventId });
    if (!event) throw notFound();
    if (event.endsAt && event.endsAt <= now) throw new Refusal('closed', 'event-past');
    await settleEvent(context, event);
    const party = await findParty(context, id);
    if (!party) throw notFound();
    if (party.state === 'confirmed') return { ...party, changed: false };
    if (party.state === 'held') return release(context, { ...event, needsApproval: false }, party);
    if (party.state !== 'pending') throw new Refusal('conflict', 'registration-over');
    await tx
      .update(registrations)
      .set({ state: 'confirmed', confirmedAt: now })
      .where(areRegistrations(context, await togetherWith(context, party)));
    await tell(context, party, { kind: 'confirmed' });
    return { ...party, changed: true };
  },
  journal: ({ id, name, changed }) =>
    changed ? { subjectType: 'registration', subjectId: id, subjectName: name } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});
