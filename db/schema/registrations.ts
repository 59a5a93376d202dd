import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Locale } from '@/lib/locales';
import { accounts } from './accounts';
import { ageGroup, createdAt, moment, registrationState, tenantId } from './columns';
import { events } from './events';
import { people } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** A party: the registrant and the guests. It is confirmed or waits as a whole. */
export const registrations = pgTable(
  'registrations',
  {
    ...tenantId(organizationId),
    eventId: uuid('event_id').notNull(),
    /** The order of arrival, which is the order of the waiting list. */
    arrival: bigserial('arrival', { mode: 'number' }).notNull(),
    state: registrationState('state').notNull(),
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    personId: uuid('person_id'),
    name: text('name').notNull(),
    email: text('email'),
    phone: text('phone'),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    note: text('note'),
    heldUntil: moment('held_until'),
    byAdmin: boolean('by_admin').notNull().default(false),
    createdAt: createdAt(),
    confirmedAt: moment('confirmed_at'),
    cancelledAt: moment('cancelled_at'),
    /** With so few of the party they would come as well, when there is not room for all; null: all or nobody. */
    minSeats: integer('min_seats'),
    /** How many smaller parties have been given seats before this one while it waited. */
    passes: integer('passes').notNull().default(0),
    /** What an offer keeps: all seats of the party, or some. Null without an offer. */
    offeredSeats: integer('offered_seats'),
    offerExpiresAt: moment('offer_expires_at'),
    /** Asked to be kept for later: no offer is made until then. */
    restingUntil: moment('resting_until'),
    /** Why the organizer gave them seats out of turn. */
    promotionReason: text('promotion_reason'),
    /** What they need, often about health: for the organizer alone. */
    needs: text('needs'),
    /** The same in all registrations that were made together, for the dates of a series (ADR 24). */
    seriesPartyId: uuid('series_party_id'),
    /** What an offer for a part keeps at most of each kind of ticket that has seats of its own, by its id. */
    offeredKinds: jsonb('offered_kinds').$type<Record<string, number>>(),
    /** The organizer took their seats back, as there are fewer of them now: they stand before all others who wait. */
    seatsLostAt: moment('seats_lost_at'),
    /** Which ticket is theirs: the ones of who had the registration before are not. */
    ticketNumber: integer('ticket_number').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('registrations_of_person').on(t.organizationId, t.personId).where(sql`person_id is not null`),
    index('registrations_event').on(t.organizationId, t.eventId, t.arrival),
    index('registrations_account').on(t.accountId),
    // One of them for each date.
    uniqueIndex('registrations_of_series_party')
      .on(t.organizationId, t.seriesPartyId, t.eventId)
      .where(sql`series_party_id is not null`),
    uniqueIndex('registrations_one_per_account')
      .on(t.organizationId, t.eventId, t.accountId)
      .where(sql`state not in ('cancelled', 'declined', 'expired')`),
    uniqueIndex('registrations_one_per_email')
      .on(t.organizationId, t.eventId, t.email)
      .where(sql`state not in ('cancelled', 'declined', 'expired')`),
    uniqueIndex('registrations_one_per_person')
      .on(t.organizationId, t.eventId, t.personId)
      .where(sql`state not in ('cancelled', 'declined', 'expired')`),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
  ],
);

/** One row per person of a party, so that seats are always counted the same way. */
export const registrationPeople = pgTable(
  'registration_people',
  {
    ...tenantId(organizationId),
    registrationId: uuid('registration_id').notNull(),
    position: integer('position').notNull(),
    name: text('name'),
    ageGroup: ageGroup('age_group').notNull().default('adult'),
    age: integer('age'),
    /** Whose record it is, a key of people: set where somebody registers a minor for whom they may act. */
    personId: uuid('person_id'),
    checkedInAt: moment('checked_in_at'),
    /** The kind of ticket, a key of ticket kinds, where the event has kinds. */
    kindId: uuid('kind_id'),
    /** Asked not to be photographed. */
    noPhoto: boolean('no_photo').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('registration_people_position').on(t.organizationId, t.registrationId, t.position),
    foreignKey({
      columns: [t.organizationId, t.registrationId],
      foreignColumns: [registrations.organizationId, registrations.id],
    }).onDelete('cascade'),
  ],
);

/** What an event has seats for, besides all seats together: adults, children, helpers, or what the organization calls them. */
export const ticketKinds = pgTable(
  'ticket_kinds',
  {
    ...tenantId(organizationId),
    eventId: uuid('event_id').notNull(),
    position: integer('position').notNull(),
    /** Whom it is for when nobody chose; null: only for who chooses it. */
    ageGroup: ageGroup('age_group'),
    /** Null is without a limit of its own. */
    capacity: integer('capacity'),
    /** One language suffices, the others fall back. */
    names: jsonb('names').$type<Partial<Record<Locale, string>>>().notNull(),
    /** The same in the rows that are one kind of ticket at several dates of a series, each with seats of its own (ADR 24). */
    seriesKindId: uuid('series_kind_id'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    // One of them for each date.
    uniqueIndex('ticket_kinds_of_series')
      .on(t.organizationId, t.seriesKindId, t.eventId)
      .where(sql`series_kind_id is not null`),
    index('ticket_kinds_event').on(t.organizationId, t.eventId, t.position),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
  ],
);
