import 'server-only';
import { registrations } from '@/db/schema/registrations';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { countKinds, countSeats, lockEvent } from '../event-seats';
import { freeCounts, needsOf } from '../line';
import { findParty, SETTLED } from '../parties';
import { readPartyPeople } from '../party-people';
import { promoteSchema } from '../schema';
import { shortDates } from '../series-line';
import { areRegistrations, togetherWith } from '../series-party';
import { settleEvent } from '../settle';
import { tell } from '../tell';
import { isShort } from '../waiting-list';

/**
 * The organizer gives a party that waits its seats out of turn, and says why. Seats must be free: those that are kept for
 * others count as free, seats that are not there do not.
 */
export const promote = command({
  name: 'registration.promote',
  permission: 'registration:decide',
  input: promoteSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, { reason }, { id, eventId }) => {
    const { tx, now } = context;
    const event = await lockEvent(context, { id: eventId });
    if (!event) throw notFound();
    if (event.state === 'cancelled') throw new Refusal('closed', 'event-cancelled');
    if (event.endsAt && event.endsAt <= now) throw new Refusal('closed', 'event-past');
    await settleEvent(context, event);
    const party = await findParty(context, id);
    if (!party) throw notFound();
    if (party.state === 'confirmed') return { ...party, changed: false };
    if (party.state !== 'waiting') throw new Refusal('conflict', 'registration-over');
    const kinds = await countKinds(context, event.id);
    const free = freeCounts(event, await countSeats(context, event.id), kinds);
    const people = await readPartyPeople(context, id);
    const together = await togetherWith(context, party);
    const lacksSeats =
      together.length > 1
        ? (await shortDates(context, event.seriesId, together, people)).length > 0
        : isShort(needsOf(people, kinds), free);
    if (lacksSeats) {
      throw new Refusal('full', 'no-seats-to-give', {}, { needs: party.size });
    }
    await tx
      .update(registrations)
      .set({ ...SETTLED, state: 'confirmed', confirmedAt: now, promotionReason: reason })
      .where(areRegistrations(context, together));
    await tell(context, party, { kind: 'moved-up' });
    return { ...party, changed: true };
  },
  // Why is written at the registration, for those who manage it; it may be a word about people.
  journal: ({ id, name, changed }) =>
    changed ? { subjectType: 'registration', subjectId: id, subjectName: name } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});
