import 'server-only';
import { eq } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { hasSeatsFor, isRegistrationOpen, registrationState } from '@/features/events/rules';
import { writeAnswers } from '@/features/questions/answers';
import { parsePhone } from '@/lib/phones';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, notFound, Refusal } from '@/server/errors';
import { can } from '@/server/policy/can';
import { tag } from '@/server/tags';
import * as eventSeats from '../event-seats';
import { insertParty, type Party, waitingPlace } from '../parties';
import { HOLD_MINUTES, KEEPS_NO_SEATS, partyOf, stateOnArrival } from '../rules';
import { registerSchema } from '../schema';
import { settleEvent } from '../settle';
import { tell } from '../tell';
import { wardsComing } from '../wards-coming';

/** What two registrations at the same moment must share; the proof that they do takes them away. */
interface Dependencies {
  lockEvent: typeof eventSeats.lockEvent;
  countSeats: typeof eventSeats.countSeats;
}

export interface Registered {
  registration: string;
  state: Party['state'];
  /** Until when the seats of a visitor are kept; null when none are. */
  keptUntil: string | null;
}

/** Registers a party for an event: on the list, on the waiting list, or held until the address is confirmed. */
export const makeRegister = ({ lockEvent, countSeats }: Dependencies) =>
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
    run: async (context, input): Promise<Registered> => {
      const { standing, now, locale, personId } = context;
      const event = await lockEvent(context, { slug: input.event });
      if (!event || event.state === 'draft') throw notFound();
      await settleEvent(context, event);

      const seats = await countSeats(context, event.id);
      const isMember = can(standing, 'registration:create-as-member');
      const state = registrationState({ event, seats, now, viewer: { isMember } });
      if (!isRegistrationOpen(state)) throw refusals[state]();

      const people = partyOf(input, await wardsComing(context, event.id, input.wards ?? []));
      refuseTooMany(people.length, event.maxPartySize);
      const email = addressOf(context, input.email);
      const hasSeats = hasSeatsFor(people.length, event, seats);
      const isKnown = standing.accountId !== null;
      const arrivesAs = stateOnArrival({ hasSeats, needsApproval: event.needsApproval, isKnown });
      const keptUntil = hasSeats ? new Date(now.getTime() + HOLD_MINUTES * 60_000) : null;
      const party = await insertParty(
        context,
        {
          eventId: event.id,
          state: arrivesAs,
          accountId: standing.accountId,
          personId,
          name: input.name,
          email,
          phone: await phoneOf(context, input.phone),
          locale,
          note: input.note,
          heldUntil: arrivesAs === 'held' ? (keptUntil ?? KEEPS_NO_SEATS) : null,
          confirmedAt: arrivesAs === 'confirmed' ? now : null,
        },
        people,
      );
      await writeAnswers(
        context,
        { eventId: event.id, registrationId: party.id, isLenient: false },
        input.answers ?? {},
      );
      await tellArrival(context, party, keptUntil);
      return {
        registration: party.id,
        state: party.state,
        keptUntil: party.state === 'held' ? (keptUntil?.toISOString() ?? null) : null,
      };
    },
    journal: ({ registration, state }, { name }) => ({
      subjectType: 'registration',
      subjectId: registration,
      subjectName: name,
      details: { state },
    }),
    tags: ({ organization }) => [tag.events(organization.slug)],
    constraints: duplicates,
  });

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
  'members-only': () => new Refusal('forbidden', 'members-only'),
};

/** A party that is larger than the event allows is told so beside the field that counts. */
export function refuseTooMany(size: number, max: number): void {
  if (size > max) throw new Refusal('invalid', 'form', { adults: 'party-too-large' }, { max });
}

/** Who is signed in is written to at the account's address, everybody else has to give one. */
function addressOf({ actor }: OrganizationContext, typed: string | undefined): string | null {
  if (actor.kind === 'account') return actor.account.email;
  if (!typed) throw invalid('email', 'required');
  return typed;
}

/** The number as it is called from anywhere; without a country code it is one of the organization's country. */
export async function phoneOf({ tx, organization }: OrganizationContext, typed: string | undefined) {
  if (!typed) return null;
  const [row] = await tx
    .select({ country: organizations.countryCode })
    .from(organizations)
    .where(eq(organizations.id, organization.id));
  const phone = parsePhone(typed, row?.country ?? 'AZ');
  if (!phone) throw invalid('phone', 'phone');
  return phone.e164;
}

/** The one mail that an arrival causes, by the state that it led to. */
export async function tellArrival(context: OrganizationContext, party: Party, keptUntil: Date | null) {
  const { state } = party;
  if (state === 'held') return tell(context, party, { kind: 'confirm-address', keptUntil });
  if (state === 'waiting') {
    const where = { organizationId: context.organization.id, eventId: party.eventId, arrival: party.arrival };
    return tell(context, party, { kind: 'waiting', place: await waitingPlace(context, where) });
  }
  if (state === 'confirmed' || state === 'pending') return tell(context, party, { kind: state });
}

export const register = makeRegister(eventSeats);
