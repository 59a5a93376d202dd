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
import { ARTICLE_DECISIONS, ARTICLE_STATES, PROPOSAL_KINDS } from '@/db/enums';
import { accounts } from './accounts';
import { createdAt, moment, tenantId } from './columns';
import { events } from './events';
import { people } from './members';
import { organizations } from './organizations';
import { sources } from './sources';
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
