import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { terms } from './board';
import { createdAt, localized, moment, tenantId } from './columns';
import { events } from './events';
import { people, personFacts } from './members';
import { organizations } from './organizations';
import { statements } from './statements';

const organizationId = () => organizations.id;

/** A published text that facts rest on. The text itself is not kept: its notice may reserve rights. */
export const sources = pgTable(
  'sources',
  {
    ...tenantId(organizationId),
    slug: text('slug').notNull(),
    publication: text('publication').notNull(),
    author: text('author'),
    publishedEdtf: text('published_edtf'),
    url: text('url'),
    language: text('language').notNull(),
    /** Length in UTF-16 code units and SHA-256 of the text that the offsets of citations refer to. */
    textLength: integer('text_length'),
    textSha256: text('text_sha256'),
    /** Rises with each corrected text. */
    textVersion: integer('text_version').notNull().default(1),
    publishedAt: moment('published_at'),
    /** Whether a few words of it may stand beside the facts that rest on it. */
    showsExcerpts: boolean('shows_excerpts').notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('sources_slug').on(t.organizationId, t.slug),
  ],
);

export const sourceTexts = pgTable(
  'source_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    sourceId: uuid('source_id').notNull(),
    ...localized(),
    title: text('title').notNull(),
    rights: text('rights'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.sourceId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.sourceId],
      foreignColumns: [sources.organizationId, sources.id],
    }).onDelete('cascade'),
  ],
);

/** Fact → place in a source (`start` inclusive, `end` exclusive, UTF-16 code units). One target each. */
export const citations = pgTable(
  'citations',
  {
    ...tenantId(organizationId),
    /** The key in `[[cite:key]]`, unique in the organization. */
    key: text('key').notNull(),
    sourceId: uuid('source_id').notNull(),
    start: integer('start_offset').notNull(),
    end: integer('end_offset').notNull(),
    /** The version of the source's text that the place is in; an earlier one where the present text has lost the words. */
    textVersion: integer('text_version').notNull().default(1),
    /** The words around the fact, and where in the text they begin; what is shown of them is cut once more. */
    excerpt: text('excerpt'),
    excerptStart: integer('excerpt_start'),
    /** A fact of the organization itself: `chair`, `city`, `kind`, `about` … */
    organizationFact: text('organization_fact'),
    personId: uuid('person_id'),
    personFactId: uuid('person_fact_id'),
    termId: uuid('term_id'),
    eventId: uuid('event_id'),
    statementId: uuid('statement_id'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('citations_of_person').on(t.organizationId, t.personId).where(sql`person_id is not null`),
    unique('citations_key').on(t.organizationId, t.key),
    check(
      'citations_one_target',
      sql`num_nonnulls(organization_fact, person_id, person_fact_id, term_id, event_id, statement_id) = 1`,
    ),
    check('citations_span', sql`start_offset >= 0 and end_offset > start_offset`),
    foreignKey({
      columns: [t.organizationId, t.sourceId],
      foreignColumns: [sources.organizationId, sources.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.personFactId],
      foreignColumns: [personFacts.organizationId, personFacts.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.termId],
      foreignColumns: [terms.organizationId, terms.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.statementId],
      foreignColumns: [statements.organizationId, statements.id],
    }).onDelete('cascade'),
  ],
);
