import type { AgeGroup, RegistrationState } from '@/db/enums';

export const HOLD_MINUTES = 30;

/** Stands in `held_until` of a hold that keeps no seats: it only keeps its place in the order of arrival. */
export const KEEPS_NO_SEATS = new Date(0);

export interface PartyPerson {
  name: string | null;
  ageGroup: AgeGroup;
  age: number | null;
  /** Whose record it is: a minor for whom the registrant may act. */
  personId?: string;
}

interface PartyInput {
  name: string;
  guests?: { name?: string; age?: number }[];
  adults?: number;
  children?: number;
  ages?: number[];
}

/** A minor of the registrant's, as their record says. */
export interface PartyWard {
  id: string;
  name: string;
  age: number | null;
}

const ADULT_AGE = 18;

/** Everybody who comes: the registrant first, then their own minors, the guests with a name, then those who are only counted. */
export function partyOf(
  { name, guests = [], adults = 0, children, ages = [] }: PartyInput,
  wards: readonly PartyWard[] = [],
): PartyPerson[] {
  const counted = children ?? ages.length;
  return [
    { name, ageGroup: 'adult', age: null },
    ...wards.map((ward) => ({
      name: ward.name,
      ageGroup: 'child' as const,
      age: ward.age,
      personId: ward.id,
    })),
    ...guests
      .filter((guest) => guest.name !== undefined || guest.age !== undefined)
      .map((guest) => person(guest.name ?? null, guest.age)),
    ...Array.from({ length: adults }, () => person(null, undefined)),
    ...Array.from({ length: counted }, (_, i) => ({
      name: null,
      ageGroup: 'child' as const,
      age: ages[i] ?? null,
    })),
  ];
}

function person(name: string | null, age: number | undefined): PartyPerson {
  return { name, ageGroup: age !== undefined && age < ADULT_AGE ? 'child' : 'adult', age: age ?? null };
}

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

/** Is the registration still one that counts: may it be cancelled, does it stand in the way of another? */
export function isActive(state: RegistrationState): boolean {
  return state !== 'cancelled' && state !== 'declined' && state !== 'expired';
}

/** How many parties and seats stand before a party that waits. */
export interface WaitingPlace {
  place: number;
  parties: number;
  seats: number;
}

/** The parties, in order of arrival, that move up: strictly in order, and the first that does not fit ends it. */
export function movingUp<Party extends { size: number }>(waiting: readonly Party[], free: number): Party[] {
  const moving: Party[] = [];
  let left = free;
  for (const party of waiting) {
    if (party.size > left) break;
    left -= party.size;
    moving.push(party);
  }
  return moving;
}
