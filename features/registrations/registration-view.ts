import type { AgeGroup, RegistrationState } from '@/db/enums';
import type { QrPath } from './qr-path';
import type { WaitingPlace } from './rules';
import type { Wait } from './wait';

/** A registration as its own people see it, shaped for the screen. */
export interface RegistrationView {
  id: string;
  state: RegistrationState;
  needsApproval: boolean;
  name: string;
  email: string | null;
  phone: string | null;
  note: string | null;
  people: {
    id: string;
    name: string | null;
    ageGroup: AgeGroup;
    age: number | null;
    checkedIn: string | null;
    noPhoto: boolean;
    /** Whose record it is, where they were taken along by a tick. */
    personId: string | null;
    /** The kind of ticket in words, where the event has kinds. */
    kind: string | null;
    kindId: string | null;
  }[];
  /** For the organizer and for themselves. */
  needs: string | null;
  minSeats: number | null;
  maxPartySize: number;
  /** Everybody who comes is named. */
  needsNames: boolean;
  /** The kinds of ticket that people may come by; none where seats are just seats. */
  kinds: { id: string; name: string; isForAdults: boolean }[];
  place: WaitingPlace | null;
  /** Why there are no seats yet; null for who does not wait. */
  wait: Wait | null;
  /** Seats that are offered, and until when they may be taken. */
  offer: {
    seats: number;
    until: string;
    /** How many of each kind of ticket they may be at most, where the offer is for a part of the party. */
    kinds: { id: string; name: string; seats: number }[];
  } | null;
  /** The party may be changed by itself. */
  canChange: boolean;
  /** Kept in somebody’s account. */
  hasAccount: boolean;
  /** May be handed on by itself: everybody may register for this event. */
  canHandOn: boolean;
  /** The time until which the seats of an unconfirmed address are kept; null when none are. */
  keptUntil: string | null;
  registeredAt: string;
  /** The way in from afar; null for whoever is not confirmed. */
  onlineUrl: string | null;
  /** The code that is shown at the door, while it opens it. */
  ticket: { qr: QrPath } | null;
  canCancel: boolean;
  isPast: boolean;
  /** The organizer called the event off. */
  isCalledOff: boolean;
  /** All dates that were registered for together; null for a registration by itself. */
  series: SeriesOfParty | null;
  event: EventCard;
  organization: string;
}

/** A registration for a whole series: its dates, the first one first. */
export interface SeriesOfParty {
  dates: {
    /** The registration for that date. */
    id: string;
    when: string;
    state: RegistrationState;
    isPast: boolean;
    /** The organizer called the date off. */
    isCalledOff: boolean;
    canCancel: boolean;
    /** It has fewer free seats than the party needs, which is why it waits. */
    isFull: boolean;
  }[];
  /** Dates to come that the registration counts for, and that are cancelled with one press. */
  left: number;
}

export interface EventCard {
  slug: string;
  title: string;
  titleLang: string | undefined;
  when: string | null;
  place: string | null;
  organizationName: string;
  /** The public page. */
  path: string;
}

/** Whom a photograph of an event must not show, as far as the registrations tell. */
export interface NotPhotographed {
  /** Null where the name may not be told to whoever asks: then there is somebody more. */
  name: string | null;
  reason: 'asked' | 'withdrew';
  /** How many people of the same party no name was given of. */
  unnamed: number;
}
