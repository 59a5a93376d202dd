import {
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
import {
  ARTICLE_CHANGES,
  ARTICLE_DECISIONS,
  ARTICLE_STATES,
  CONTRADICTED_FIELDS,
  CONTRADICTION_DECISIONS,
  PROPOSAL_KINDS,
} from '@/db/enums';
import { accounts } from './accounts';
import { terms } from './board';
import { createdAt, moment, tenantId } from './columns';
import { events } from './events';
import { people, personFacts } from './members';
import { organizations } from './organizations';
import { citations, sources } from './sources';
import { statements } from './statements';

const organizationId = () => organizations.id;

/** An article that was read in. Its text is the organization's private material: no policy opens it to the public. */
export const articles = pgTable(
  'articles',
  {
    ...tenantId(organizationId),
    sourceId: uuid('source_id').notNull(),
    /** As it was given, never normalised: every offset is into it. */
    text: text('text').notNull(),
    language: text('language', { enum: ['az', 'ru', 'en'] }).notNull(),
    /** An ISO date. */
    publishedOn: text('published_on'),
    state: text('state', { enum: ARTICLE_STATES }).notNull().default('in-review'),
    /** Which reading engine made the proposals. */
    reader: text('reader').notNull(),
    createdAt: createdAt(),
    publishedAt: moment('published_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('articles_of_source').on(t.organizationId, t.sourceId),
    foreignKey({
      columns: [t.organizationId, t.sourceId],
      foreignColumns: [sources.organizationId, sources.id],
    }).onDelete('cascade'),
  ],
);

/** Something that an article seems to say, with its place in the text, and what was decided of it. */
export const articleProposals = pgTable(
  'article_proposals',
  {
    ...tenantId(organizationId),
    articleId: uuid('article_id').notNull(),
    /** Stable within the article: roles, facts and events refer to people by it. */
    position: integer('position').notNull(),
    kind: text('kind', { enum: PROPOSAL_KINDS }).notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    /** What the reader said when it last read the article; null: nothing any more, and the line was kept. */
    proposed: jsonb('proposed').$type<Record<string, unknown>>(),
    /** What of it stands on record. */
    written: jsonb('written').$type<Record<string, unknown>>(),
    /** The version of the text that the place is in. */
    version: integer('version').notNull().default(1),
    start: integer('start_offset').notNull(),
    end: integer('end_offset').notNull(),
    confidence: real('confidence').notNull(),
    rule: text('rule').notNull(),
    decision: text('decision', { enum: ARTICLE_DECISIONS }).notNull().default('open'),
    /** The row that it is joined to, or that it has become. */
    personId: uuid('person_id'),
    eventId: uuid('event_id'),
    statementId: uuid('statement_id'),
    decidedBy: uuid('decided_by').references(() => accounts.id, { onDelete: 'set null' }),
    decidedAt: moment('decided_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('article_proposals_position').on(t.organizationId, t.articleId, t.position),
    index('article_proposals_person').on(t.organizationId, t.personId),
    foreignKey({
      columns: [t.organizationId, t.articleId],
      foreignColumns: [articles.organizationId, articles.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
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

/** The text of an article before it was corrected: what rests on it keeps its place. */
export const articleVersions = pgTable(
  'article_versions',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    articleId: uuid('article_id').notNull(),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    reader: text('reader').notNull(),
    replacedAt: moment('replaced_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.articleId, t.number] }),
    foreignKey({
      columns: [t.organizationId, t.articleId],
      foreignColumns: [articles.organizationId, articles.id],
    }).onDelete('cascade'),
  ],
);

/** What reading again said otherwise, until somebody has accepted or refused it. */
export const articleChanges = pgTable(
  'article_changes',
  {
    ...tenantId(organizationId),
    articleId: uuid('article_id').notNull(),
    kind: text('kind', { enum: ARTICLE_CHANGES }).notNull(),
    /** The line that it changes; of a new line, the position that it will have. */
    proposalId: uuid('proposal_id'),
    position: integer('position').notNull(),
    /** What the reader says now; people by the positions of the lines that are there. */
    line: jsonb('line').$type<Record<string, unknown>>(),
    reasons: text('reasons').array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('article_changes_position').on(t.organizationId, t.articleId, t.position),
    foreignKey({
      columns: [t.organizationId, t.articleId],
      foreignColumns: [articles.organizationId, articles.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.proposalId],
      foreignColumns: [articleProposals.organizationId, articleProposals.id],
    }).onDelete('cascade'),
  ],
);

/** A source that says otherwise of an event, of somebody's life or of who held an office than what is on record, and who is believed. */
export const contradictions = pgTable(
  'contradictions',
  {
    ...tenantId(organizationId),
    field: text('field', { enum: CONTRADICTED_FIELDS }).notNull(),
    eventId: uuid('event_id'),
    factId: uuid('fact_id'),
    /** Of an office that one person holds: the term on record, and who holds it by the other source. */
    termId: uuid('term_id'),
    personId: uuid('person_id'),
    /** The value that does not stand on record: an EDTF date (of a holder, as of when), or words in `locale`. */
    value: text('value').notNull(),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    /** The place that contradicts. Once its value stands on record (`replaced`), the other citations contradict. */
    citationId: uuid('citation_id').notNull(),
    decision: text('decision', { enum: CONTRADICTION_DECISIONS }).notNull().default('open'),
    createdAt: createdAt(),
    decidedBy: uuid('decided_by').references(() => accounts.id, { onDelete: 'set null' }),
    decidedAt: moment('decided_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('contradictions_once').on(t.organizationId, t.citationId, t.field),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.factId],
      foreignColumns: [personFacts.organizationId, personFacts.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.termId],
      foreignColumns: [terms.organizationId, terms.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.citationId],
      foreignColumns: [citations.organizationId, citations.id],
    }).onDelete('cascade'),
  ],
);
