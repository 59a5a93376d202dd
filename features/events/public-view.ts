import type { EventCategory, EventPersonRole, EventState, OurRole, RegistrationAudience } from '@/db/enums';
import type { PublicPerson } from '@/features/members/public-view';
import type { PublicText } from '@/features/organizations/public-view';
import type { RegistrationStanding } from './rules';

/** A record says its date as precisely as it is known, a scheduled event when it begins and ends. */
export type PublicEventDate =
  | { kind: 'record'; edtf: string }
  | { kind: 'scheduled'; startsAt: Date; endsAt: Date; timezone: string };

/** What registering for an event is like right now, for somebody who may. */
export interface PublicRegistration {
  standing: RegistrationStanding;
  audience: RegistrationAudience;
  opensAt: Date | null;
  closesAt: Date | null;
  capacity: number | null;
  taken: number;
  waiting: number;
  /** Null without a limit. */
  free: number | null;
  /** What it costs, in words. */
  price: string | null;
  paysAtDoor: boolean;
  /** How many dates of a series one registers for at once, the seats being those of the fullest; null for this date alone. */
  seriesDates: number | null;
}

/** With whom an event is made. */
export interface EventPartner {
  id: string;
  /** Of its page on this installation; null for any other. */
  slug: string | null;
  name: string;
}

/** An event as a line of a list shows it. */
export interface PublicEventEntry {
  id: string;
  slug: string;
  state: EventState;
  /** Of which series it is one date. */
  seriesId: string | null;
  category: EventCategory;
  ourRole: OurRole;
  date: PublicEventDate;
  /** The first day that the date may mean; null where the year is unknown. */
  firstDay: string | null;
  lastDay: string | null;
  isUpcoming: boolean;
  /** Null where the title carries the name of a hidden person. */
  title: PublicText | null;
  summary: PublicText | null;
  city: PublicText | null;
  countryCode: string | null;
  place: PublicText | null;
  address: PublicText | null;
  mapUrl: string | null;
  description: PublicText | null;
  citations: string[];
  registration: PublicRegistration;
  updatedAt: Date;
}

export interface PublicEventList {
  /** Soonest first. */
  upcoming: PublicEventEntry[];
  /** Latest first. */
  past: PublicEventEntry[];
}

/** A date of a series beside the others. */
export interface PublicSeriesDate {
  slug: string;
  state: EventState;
  startsAt: Date;
  endsAt: Date;
  timezone: string;
}

export interface PublicEvent extends PublicEventEntry {
  people: { role: EventPersonRole; people: PublicPerson[] }[];
  /** The dates of its series that are still to come; empty for an event by itself. */
  dates: PublicSeriesDate[];
  cover: string | null;
  partners: EventPartner[];
  contact: { name: string | null; phone: string | null; email: string | null };
}
