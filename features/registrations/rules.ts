import type { AgeGroup, RegistrationState } from '@/db/enums';

export const HOLD_MINUTES = 30;

/** Stands in `held_until` of a hold that keeps no seats: it only keeps its place in the order of arrival. */
export const KEEPS_NO_SEATS = new Date(0);

export interface PartyPerson {
  name: string | null;
  ageGroup: AgeGroup;
  age: number | null;
  /** Whose record it is: somebody of the registrant's household, or a minor for whom they may act. */
  personId?: string;
  /** The kind of ticket, where the event has kinds. */
  kindId?: string;
}

/** A kind of ticket as parties are made of it. */
export interface PartyKind {
  id: string;
  /** Whom it is for when nobody chose; null: only for who chooses it. */
  ageGroup: AgeGroup | null;
}

interface PartyInput {
  name: string;
  guests?: { name?: string; age?: number }[];
  adults?: number;
  children?: number;
  ages?: number[];
  /** The registrant's own kind of ticket. */
  kind?: string;
  /** How many come of each kind, besides those who are named. */
  kinds?: Record<string, number>;
}

/** Somebody of the registrant's, as their record says. */
export interface PartyWard {
  id: string;
  name: string;
  age: number | null;
  isAdult: boolean;
}

const ADULT_AGE = 18;

/** Everybody who comes: the registrant first, then those of their household, guests with a name, then who is only counted. */
export function partyOf(
  input: PartyInput,
  home: readonly PartyWard[] = [],
  kinds: readonly PartyKind[] = [],
): PartyPerson[] {
  const registrant: PartyPerson = { name: input.name, ageGroup: 'adult', age: null };
  const kindId = kinds.find(({ id }) => id === input.kind)?.id ?? kindFor(registrant, kinds);
  return [kindId === undefined ? registrant : { ...registrant, kindId }, ...companyOf(input, home, kinds)];
}

/** Those who come with the registrant. */
export function companyOf(
  { guests = [], adults = 0, children, ages = [], kinds: byKind = {} }: Omit<PartyInput, 'name'>,
  home: readonly PartyWard[] = [],
  kinds: readonly PartyKind[] = [],
): PartyPerson[] {
  const ofKinds = kinds.flatMap((kind) =>
    Array.from({ length: byKind[kind.id] ?? 0 }, () => ({
      ageGroup: kind.ageGroup ?? 'adult',
      kindId: kind.id,
    })),
  );
  const childrenOfKinds = ofKinds.filter(({ ageGroup }) => ageGroup === 'child');
  const counted = children ?? Math.max(0, ages.length - childrenOfKinds.length);
  const agesLeft = [...ages];
  return [
    ...home.map(({ id, name, age, isAdult }) => ({
      name,
      ageGroup: isAdult ? ('adult' as const) : ('child' as const),
      age: isAdult ? null : age,
      personId: id,
    })),
    ...guests
      .filter((guest) => guest.name !== undefined || guest.age !== undefined)
      .map((guest) => person(guest.name ?? null, guest.age)),
    ...Array.from({ length: adults }, () => person(null, undefined)),
    ...ofKinds.map((one) => ({
      name: null,
      age: one.ageGroup === 'child' ? (agesLeft.shift() ?? null) : null,
      ...one,
    })),
    ...Array.from({ length: counted }, () => ({
      name: null,
      ageGroup: 'child' as const,
      age: agesLeft.shift() ?? null,
    })),
  ].map((one) => {
    const kindId = 'kindId' in one ? one.kindId : kindFor(one, kinds);
    return kindId === undefined ? one : { ...one, kindId };
  });
}

/** The first kind for their age; where there is none, the first of all. */
function kindFor({ ageGroup }: PartyPerson, kinds: readonly PartyKind[]): string | undefined {
  return (kinds.find((kind) => kind.ageGroup === ageGroup) ?? kinds[0])?.id;
}

function person(name: string | null, age: number | undefined): PartyPerson {
  return { name, ageGroup: ageGroupOf(age), age: age ?? null };
}

/** Whose age is not said is grown up. */
export const ageGroupOf = (age: number | undefined): AgeGroup =>
  age !== undefined && age < ADULT_AGE ? 'child' : 'adult';

interface Arrival {
  /** There are seats for the whole party and nobody waits before it. */
  hasSeats: boolean;
  needsApproval: boolean;
  /** The mail address is known to be theirs, or none is needed. */
  isKnown: boolean;
}

/** The state that a new registration starts in. */
export function stateOnArrival({ hasSeats, needsApproval, isKnown }: Arrival): RegistrationState {
  if (!isKnown) return 'held';
  if (!hasSeats) return 'waiting';
  return needsApproval ? 'pending' : 'confirmed';
}

/** The state of a hold whose address was confirmed: its seats are still kept, or it takes its place in the line. */
export function stateOnAddressConfirmed(keepsSeats: boolean, needsApproval: boolean): RegistrationState {
  return stateOnArrival({ hasSeats: keepsSeats, needsApproval, isKnown: true });
}

/** In the list of registrations, beside the states: those that no mail reaches. */
export const UNREACHED = 'unreached';

/** Is the registration still one that counts: may it be cancelled, does it stand in the way of another? */
export function isActive(state: RegistrationState): boolean {
  return state !== 'cancelled' && state !== 'declined' && state !== 'expired';
}

/** May the party be changed by itself? An offer wants its answer first, a hold its address. */
export function isChangeable(state: RegistrationState): boolean {
  return state === 'confirmed' || state === 'pending' || state === 'waiting';
}

/** The state of a registration whose party was changed; `asksAgain`: what was approved is to be approved anew. */
export function stateAfterChange(state: RegistrationState, asksAgain: boolean): RegistrationState {
  return state === 'confirmed' && asksAgain ? 'pending' : state;
}

/** What a registration has come to: a state, or whether they came. */
export type Standing = RegistrationState | 'attended' | 'no-show';

/** Whether they came is in the people who were checked in; that nobody came says something only where a door was kept. */
export function standingOf(
  state: RegistrationState,
  { checkedIn, isOver, hasDoor }: { checkedIn: number; isOver: boolean; hasDoor: boolean },
): Standing {
  if (state !== 'confirmed') return state;
  if (checkedIn > 0) return 'attended';
  return isOver && hasDoor ? 'no-show' : 'confirmed';
}

/** How many parties and seats stand before a party that waits. */
export interface WaitingPlace {
  place: number;
  parties: number;
  seats: number;
}
