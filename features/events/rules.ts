import type { EventState, RegistrationAudience } from '@/db/enums';

/** What the rules have to know about an event. */
export interface EventFacts {
  state: EventState;
  audience: RegistrationAudience;
  /** Null for a record: registration is for scheduled events only. */
  startsAt: Date | null;
  endsAt: Date | null;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  /** Null is without limit. */
  capacity: number | null;
  hasWaitingList: boolean;
}

/** The answer of the SQL function `seats_of`, in words. */
export interface SeatsTaken {
  taken: number;
  waitingParties: number;
  /** What is free is kept for a party that waits. */
  isKept: boolean;
}

export interface Viewer {
  isMember: boolean;
  /** Of the group whose members may register. */
  isInGroup: boolean;
  /** Has the secret link of the invited. */
  isInvited: boolean;
}

export type RegistrationStanding =
  | 'none'
  | 'not-yet'
  | 'open'
  | 'waiting-list'
  | 'closed'
  | 'members-only'
  | 'group-only'
  | 'invited-only'
  | 'full'
  | 'past'
  | 'cancelled';

interface Question {
  event: EventFacts;
  seats: SeatsTaken;
  now: Date;
  viewer: Viewer;
}

/** What somebody who wants to register for an event meets. Page and command ask this same function. */
export function registrationState({ event, seats, now, viewer }: Question): RegistrationStanding {
  if (event.state === 'cancelled') return 'cancelled';
  if (event.state === 'draft' || event.audience === 'none' || !event.startsAt || !event.endsAt) return 'none';
  if (event.endsAt <= now) return 'past';
  if (event.registrationOpensAt && now < event.registrationOpensAt) return 'not-yet';
  if (now >= (event.registrationClosesAt ?? event.startsAt)) return 'closed';
  if (event.audience === 'members' && !viewer.isMember) return 'members-only';
  if (event.audience === 'group' && !viewer.isInGroup) return 'group-only';
  if (event.audience === 'invited' && !viewer.isInvited) return 'invited-only';
  if (!seats.isKept && freeSeats(event, seats) > 0) return 'open';
  return event.hasWaitingList ? 'waiting-list' : 'full';
}

/** May a new registration be made in this state, be it only for the waiting list? */
export function isRegistrationOpen(state: RegistrationStanding): state is 'open' | 'waiting-list' {
  return state === 'open' || state === 'waiting-list';
}

/** Infinity where there is no limit. Never below zero. */
export function freeSeats(event: Pick<EventFacts, 'capacity'>, seats: Pick<SeatsTaken, 'taken'>): number {
  return event.capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, event.capacity - seats.taken);
}

/** Seats that come free are given on until the event begins; after that nobody is moved up any more. */
export function isPromotionOpen(event: Pick<EventFacts, 'state' | 'startsAt'>, now: Date): boolean {
  return event.state === 'published' && event.startsAt !== null && now < event.startsAt;
}

/** Where an event stands in time, for lists: a scheduled event that has ended is past, a record always is. */
export function eventTime(event: Pick<EventFacts, 'endsAt'>, now: Date): 'upcoming' | 'past' {
  return event.endsAt && event.endsAt > now ? 'upcoming' : 'past';
}

/** What still stands between a draft and the public; empty when it may be published. */
export function missingForPublishing(event: {
  edtf: string | null;
  startsAt: Date | null;
  titles: readonly string[];
}): ('date' | 'title')[] {
  const missing: ('date' | 'title')[] = [];
  if (!event.edtf && !event.startsAt) missing.push('date');
  if (!event.titles.some((title) => title.trim() !== '')) missing.push('title');
  return missing;
}

/** What happened can be told when it is over: a scheduled event when it has ended, a record from its first day on. */
export function isOver(
  event: { state: EventState; endsAt: Date | null; firstDay: string | null; edtf: string | null },
  now: Date,
  today: string,
): boolean {
  if (event.state === 'cancelled') return false;
  if (event.endsAt) return event.endsAt <= now;
  return event.edtf !== null && (event.firstDay === null || event.firstDay <= today);
}
