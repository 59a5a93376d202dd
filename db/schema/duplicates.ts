import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts';
import { createdAt, moment, tenantId } from './columns';
import { people } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** How far the search through an organization's people is. One row each: a new search begins the row anew. */
export const duplicateSearches = pgTable('duplicate_searches', {
  organizationId: uuid('organization_id').primaryKey().references(organizationId, { onDelete: 'cascade' }),
  requestedAt: moment('requested_at').notNull().defaultNow(),
  finishedAt: moment('finished_at'),
  stage: text('stage', { enum: ['keys', 'pairs'] })
    .notNull()
    .default('keys'),
  /** The last person that the stage is done with. */
  afterId: uuid('after_id'),
  people: integer('people').notNull().default(0),
  done: integer('done').notNull().default(0),
});

/** Who might be the same meets under one of these hashes. Only there while a search runs. */
export const duplicateKeys = pgTable(
  'duplicate_keys',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    key: bigint('key', { mode: 'bigint' }).notNull(),
    /** Not a foreign key: the rows live for a minute, and checking a million references takes longer. */
    personId: uuid('person_id').notNull(),
    /** The key of the whole name: says how many namesakes somebody has. */
    isName: integer('is_name').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.key, t.personId] }),
    index('duplicate_keys_person').on(t.organizationId, t.personId),
  ],
);

/**
 * Two records that are likely one person, or that somebody chose; `dismissed` when somebody said that they are not the same.
 */
export const duplicatePairs = pgTable(
  'duplicate_pairs',
  {
    ...tenantId(organizationId),
    firstId: uuid('first_id').notNull(),
    secondId: uuid('second_id').notNull(),
    points: real('points').notNull(),
    reasons: jsonb('reasons').$type<string[]>().notNull(),
    /** When a search last found the pair likely; null for what is only chosen by hand: it is no suggestion. */
    foundAt: moment('found_at').defaultNow(),
    /** Somebody put these two side by side: no search throws the pair away. */
    chosenAt: moment('chosen_at'),
    dismissedAt: moment('dismissed_at'),
    dismissedBy: uuid('dismissed_by').references(() => accounts.id, { onDelete: 'set null' }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('duplicate_pairs_people').on(t.organizationId, t.firstId, t.secondId),
    index('duplicate_pairs_second').on(t.organizationId, t.secondId),
    index('duplicate_pairs_open')
      .on(t.organizationId, t.points.desc(), t.id)
      .where(sql`dismissed_at is null`),
    check('duplicate_pairs_order', sql`first_id < second_id`),
    check('duplicate_pairs_origin', sql`found_at is not null or chosen_at is not null`),
    foreignKey({
      columns: [t.organizationId, t.firstId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.secondId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);

/** Two records made one. What was changed is kept for as long as it can be undone. */
export const merges = pgTable(
  'merges',
  {
    ...tenantId(organizationId),
    /** The record that leads on; moves along when that one is merged into another. */
    personId: uuid('person_id').notNull(),
    /** The record that it was merged into then. */
    intoId: uuid('into_id').notNull(),
    goneId: uuid('gone_id').notNull(),
    goneName: text('gone_name').notNull(),
    /** Every row as it was before and after, in the order of writing. */
    changes: jsonb('changes').$type<unknown[]>().notNull(),
    mergedBy: uuid('merged_by').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    undoneAt: moment('undone_at'),
    /** After it was undone: what had been changed since and was left as it is. */
    stayed: jsonb('stayed').$type<string[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('merges_of_person').on(t.organizationId, t.personId),
    index('merges_age').on(t.organizationId, t.createdAt.desc()),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);

/** Former addresses of a person's page: they lead on. */
export const personSlugs = pgTable(
  'person_slugs',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.slug] }),
    index('person_slugs_person').on(t.organizationId, t.personId),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);
