import 'server-only';
import { registrations } from '@/db/schema/registrations';
import { isPromotionOpen } from '@/features/events/rules';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { tellArrival } from '../arrival';
import { lockEvent, type RegisteredEvent } from '../event-seats';
import { findParty, type Party } from '../parties';
import { readPartyPeople } from '../party-people';
import { isActive, stateOnAddressConfirmed } from '../rules';
import { noInputSchema } from '../schema';
import { getsSeats } from '../seats-at-once';
import { getSeatsTogether } from '../series-line';
import { areRegistrations, type DateOfParty, togetherWith } from '../series-party';
import { settleEvent } from '../settle';

/** The button behind the mailed link: the hold becomes a registration. Pressed again, it says the same. */
export const confirmAddress = command({
  name: 'registration.confirm-address',
  permission: 'registration:confirm-address',
  input: noInputSchema,
  subject: async (context) => {
    const { actor } = context;
    return actor.kind === 'link' ? findParty(context, actor.targetId) : null;
  },
  run: async (context, _input, { id, eventId }) => {
    const event = await lockEvent(context, { id: eventId });
    if (!event) throw notFound();
    if (event.state === 'cancelled') throw new Refusal('closed', 'event-cancelled');
    await settleEvent(context, event);
    const party = await findParty(context, id);
    if (!party) throw notFound();
    if (party.state === 'expired') throw new Refusal('closed', 'hold-over');
    if (!isActive(party.state)) throw new Refusal('closed', 'registration-over');
    return party.state === 'held' ? release(context, event, party) : { ...party, changed: false };
  },
  journal: ({ id, name, state, changed }) =>
    changed ? { subjectType: 'registration', subjectId: id, subjectName: name, details: { state } } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});

/** Turns a hold into a registration: with the seats that it kept or that are free meanwhile, or in the waiting list. */
export async function release(context: OrganizationContext, event: RegisteredEvent, held: Party) {
  const { tx, now } = context;
  const together = await togetherWith(context, held);
  const keepsSeats = held.heldUntil !== null && held.heldUntil > now;
  const state = stateOnAddressConfirmed(
    keepsSeats || (await findsSeats(context, event, together)),
    event.needsApproval,
  );
  await tx
    .update(registrations)
    .set({ state, heldUntil: null, confirmedAt: state === 'confirmed' ? now : null })
    .where(areRegistrations(context, together));
  // Who comes with fewer as well may be offered some: they are told that, and nothing else.
  await settleEvent(context, event);
  const party = await findParty(context, held.id);
  if (!party) throw notFound();
  if (party.state === state) await tellArrival(context, party, null);
  return { ...party, changed: true };
}

async function findsSeats(
  context: OrganizationContext,
  event: RegisteredEvent,
  dates: readonly DateOfParty[],
): Promise<boolean> {
  if (!isPromotionOpen(event, context.now)) return false;
  const [first] = dates;
  const people = first ? await readPartyPeople(context, first.id) : [];
  if (dates.length < 2) return getsSeats(context, event, people);
  return getSeatsTogether(
    context,
    event,
    dates.map(({ eventId }) => eventId),
    people,
  );
}
