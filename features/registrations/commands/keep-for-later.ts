import 'server-only';
import { registrations } from '@/db/schema/registrations';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockEvent } from '../event-seats';
import { offerDeadline } from '../offer-deadline';
import { findParty, SETTLED } from '../parties';
import { registrationSchema } from '../schema';
import { areRegistrations, togetherWith } from '../series-party';
import { settleEvent } from '../settle';

/**
 * Not now, but later: the seats go to the next, the party keeps its place in the line, and is offered seats again after the
 * time that an offer lasts. Nobody passes it meanwhile.
 */
export const keepForLater = command({
  name: 'registration.keep-for-later',
  permission: 'registration:answer-offer',
  input: registrationSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, _input, { id, eventId }) => {
    const { tx, organization, now } = context;
    const event = await lockEvent(context, { id: eventId });
    if (!event?.startsAt) throw notFound();
    await settleEvent(context, event);
    const party = await findParty(context, id);
    if (!party) throw notFound();
    if (party.state === 'waiting') return { ...party, changed: false };
    if (party.state !== 'offered') throw new Refusal('closed', 'offer-over');
    const zone = event.timezone ?? organization.timezone;
    const restingUntil = offerDeadline(now, event.offerHours, event.startsAt, zone);
    await tx
      .update(registrations)
      .set({ ...SETTLED, state: 'waiting', restingUntil })
      .where(areRegistrations(context, await togetherWith(context, party)));
    await settleEvent(context, event);
    return { ...party, changed: true };
  },
  journal: ({ id, name, changed }) =>
    changed ? { subjectType: 'registration', subjectId: id, subjectName: name } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});
