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
  ],
);

export const eventTexts = pgTable(
  'event_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    eventId: uuid('event_id').notNull(),
    ...localized(),
    title: text('title').notNull(),
    description: text('description'),
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
