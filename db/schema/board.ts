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
import { createdAt, day, localized, moment, officeKind, tenantId, termOrigin } from './columns';
import { people } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** An office of the board: chair, secretary, member … Its seats are held in terms. */
export const offices = pgTable(
  'offices',
  {
    ...tenantId(organizationId),
    kind: officeKind('kind').notNull(),
    position: integer('position').notNull().default(0),
    isPublic: boolean('is_public').notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

/** The title of an office of kind `other`, or the organization's own word for one. */
export const officeTexts = pgTable(
  'office_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    officeId: uuid('office_id').notNull(),
    ...localized(),
    title: text('title').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.officeId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.officeId],
      foreignColumns: [offices.organizationId, offices.id],
    }).onDelete('cascade'),
  ],
);

export const seats = pgTable(
  'seats',
  {
    ...tenantId(organizationId),
    officeId: uuid('office_id').notNull(),
    number: integer('number').notNull().default(1),
    abolishedAt: moment('abolished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('seats_number').on(t.organizationId, t.officeId, t.number),
    foreignKey({
      columns: [t.organizationId, t.officeId],
      foreignColumns: [offices.organizationId, offices.id],
    }).onDelete('cascade'),
  ],
);

/** Who held a seat from when to when. A term is ended and followed, never given to somebody else. */
export const terms = pgTable(
  'terms',
  {
    ...tenantId(organizationId),
    seatId: uuid('seat_id').notNull(),
    personId: uuid('person_id').notNull(),
    origin: termOrigin('origin').notNull().default('unknown'),
    /** Null where the source does not say since when. */
    startEdtf: text('start_edtf'),
    startsOn: day('starts_on'),
    endEdtf: text('end_edtf'),
    /** The first day on which the term no longer holds. */
    endsOn: day('ends_on'),
    asOfEdtf: text('as_of_edtf'),
    hiddenAt: moment('hidden_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('terms_person').on(t.organizationId, t.personId),
    index('terms_seat').on(t.organizationId, t.seatId, t.startsOn),
    foreignKey({
      columns: [t.organizationId, t.seatId],
      foreignColumns: [seats.organizationId, seats.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);
