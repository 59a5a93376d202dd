import 'server-only';
import { registrations } from '@/db/schema/registrations';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { tag } from '@/server/tags';
import { lockEvent } from '../event-seats';
import { findParty, SETTLED } from '../parties';
import { registrationSchema } from '../schema';
import { areRegistrations, togetherWith } from '../series-party';
import { settleEvent } from '../settle';
import { tell } from '../tell';

/** The organizer says no to a registration that waits for an answer. Its seats go to those who wait. */
export const decline = command({
  name: 'registration.decline',
  permission: 'registration:decide',
  input: registrationSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, _input, { id, eventId }) => {
    const { tx } = context;
    const event = await lockEvent(context, { id: eventId });
    const party = await findParty(context, id);
    if (!event || !party) throw notFound();
    if (party.state === 'declined') return { ...party, changed: false };
    if (!['pending', 'waiting', 'held', 'offered'].includes(party.state))
      throw new Refusal('conflict', 'registration-over');
    const together = await togetherWith(context, party);
    await tx
      .update(registrations)
      .set({ state: 'declined', ...SETTLED })
      .where(areRegistrations(context, together));
    await rememberEndings(
      context,
      'registration',
      together.map((one) => one.id),
    );
    await tell(context, party, { kind: 'declined' });
    await settleEvent(context, event);
    return { ...party, changed: true };
  },
  journal: ({ id, name, changed }) =>
    changed ? { subjectType: 'registration', subjectId: id, subjectName: name } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});
