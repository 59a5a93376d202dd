import 'server-only';
import { randomUUID } from 'node:crypto';
import { isRegistrationOpen, registrationState } from '@/features/events/rules';
import { checkAnswers } from '@/features/questions/answers';
import { readQuestions } from '@/features/questions/questions';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { addressOf, phoneOf } from '../address';
import { arrive, arriveAndSettle } from '../arrival';
import { type Look, lookBehindLock, type Sharing } from '../behind-lock';
import { countSeats, lockEvent } from '../event-seats';
import { homeComing, refuseTakenAlong } from '../home-coming';
import { chosenKinds, readKinds } from '../kinds';
import { seatsAtOnce } from '../line';
import type { NewPerson, Party } from '../parties';
import { registeredBefore, tellAgain } from '../registered-before';
import { HOLD_MINUTES, KEEPS_NO_SEATS, type PartyPerson, partyOf, stateOnArrival } from '../rules';
import { type RegisterForInput, type RegisterInput, registerSchema } from '../schema';
import { refuseComing, type Wanted, wantedOfSeries } from '../series-dates';
import { seatsTogether } from '../series-line';
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
    together: ({ event }) => event,
    subject: (context, { event }) => lookBehindLock(context, event, sharing),
    run: async (context, input, look, meanwhile): Promise<Registered> => {
      const { standing, now, locale, personId } = context;
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
      const chosen = await chosenKinds(context, input, event.id);
      const { kinds, questions } = event.id === look.event.id ? look : await readForm(context, event.id);
      const people = partyOf({ ...input, ...chosen }, home, kinds);
      refuseTooMany(people.length, event.maxPartySize);
      if (event.needsNames) refuseUnnamed(people, input.guests);
      const answers = checkAnswers(questions, input.answers ?? {}, people.length, false);
      const phone = phoneOf(context, input.phone);
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
      const party = {
        ...formOf(input, people.length, phone),
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
      const arrival = { party, people: newPeople(input, people), answers, keptUntil };
      const movesOthers = dates !== null || (arrivesAs === 'waiting' && party.minSeats !== null);
      const arrived = movesOthers
        ? await arriveAndSettle(context, event, arrival, others)
        : await arrive(context, look, arrival, meanwhile);
      // Who is passed or offered seats may change what is free.
      if (movesOthers || (hasSeats && seats.waitingParties > 0)) {
        look.seats = await countSeats(context, look.event.id);
      }
      return {
        registration: party.id,
        state: arrived.state,
        keptUntil: arrived.state === 'held' ? (keptUntil?.toISOString() ?? null) : null,
        ...(email === null ? { link: arrived.link } : {}),
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
  { event, seats }: Look,
  email: string | null,
): Promise<Wanted> {
  const { accountId } = context.standing;
  const series = await wantedOfSeries(context, event, { accountId, personId: context.personId, email });
  if (series?.isKnown && accountId) throw duplicates.registrations_one_per_account;
  return series ?? { event, seats, dates: null, fullest: event, isKnown: false };
}

/** By what a form is read. */
async function readForm(context: OrganizationContext, eventId: string) {
  const [kinds, questions] = await Promise.all([
    readKinds(context, eventId),
    readQuestions(context, eventId),
  ]);
  return { kinds, questions };
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

/** Everybody of a party as they are written: nobody of it is photographed where the form says so. */
export const newPeople = (
  { noPhoto }: Pick<RegisterInput, 'noPhoto'>,
  people: readonly PartyPerson[],
): NewPerson[] => people.map((one) => ({ ...one, id: randomUUID(), noPhoto: noPhoto === 'on' }));

export const register = makeRegister({ lockEvent, countSeats });
