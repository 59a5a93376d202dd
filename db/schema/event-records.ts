import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '@/lib/locales';
import { bytes, createdAt, localized, moment, tenantId } from './columns';
import { events, ofEvent } from './events';
import { organizations } from './organizations';
import { sources } from './sources';

const organizationId = () => organizations.id;

/** What is remembered of an event when it is over; it stays when registrations are thinned out. */
export const eventRecords = pgTable(
  'event_records',
  {
    ...ofEvent(),
    /** How many came, as the organization says it; null where it does not. */
    attendance: integer('attendance'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.eventId] }),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
  ],
);

/** What happened there, as Markdown. */
export const eventRecordTexts = pgTable(
  'event_record_texts',
  { ...ofEvent(), ...localized(), text: text('text').notNull() },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.eventId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
  ],
);

/** A photograph of an event, as we made it of what was sent: whoever put it there said that everybody shown agreed. */
export const eventPhotos = pgTable(
  'event_photos',
  {
    ...tenantId(organizationId),
    eventId: uuid('event_id').notNull(),
    small: bytes('small').notNull(),
    large: bytes('large').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** What is written below it; one language suffices, the others fall back. */
    captions: jsonb('captions').$type<Partial<Record<Locale, string>>>().notNull().default({}),
    /** What it shows, for whoever does not see it; without it the caption says that. */
    alts: jsonb('alts').$type<Partial<Record<Locale, string>>>().notNull().default({}),
    agreedAt: moment('agreed_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('event_photos_of_event').on(t.organizationId, t.eventId, t.createdAt),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
  ],
);

/**
 * What was written about an event: a source that speaks of it. No citation (`citations`): nothing that is said of the event was
 * taken from it, and no place in it is known.
 */
export const eventPress = pgTable(
  'event_press',
  { ...ofEvent(), sourceId: uuid('source_id').notNull(), createdAt: createdAt() },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.eventId, t.sourceId] }),
    index('event_press_of_source').on(t.organizationId, t.sourceId),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.sourceId],
      foreignColumns: [sources.organizationId, sources.id],
    }).onDelete('cascade'),
  ],
);
