import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  bytes,
  createdAt,
  day,
  eventCategory,
  eventPersonRole,
  eventState,
  localized,
  moment,
  ourRole,
  registrationAudience,
  tenantId,
} from './columns';
import { people } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/**
 * Either a record (`edtf`) or a scheduled event (`starts_at`, `ends_at`, `timezone`), never both;
 * `first_day` and `last_day` are the computed bounds for sorting and overlap.
 */
export const events = pgTable(
  'events',
  {
    ...tenantId(organizationId),
    slug: text('slug').notNull(),
    state: eventState('state').notNull().default('draft'),
    category: eventCategory('category').notNull().default('other'),
    ourRole: ourRole('our_role').notNull().default('organizer'),
    countryCode: text('country_code'),
    mapUrl: text('map_url'),
    /** Whom to call or to write to, as everybody may see it. */
    contactName: text('contact_name'),
    contactPhone: text('contact_phone'),
    contactEmail: text('contact_email'),
    /** One date of a series, and the day that its rule gave it. */
    seriesId: uuid('series_id'),
    seriesDay: day('series_day'),
    edtf: text('edtf'),
    startsAt: moment('starts_at'),
    endsAt: moment('ends_at'),
    timezone: text('timezone'),
    firstDay: day('first_day'),
    lastDay: day('last_day'),
    capacity: integer('capacity'),
    audience: registrationAudience('audience').notNull().default('none'),
    registrationOpensAt: moment('registration_opens_at'),
    registrationClosesAt: moment('registration_closes_at'),
    /** The organizer confirms each registration by hand. */
    needsApproval: boolean('needs_approval').notNull().default(false),
    maxPartySize: integer('max_party_size').notNull().default(10),
    /** Whose members may register, a key of groups; null where that is not the question, or the group is gone. */
    audienceGroupId: uuid('audience_group_id'),
    /** The secret of the link by which invited people register. */
    inviteKey: text('invite_key'),
    hasWaitingList: boolean('has_waiting_list').notNull().default(true),
    /** Who has no mail address may register as well, and gets the private link on the page. */
    allowsNoEmail: boolean('allows_no_email').notNull().default(true),
    /** Everybody who comes is named: nobody is only counted. */
    needsNames: boolean('needs_names').notNull().default(false),
    /** For how many hours seats that came free are kept for whom they are offered to. */
    offerHours: integer('offer_hours').notNull().default(24),
    /** A registration that was approved waits for the organizer again when its party changes. */
    asksAgain: boolean('asks_again').notNull().default(false),
    /** What it costs, in words; nothing is paid here. */
    price: text('price'),
    paysAtDoor: boolean('pays_at_door').notNull().default(false),
    cancelledAt: moment('cancelled_at'),
    hiddenAt: moment('hidden_at'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('events_slug').on(t.organizationId, t.slug),
    index('events_day').on(t.organizationId, t.firstDay, t.id),
    index('events_of_series').on(t.organizationId, t.seriesId, t.startsAt).where(sql`series_id is not null`),
    // The calendar of all organizations is by day; what overlaps in another one is looked for by time.
    index('events_public_day').on(t.firstDay).where(sql`state <> 'draft' and hidden_at is null`),
    index('events_time').on(t.startsAt, t.endsAt).where(sql`state = 'published' and starts_at is not null`),
  ],
);

/** What a row that belongs to one event has in common: it goes with the event. */
export const ofEvent = () => ({
  organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
  eventId: uuid('event_id').notNull(),
});

/**
 * Dates that repeat. Each date is an event of its own (ADR 21); the series keeps the rule by which dates are added, and
 * whether one registers for a date or for all of them.
 */
export const eventSeries = pgTable(
  'event_series',
  {
    ...tenantId(organizationId),
    /** RRULE of RFC 5545, without UNTIL and COUNT: how many dates there are, the dates say. */
    rule: text('rule').notNull(),
    registrationScope: text('registration_scope', { enum: ['date', 'series'] })
      .notNull()
      .default('date'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

/** The way in from afar. A table of its own, which no policy opens to the public. */
export const eventOnlineLinks = pgTable(
  'event_online_links',
  { ...ofEvent(), url: text('url').notNull() },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.eventId] }),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
  ],
);

/** With whom the event is made: an organization of this installation, or a name. */
export const eventPartners = pgTable(
  'event_partners',
  {
    ...tenantId(organizationId),
    eventId: uuid('event_id').notNull(),
    partnerId: uuid('partner_id').references(organizationId, { onDelete: 'cascade' }),
    name: text('name'),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('event_partners_organization').on(t.organizationId, t.eventId, t.partnerId),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
  ],
);

/** The picture of an event, as we made it of what was sent. A new picture has a new id, so that its address is new. */
export const eventCovers = pgTable(
  'event_covers',
  {
    ...ofEvent(),
    id: uuid('id').notNull().defaultRandom(),
    small: bytes('small').notNull(),
    large: bytes('large').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.eventId] }),
    unique('event_covers_id').on(t.organizationId, t.id),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
  ],
);

export const eventTexts = pgTable(
  'event_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    eventId: uuid('event_id').notNull(),
    ...localized(),
    title: text('title').notNull(),
    summary: text('summary'),
    description: text('description'),
    city: text('city'),
    place: text('place'),
    address: text('address'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.eventId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
  ],
);

export const eventPeople = pgTable(
  'event_people',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    eventId: uuid('event_id').notNull(),
    personId: uuid('person_id').notNull(),
    role: eventPersonRole('role').notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.eventId, t.personId, t.role] }),
    index('event_people_of_person').on(t.organizationId, t.personId),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);
