import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { phoneOf } from '../address';
import { lockEvent, type RegisteredEvent } from '../event-seats';
import { homeComing } from '../home-coming';
import { chosenKinds, comingTo, readKinds } from '../kinds';
import { findParty, type Party } from '../parties';
import { type Changes, isOfOtherKinds, partyAfter } from '../party-changes';
import { readPartyPeople } from '../party-people';
import { companyOf, isChangeable, stateAfterChange } from '../rules';
import { isNamedFor } from '../safe-parties';
import { changeSchema } from '../schema';
import { getsSeats } from '../seats-at-once';
import { refuseComing } from '../series-dates';
import { getSeatsTogether } from '../series-line';
import { areRegistrations, type DateOfParty, sameIn, togetherWith } from '../series-party';
import { settleEvent } from '../settle';
import { tell } from '../tell';
import { refuseTooMany, refuseUnnamed } from './register';

/**
 * Changes who comes with a party: by themselves until the registration closes, by a manager until the event is over. More
 * people need free seats, seats that are left go to those who wait. Who waits keeps the place.
 */
export const changeParty = command({
  name: 'registration.change',
  permission: 'registration:change',
  input: changeSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, input, { id, eventId }) => {
    const event = await lockEvent(context, { id: eventId });
    if (!event) throw notFound();
    await settleEvent(context, event);
    const party = await findParty(context, id);
    if (!party) throw notFound();
    refuseTooLate(context, event, party);

    const isByOthers = !isOwn(context, party);
    // Whoever does not see what is there would write over it.
    if (isByOthers && !(await isNamedFor(context, id))) throw notFound();

    const known = await readPartyPeople(context, id);
    const kinds = await readKinds(context, event.id);
    const { staying, leaving } = partyAfter(known, input, kinds);
    const takenAlong = staying.map(({ personId }) => personId);
    if (input.wards?.some((ward) => ward === party.personId || takenAlong.includes(ward))) {
      throw new Refusal('conflict', 'person-registered-already');
    }
    const home = await homeComing(context, event.id, input.wards ?? [], id);
    const joining = companyOf({ ...input, ...(await chosenKinds(context, input, event.id)) }, home, kinds);
    const size = staying.length + joining.length;
    refuseTooMany(size, event.maxPartySize);
    if (event.needsNames && !isByOthers) refuseUnnamed(joining, input.guests);
    const together = await togetherWith(context, party);
    if (together.length > 1)
      await refuseComing(
        context,
        together.map((date) => date.eventId),
        input.wards ?? [],
      );
    if (party.state !== 'waiting') {
      const coming = [...staying, ...joining];
      const ids = together.map((date) => date.eventId);
      const fits =
        together.length > 1
          ? await getSeatsTogether(context, event, ids, coming, known)
          : await getsSeats(context, event, coming, known);
      if (!fits) throw new Refusal('full', 'no-seats-for-more');
    }
    const noPhoto = input.noPhoto === 'on';
    await changeOthers(
      context,
      together.filter((date) => date.id !== id),
      noPhoto,
      { staying, leaving, joining },
    );
    await writePeople(context, id, noPhoto, { staying, leaving, joining });
    const isOther = leaving.length + joining.length > 0 || isOfOtherKinds(staying, known);
    const asksAgain = event.needsApproval && event.asksAgain && isOther && !isByOthers;
    const state = stateAfterChange(party.state, asksAgain);
    await context.tx
      .update(registrations)
      .set({
        state,
        phone: phoneOf(context, input.phone),
        note: input.note ?? null,
        needs: input.needs ?? null,
        minSeats: input.atLeast !== undefined && input.atLeast < size ? input.atLeast : null,
      })
      .where(areRegistrations(context, together));
    const changed = { ...party, state, size };
    if (isOther || isByOthers) {
      await tell(context, changed, { kind: state === party.state ? 'changed' : 'pending' });
    }
    await settleEvent(context, event);
    return changed;
  },
  journal: ({ id, name, size, state }) => ({
    subjectType: 'registration',
    subjectId: id,
    subjectName: name,
    details: { size, state },
  }),
  tags: ({ organization }) => [tag.events(organization.slug)],
});

/** By themselves until the registration closes, by a manager until the event is over; what is held or offered wants its answer first. */
export function refuseTooLate(
  { now, standing }: OrganizationContext,
  event: RegisteredEvent,
  party: Party,
): void {
  if (event.state === 'cancelled') throw new Refusal('closed', 'event-cancelled');
  if (event.endsAt && event.endsAt <= now) throw new Refusal('closed', 'event-past');
  if (party.state === 'offered') throw new Refusal('conflict', 'answer-offer-first');
  if (!isChangeable(party.state)) throw new Refusal('conflict', 'registration-over');
  const closes = event.registrationClosesAt ?? event.startsAt;
  if (isOwn({ standing }, party) && closes && closes <= now) {
    throw new Refusal('closed', 'registration-closed');
  }
}

/** It is their own: by the link, or by the account that it is kept in. */
export const isOwn = ({ standing }: Pick<OrganizationContext, 'standing'>, party: Party): boolean =>
  standing.linkedId === party.id ||
  (standing.accountId !== null && standing.accountId === party.ownerAccountId);

/** The same at the other dates of a series. Before it is written here: who is the same there is told by the rows that are here. */
async function changeOthers(
  context: OrganizationContext,
  dates: readonly DateOfParty[],
  noPhoto: boolean,
  { staying, leaving, joining }: Change,
): Promise<void> {
  const ids = dates.map(({ eventId }) => eventId);
  const [stays, joins] = [await comingTo(context, staying, ids), await comingTo(context, joining, ids)];
  for (const { id, eventId } of dates) {
    const same = await sameIn(context, staying, id);
    const there = stays(eventId);
    await writePeople(context, id, noPhoto, {
      staying: same.flatMap(({ id: one, of }) =>
        there.filter((person) => person.id === of).map((person) => ({ ...person, id: one })),
      ),
      leaving: await sameIn(context, leaving, id),
      joining: joins(eventId),
    });
  }
}

type Change = Pick<Changes, 'staying'> & {
  leaving: readonly { id: string }[];
  joining: ReturnType<typeof companyOf>;
};

async function writePeople(
  { tx, organization }: OrganizationContext,
  registrationId: string,
  noPhoto: boolean,
  { staying, leaving, joining }: Change,
): Promise<void> {
  const organizationId = organization.id;
  const ofParty = and(
    eq(registrationPeople.organizationId, organizationId),
    eq(registrationPeople.registrationId, registrationId),
  );
  const rows = await tx
    .select({ position: registrationPeople.position })
    .from(registrationPeople)
    .where(ofParty);
  const next = Math.max(0, ...rows.map(({ position }) => position)) + 1;
  if (leaving.length > 0) {
    const ids = leaving.map(({ id }) => id);
    await tx.delete(registrationPeople).where(and(ofParty, inArray(registrationPeople.id, ids)));
  }
  await tx.update(registrationPeople).set({ noPhoto }).where(ofParty);
  for (const { id, name, age, ageGroup, kindId } of staying.filter(({ isChanged }) => isChanged)) {
    await tx
      .update(registrationPeople)
      .set({ name, age, ageGroup, kindId })
      .where(and(ofParty, eq(registrationPeople.id, id)));
  }
  if (joining.length === 0) return;
  await tx.insert(registrationPeople).values(
    joining.map((person, i) => ({
      ...person,
      noPhoto,
      organizationId,
      registrationId,
      position: next + i,
    })),
  );
}
