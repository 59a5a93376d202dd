import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockEvent, type RegisteredEvent } from '../event-seats';
import { homeComing } from '../home-coming';
import { readKinds } from '../kinds';
import { findParty, type Party, readPartyPeople } from '../parties';
import { companyOf, isChangeable, stateAfterChange } from '../rules';
import { changeSchema } from '../schema';
import { getsSeats } from '../seats-at-once';
import { refuseComing } from '../series-dates';
import { getSeatsTogether } from '../series-line';
import { areRegistrations, sameIn, togetherWith } from '../series-party';
import { settleEvent } from '../settle';
import { tell } from '../tell';
import { phoneOf, refuseTooMany } from './register';

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

    const [registrant, ...company] = await readPartyPeople(context, id);
    if (!registrant) throw notFound();
    const keep = input.keep ?? [];
    if (keep.some((one) => ![registrant, ...company].some((person) => person.id === one))) throw notFound();
    const leaving = company.filter((person) => !keep.includes(person.id));
    const staying = [
      party.personId,
      ...company.filter((one) => keep.includes(one.id)).map((one) => one.personId),
    ];
    if (input.wards?.some((ward) => staying.includes(ward))) {
      throw new Refusal('conflict', 'person-registered-already');
    }
    const home = await homeComing(context, event.id, input.wards ?? [], id);
    const joining = companyOf(input, home, await readKinds(context, event.id));
    const size = 1 + company.length - leaving.length + joining.length;
    refuseTooMany(size, event.maxPartySize);
    const together = await togetherWith(context, party);
    if (together.length > 1)
      await refuseComing(
        context,
        together.map((date) => date.eventId),
        input.wards ?? [],
      );
    if (party.state !== 'waiting') {
      const more = new Map(together.map((date) => [date.eventId, joining.length - leaving.length]));
      const fits =
        together.length > 1
          ? await getSeatsTogether(context, event, more)
          : await getsSeats(context, event, joining, leaving);
      if (!fits) throw new Refusal('full', 'no-seats-for-more');
    }
    const gone = new Map<string, readonly { id: string }[]>([[id, leaving]]);
    for (const date of together.filter((one) => one.id !== id)) {
      gone.set(date.id, await sameIn(context, leaving, date.id));
    }
    for (const [date, people] of gone) {
      await writePeople(context, date, input.noPhoto === 'on', people, joining);
    }
    const isOther = leaving.length + joining.length > 0;
    const state = stateAfterChange(party.state, event.needsApproval && event.asksAgain && isOther);
    await context.tx
      .update(registrations)
      .set({
        state,
        phone: await phoneOf(context, input.phone),
        note: input.note ?? null,
        needs: input.needs ?? null,
        minSeats:
          together.length === 1 && input.atLeast !== undefined && input.atLeast < size ? input.atLeast : null,
      })
      .where(areRegistrations(context, together));
    const changed = { ...party, state, size };
    if (isOther) await tell(context, changed, { kind: state === party.state ? 'changed' : 'pending' });
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
  const isOwn =
    standing.linkedId === party.id ||
    (standing.accountId !== null && standing.accountId === party.ownerAccountId);
  const closes = event.registrationClosesAt ?? event.startsAt;
  if (isOwn && closes && closes <= now) throw new Refusal('closed', 'registration-closed');
}

async function writePeople(
  { tx, organization }: OrganizationContext,
  registrationId: string,
  noPhoto: boolean,
  leaving: readonly { id: string }[],
  joining: ReturnType<typeof companyOf>,
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
