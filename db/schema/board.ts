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
import { accounts } from './accounts';
import {
  bodyKind,
  createdAt,
  day,
  handoverKind,
  handoverSide,
  localized,
  moment,
  officeKind,
  tenantId,
  termOrigin,
} from './columns';
import { people } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** Whose seats are filled: the board, the audit commission, the council of elders, or one of our own. */
export const bodies = pgTable(
  'bodies',
  {
    ...tenantId(organizationId),
    kind: bodyKind('kind').notNull(),
    position: integer('position').notNull().default(0),
    /** What is not public here, is not public in its offices either. */
    isPublic: boolean('is_public').notNull().default(true),
    /** How long a term lasts by the statutes. */
    termMonths: integer('term_months'),
    /** Where the next election is already called. */
    nextElectionEdtf: text('next_election_edtf'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

/** The name of a body of kind `other`, or the organization's own word for one. */
export const bodyTexts = pgTable(
  'body_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    bodyId: uuid('body_id').notNull(),
    ...localized(),
    name: text('name').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.bodyId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.bodyId],
      foreignColumns: [bodies.organizationId, bodies.id],
    }).onDelete('cascade'),
  ],
);

/** An office of a body: chair, secretary, member … Its seats are held in terms. */
export const offices = pgTable(
  'offices',
  {
    ...tenantId(organizationId),
    bodyId: uuid('body_id').notNull(),
    kind: officeKind('kind').notNull(),
    position: integer('position').notNull().default(0),
    isPublic: boolean('is_public').notNull().default(true),
    /** How often somebody may hold it in a row; null for as often as they are elected. */
    mostTerms: integer('most_terms'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('offices_body').on(t.organizationId, t.bodyId),
    foreignKey({
      columns: [t.organizationId, t.bodyId],
      foreignColumns: [bodies.organizationId, bodies.id],
    }),
  ],
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
    /** When the term should end. It goes on until it is ended: whoever has no successor still acts. */
    plannedEndEdtf: text('planned_end_edtf'),
    plannedEndsOn: day('planned_ends_on'),
    /** What decided it: a key of events or of sources, or a paper in words. */
    decidedEventId: uuid('decided_event_id'),
    decidedSourceId: uuid('decided_source_id'),
    decision: text('decision'),
    /** The end that somebody was last reminded of, and how many days before. */
    remindedEnd: day('reminded_end'),
    remindedDays: integer('reminded_days'),
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

/** What the organization hands over with every office. A line taken away stays where it was ticked. */
export const handoverItems = pgTable(
  'handover_items',
  {
    ...tenantId(organizationId),
    side: handoverSide('side').notNull(),
    kind: handoverKind('kind').notNull(),
    position: integer('position').notNull().default(0),
    removedAt: moment('removed_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

export const handoverItemTexts = pgTable(
  'handover_item_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    itemId: uuid('item_id').notNull(),
    ...localized(),
    text: text('text').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.itemId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.itemId],
      foreignColumns: [handoverItems.organizationId, handoverItems.id],
    }).onDelete('cascade'),
  ],
);

/** What was done when a term ended, by whom and when. */
export const handoverTicks = pgTable(
  'handover_ticks',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    termId: uuid('term_id').notNull(),
    itemId: uuid('item_id').notNull(),
    tickedBy: uuid('ticked_by').references(() => accounts.id, { onDelete: 'set null' }),
    tickedAt: moment('ticked_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.termId, t.itemId] }),
    foreignKey({
      columns: [t.organizationId, t.termId],
      foreignColumns: [terms.organizationId, terms.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.itemId],
      foreignColumns: [handoverItems.organizationId, handoverItems.id],
    }).onDelete('cascade'),
  ],
);
