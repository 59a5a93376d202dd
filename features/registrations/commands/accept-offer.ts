import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockEvent } from '../event-seats';
import { findParty, SETTLED } from '../parties';
import { readPartyPeople } from '../party-people';
import { acceptSchema } from '../schema';
import { areRegistrations, sameIn, togetherWith } from '../series-party';
import { settleEvent } from '../settle';
import { tell } from '../tell';

/**
 * Takes the seats that were offered: one's own, by the link, or as a manager who has them on the phone. Where seats are
 * offered for some of the party only, it says who comes; who does not is no longer of it. Pressed again, it says the same.
 */
export const acceptOffer = command({
  name: 'registration.accept-offer',
  permission: 'registration:answer-offer',
  input: acceptSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, { people: chosen }, { id, eventId }) => {
    const { tx, organization, now } = context;
    const event = await lockEvent(context, { id: eventId });
    if (!event) throw notFound();
    if (event.state === 'cancelled') throw new Refusal('closed', 'event-cancelled');
    if (event.endsAt && event.endsAt <= now) throw new Refusal('closed', 'event-past');
    await settleEvent(context, event);
    const party = await findParty(context, id);
    if (!party) throw notFound();
    if (party.state === 'confirmed' || party.state === 'pending') return { ...party, changed: false };
    if (party.state !== 'offered' || party.offeredSeats === null) throw new Refusal('closed', 'offer-over');

    const people = await readPartyPeople(context, id);
    const coming = chosen ?? people.map((one) => one.id);
    if (coming.some((one) => !people.some((person) => person.id === one))) throw notFound();
    if (coming.length > party.offeredSeats) {
      throw new Refusal('invalid', 'form', { people: 'choose-who-comes' }, { seats: party.offeredSeats });
    }
    for (const [kind, most] of Object.entries(party.offeredKinds ?? {})) {
      const ofKind = people.filter(({ id: one, kindId }) => kindId === kind && coming.includes(one)).length;
      if (ofKind > most)
        throw new Refusal('invalid', 'form', { people: 'too-many-of-kind' }, { seats: most });
    }
    const together = await togetherWith(context, party);
    const leaving = people.filter((one) => !coming.includes(one.id));
    const others = together.filter((date) => date.id !== id);
    const same = await Promise.all(others.map((date) => sameIn(context, leaving, date.id)));
    await tx.delete(registrationPeople).where(
      and(
        eq(registrationPeople.organizationId, organization.id),
        inArray(
          registrationPeople.id,
          [leaving, ...same].flat().map((one) => one.id),
        ),
      ),
    );
    const state = event.needsApproval ? 'pending' : 'confirmed';
    await tx
      .update(registrations)
      .set({ ...SETTLED, state, minSeats: null, confirmedAt: state === 'confirmed' ? now : null })
      .where(areRegistrations(context, together));
    const accepted = { ...party, state, size: coming.length };
    await tell(context, accepted, { kind: state });
    // Fewer may come than there were seats for.
    await settleEvent(context, event);
    return { ...accepted, changed: true };
  },
  journal: ({ id, name, size, changed }) =>
    changed ? { subjectType: 'registration', subjectId: id, subjectName: name, details: { size } } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});
