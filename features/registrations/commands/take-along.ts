import 'server-only';
import { registrations } from '@/db/schema/registrations';
import { isPromotionOpen } from '@/features/events/rules';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockEvent } from '../event-seats';
import { findParty, waitingPlace } from '../parties';
import { readPartyPeople } from '../party-people';
import { eventSchema } from '../schema';
import { getSeatsTogether } from '../series-line';
import { areRegistrations, copyParty, partiesElsewhere } from '../series-party';
import { settleEvent } from '../settle';
import { tell } from '../tell';

/**
 * Takes everybody along to a date that was added to a series, who is registered for all of it: in order of arrival, a party as a whole. For whom
 * there are too few seats waits for that date alone. Each is told, and can cancel it.
 */
export const takeAlong = command({
  name: 'registration.take-along',
  permission: 'registration:create-for',
  input: eventSchema,
  subject: (context, { event }) => lockEvent(context, { id: event }),
  run: async (context, _input, event) => {
    if (!event.isForSeries) throw new Refusal('conflict', 'series-none');
    if (!isPromotionOpen(event, context.now)) throw new Refusal('closed', 'registration-closed');
    await settleEvent(context, event);
    const parties = await partiesElsewhere(context, event);
    let seated = 0;
    for (const { id } of parties) {
      const people = await readPartyPeople(context, id);
      const hasSeats = await getSeatsTogether(context, event, [event.id], people);
      const [copy] = await copyParty(context, id, [event.id]);
      if (!copy) continue;
      if (!hasSeats) {
        await context.tx
          .update(registrations)
          .set({ state: 'waiting', confirmedAt: null })
          .where(areRegistrations(context, [copy]));
      }
      const party = await findParty(context, copy.id);
      if (!party) continue;
      // The news are of this date alone.
      const told = { ...party, together: [{ eventId: event.id }] };
      if (hasSeats) {
        seated += 1;
        await tell(context, told, { kind: 'date-added' });
      } else {
        const where = { organizationId: context.organization.id, eventId: event.id, arrival: party.arrival };
        await tell(context, told, { kind: 'waiting', place: await waitingPlace(context, where) });
      }
    }
    return { event: event.id, slug: event.slug, parties: parties.length, seated };
  },
  journal: ({ event, parties, seated }) =>
    parties > 0 ? { subjectType: 'event', subjectId: event, details: { parties, seated } } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});
