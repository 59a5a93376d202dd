import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, moment, tenantId } from './columns';
import { events } from './events';
import { organizations } from './organizations';
import { registrationPeople, registrations } from './registrations';

const organizationId = () => organizations.id;

/** A door of one event: helpers come in by its link and its PIN, without an account, until some hours after the event. */
export const doors = pgTable(
  'doors',
  {
    ...tenantId(organizationId),
    eventId: uuid('event_id').notNull(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    pinHash: text('pin_hash').notNull(),
    /** How long it stays open after the event has ended; the end itself follows the event. */
    hoursAfter: integer('hours_after').notNull(),
    createdAt: createdAt(),
    revokedAt: moment('revoked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('doors_token').on(t.tokenHash),
    index('doors_event').on(t.organizationId, t.eventId),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
  ],
);

/**
 * What was seen at a door: somebody has come, or a mark was a mistake. Rows are only ever added, under the id that the device
 * gave them: however often and in whatever order devices send them, the same set says the same.
 */
export const doorMarks = pgTable(
  'door_marks',
  {
    ...tenantId(organizationId),
    eventId: uuid('event_id').notNull(),
    registrationId: uuid('registration_id').notNull(),
    registrationPersonId: uuid('registration_person_id').notNull(),
    /** Null where somebody with an account marked it. */
    doorId: uuid('door_id'),
    /** The mark that this one takes back. */
    undoes: uuid('undoes'),
    /** By the clock of the device, set right when it sent the mark. */
    at: moment('at').notNull(),
    receivedAt: moment('received_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('door_marks_event').on(t.organizationId, t.eventId),
    index('door_marks_person').on(t.organizationId, t.registrationPersonId),
    index('door_marks_undoes').on(t.organizationId, t.undoes).where(sql`undoes is not null`),
    foreignKey({
      columns: [t.organizationId, t.registrationPersonId],
      foreignColumns: [registrationPeople.organizationId, registrationPeople.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.doorId],
      foreignColumns: [doors.organizationId, doors.id],
    }).onDelete('cascade'),
  ],
);

/** People who came without a registration: with seats for them they get one, else they are counted as beyond. */
export const doorWalkIns = pgTable(
  'door_walk_ins',
  {
    ...tenantId(organizationId),
    eventId: uuid('event_id').notNull(),
    doorId: uuid('door_id').notNull(),
    /** Less than nobody: so many who were counted beyond the seats by mistake. */
    size: integer('size').notNull(),
    /** Null: beyond the seats. */
    registrationId: uuid('registration_id'),
    at: moment('at').notNull(),
    receivedAt: moment('received_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('door_walk_ins_event').on(t.organizationId, t.eventId),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.doorId],
      foreignColumns: [doors.organizationId, doors.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.registrationId],
      foreignColumns: [registrations.organizationId, registrations.id],
    }).onDelete('cascade'),
  ],
);
