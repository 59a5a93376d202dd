import 'server-only';
import { randomUUID } from 'node:crypto';
import { isRegistrationOpen, registrationState } from '@/features/events/rules';
import { writeAnswers } from '@/features/questions/answers';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { addressOf } from '../address';
import { type Look, lookBehindLock, readForm, type Sharing } from '../behind-lock';
import { countSeats, findEvent, lockEvent, type RegisteredEvent, type Seats } from '../event-seats';
import { homeComing, refuseTakenAlong } from '../home-coming';
import { seatsAtOnce } from '../line';
import { makeLink } from '../links';
import { findParty, insertParty, type Party } from '../parties';
import { registeredBefore, tellAgain } from '../registered-before';
import {
  HOLD_MINUTES,
  KEEPS_NO_SEATS,
  type PartyPerson,
  partyOf,
  stateOnArrival,
  type WaitingPlace,
} from '../rules';
import { type RegisterForInput, type RegisterInput, registerSchema } from '../schema';
import { refuseComing, type Wanted, wantedOfSeries } from '../series-dates';
import { seatsTogether } from '../series-line';
import { copyParty } from '../series-party';
import { placeOf } from '../series-place';
import { settleEvent } from '../settle';
import { type KnownOfNews, tell } from '../tell';
import { viewerFor } from '../who-may';

export interface Registered {
  registration: string;
  state: Party['state'];
  /** Until when the seats of a visitor are kept; null when none are. */
  keptUntil: string | null;
  /** The private link of who has no mail address, by its id, which opens nothing by itself. */
  link?: string;
  /** The address is registered already: it was written to, and nothing else has changed. */
  isAgain?: true;
}

/** Registers a party for an event: on the list, on the waiting list, or held until the address is confirmed. */
export const makeRegister = (sharing: Sharing) =>
  command({
    name: 'registration.create',
    permission: 'registration:create',
    input: registerSchema,
    rateLimit: ({ standing }, { email, key }) => ({
      key: `register:${standing.accountId ?? email ?? key}`,
      limit: 30,
      seconds: 3600,
    }),
    idempotencyKey: ({ key }) => key,
    plans: 'kept',
    subject: (context, { event }) => findEvent(context, { slug: event }),
    run: async (context, input, known): Promise<Registered> => {
      const { standing, now, locale, personId } = context;
      if (known.state === 'draft') throw notFound();
      const look = await lookBehindLock(context, known, input, sharing);
      if (!look || look.event.state === 'draft') throw notFound();
      const email = await addressOf(context, look.event, input);
      const wanted = await wantedOf(context, look, email);
      const { event, seats, dates } = wanted;
      const viewer = await viewerFor(context, event, input.invite);
      const state = registrationState({ event, seats, now, viewer });
      if (!isRegistrationOpen(state)) throw refusals[state]();

      const home = await homeComing(context, event.id, input.wards ?? []);
      // Whom somebody of their home took along comes already; their own second registration is refused by its constraint.
      if (personId) await refuseTakenAlong(context, event.id, personId);
      const others = (dates ?? []).map(({ id }) => id).filter((id) => id !== event.id);
      await refuseComing(context, others, [...(input.wards ?? []), ...(personId ? [personId] : [])]);
      const form = event.id === look.event.id ? look.form : await readForm(context, event.id, input);
      const people = partyOf({ ...input, ...form.chosen }, home, form.kinds);
      refuseTooMany(people.length, event.maxPartySize);
      if (event.needsNames) refuseUnnamed(people, input.guests);
      const { hasSeats, notePassed } = dates
        ? await seatsTogether(
            context,
            event,
            dates.map(({ id }) => id),
            people,
          )
        : await seatsAtOnce(context, event, seats, people);
      if (!hasSeats && !event.hasWaitingList) throw new Refusal('full', 'not-enough-seats');
      // Whoever is registered already is answered as if they were not: who only says that an address is theirs learns nothing.
      const earlier = !dates || wanted.isKnown ? await registeredBefore(context, event, email) : null;
      if (earlier) return tellAgain(context, earlier, hasSeats);
      await notePassed();
      const isKnown = standing.accountId !== null || email === null;
      const arrivesAs = stateOnArrival({ hasSeats, needsApproval: event.needsApproval, isKnown });
      const keptUntil = hasSeats ? new Date(now.getTime() + HOLD_MINUTES * 60_000) : null;
      const registration = {
        ...formOf(input, people.length, look.phone),
        id: randomUUID(),
        ...(dates ? { seriesPartyId: randomUUID() } : {}),
        eventId: event.id,
        state: arrivesAs,
        accountId: standing.accountId,
        personId,
        email,
        locale,
        heldUntil: arrivesAs === 'held' ? (keptUntil ?? KEEPS_NO_SEATS) : null,
        confirmedAt: arrivesAs === 'confirmed' ? now : null,
      };
      const [arrived, link] = await Promise.all([
        insertParty(context, registration, peopleRows(input, people)),
        makeLink(context, registration.id),
      ]);
      const sheet = { eventId: event.id, registrationId: arrived.id, isLenient: false };
      await writeAnswers(context, sheet, input.answers ?? {}, { ...form, people: arrived.people });
      await copyParty(context, arrived.id, others);
      const party = await afterArrival(context, event, arrived);
      const facts = dates ? {} : factsOf(look, seats, party, link);
      if (party.state === arrivesAs) await tellArrival(context, party, keptUntil, facts);
      return {
        registration: party.id,
        state: party.state,
        keptUntil: party.state === 'held' ? (keptUntil?.toISOString() ?? null) : null,
        ...(email === null ? { link } : {}),
      };
    },
    journal: ({ registration, state, isAgain }, { name }) =>
      isAgain
        ? null
        : { subjectType: 'registration', subjectId: registration, subjectName: name, details: { state } },
    tags: ({ organization }) => [tag.events(organization.slug)],
    constraints: duplicates,
  });

/** What one registers for: the event, or all dates of its series that are left and that they are not registered for yet. */
async function wantedOf(
  context: OrganizationContext,
  { event, found }: Look,
  email: string | null,
): Promise<Wanted> {
  const { accountId } = context.standing;
  const settled = await settleEvent(context, event, found);
  const series = await wantedOfSeries(context, event, { accountId, personId: context.personId, email });
  if (series?.isKnown && accountId) throw duplicates.registrations_one_per_account;
  if (series) return series;
  const seats = settled.seats ?? (await countSeats(context, event.id));
  return { event, seats, dates: null, fullest: event, isKnown: false };
}

/** One registration per account, address and person for an event. */
export const duplicates = {
  registrations_one_per_account: new Refusal('conflict', 'registered-already'),
  registrations_one_per_person: new Refusal('conflict', 'person-registered-already'),
  registrations_one_per_email: new Refusal('invalid', 'form', { email: 'address-registered-already' }),
};

const refusals = {
  none: notFound,
  cancelled: () => new Refusal('closed', 'event-cancelled'),
  past: () => new Refusal('closed', 'event-past'),
  closed: () => new Refusal('closed', 'registration-closed'),
  'not-yet': () => new Refusal('closed', 'registration-not-yet'),
  full: () => new Refusal('full', 'not-enough-seats'),
  'members-only': () => new Refusal('forbidden', 'members-only'),
  'group-only': () => new Refusal('forbidden', 'group-only'),
  'invited-only': () => new Refusal('forbidden', 'invited-only'),
};

/** A party that is larger than the event allows is told so beside the field that counts. */
export function refuseTooMany(size: number, max: number): void {
  if (size > max) throw new Refusal('invalid', 'form', { adults: 'party-too-large' }, { max });
}

/** Where the organizer needs everybody's name, whoever has none is shown the row of the first who is missing one. */
export function refuseUnnamed(people: readonly PartyPerson[], guests: RegisterInput['guests'] = []): void {
  if (people.every(({ name }) => name !== null)) return;
  const aged = guests.findIndex(({ name, age }) => name === undefined && age !== undefined);
  const free = [...guests, { name: undefined }].findIndex(({ name }) => name === undefined);
  throw invalid(`guests.${aged < 0 ? free : aged}.name`, 'names-of-everybody');
}

/** What a form says of a party as a whole. */
export function formOf(input: RegisterInput | RegisterForInput, size: number, phone: string | null) {
  const { name, note, needs, atLeast } = input;
  const minSeats = atLeast !== undefined && atLeast < size ? atLeast : null;
  return { name, note, needs, minSeats, phone };
}

/** Everybody of a party as rows: nobody of it is photographed where the form says so. */
export const peopleRows = ({ noPhoto }: Pick<RegisterInput, 'noPhoto'>, people: readonly PartyPerson[]) =>
  people.map((one) => ({ ...one, noPhoto: noPhoto === 'on' }));

/** Whoever waits and would come with fewer as well may be offered some seats at once. */
export async function afterArrival(context: OrganizationContext, event: RegisteredEvent, arrived: Party) {
  if (arrived.state !== 'waiting' || arrived.minSeats === null) return arrived;
  await settleEvent(context, event);
  return (await findParty(context, arrived.id)) ?? arrived;
}

/** What its mail has to say, as it was seen behind the lock: whoever comes last stands behind all who wait. */
function factsOf(
  { announcement }: Look,
  { waitingParties: parties, waiting: seats }: Seats,
  { minSeats }: Party,
  link: string,
): ArrivalFacts {
  return {
    known: announcement && { announcement, link },
    // Where some seats may have been offered at once, others may have been as well.
    ...(minSeats === null ? { place: { place: parties + 1, parties, seats } } : {}),
  };
}

interface ArrivalFacts {
  known?: KnownOfNews | undefined;
  place?: WaitingPlace;
}

/** The one mail that an arrival causes, by the state that it led to. */
export async function tellArrival(
  context: OrganizationContext,
  party: Party,
  keptUntil: Date | null,
  { known, place }: ArrivalFacts = {},
) {
  const { state } = party;
  if (state === 'held') return tell(context, party, { kind: 'confirm-address', keptUntil }, known);
  if (state === 'waiting') {
    return tell(context, party, { kind: 'waiting', place: place ?? (await placeOf(context, party)) }, known);
  }
  if (state === 'confirmed' || state === 'pending') return tell(context, party, { kind: state }, known);
}

export const register = makeRegister({ lockEvent, countSeats });
