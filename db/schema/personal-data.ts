import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { ERASURE_ORIGINS, RETENTION_KINDS } from '@/db/enums';
import { accounts } from './accounts';
import { createdAt, moment, tenantId } from './columns';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** A link for one use to everything that is kept about whoever asked for it. The file itself is made when it is taken. */
export const dataLinks = pgTable(
  'data_links',
  {
    ...tenantId(organizationId),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('data_links_token').on(t.tokenHash),
    index('data_links_account').on(t.organizationId, t.accountId),
  ],
);

/**
 * Somebody is to be forgotten. Its state is computed: undone, done, due, or waiting until it is due. Outlives the person, whom it
 * then knows by a pseudonym only.
 */
export const erasures = pgTable(
  'erasures',
  {
    ...tenantId(organizationId),
    /** A key of people; null once they are gone. */
    personId: uuid('person_id'),
    /** Of those who were asked for together; undone together. */
    requestId: uuid('request_id').notNull(),
    origin: text('origin', { enum: ERASURE_ORIGINS }).notNull(),
    askedAt: moment('asked_at').notNull().defaultNow(),
    dueAt: moment('due_at').notNull(),
    /** The record was hidden with the request, so that undoing it shows it again. */
    hides: boolean('hides').notNull().default(false),
    undoneAt: moment('undone_at'),
    doneAt: moment('done_at'),
    /** What the journal calls the person from then on. */
    pseudonym: uuid('pseudonym'),
    /** How many rows of each topic went. */
    counts: jsonb('counts').$type<Record<string, number>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('erasures_one_open')
      .on(t.organizationId, t.personId)
      .where(sql`undone_at is null and done_at is null`),
    index('erasures_due').on(t.dueAt).where(sql`undone_at is null and done_at is null`),
  ],
);

/** How long something is kept, where the organization has said so; without a row the default holds. */
export const retentionRules = pgTable(
  'retention_rules',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    kind: text('kind', { enum: RETENTION_KINDS }).notNull(),
    isOn: boolean('is_on').notNull(),
    days: integer('days').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.kind] })],
);

/** One run of a rule. A run that was stopped by the brake keeps the ids that it found, and waits for an admin. */
export const retentionRuns = pgTable(
  'retention_runs',
  {
    ...tenantId(organizationId),
    kind: text('kind', { enum: RETENTION_KINDS }).notNull(),
    /** What it found, as long as it waits. */
    ids: uuid('ids').array().notNull().default(sql`'{}'`),
    found: integer('found').notNull(),
    /** Of how many. */
    among: integer('among').notNull(),
    done: integer('done').notNull().default(0),
    startedAt: moment('started_at').notNull().defaultNow(),
    stoppedAt: moment('stopped_at'),
    confirmedAt: moment('confirmed_at'),
    confirmedBy: uuid('confirmed_by').references(() => accounts.id, { onDelete: 'set null' }),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('retention_runs_latest').on(t.organizationId, t.kind, t.startedAt.desc()),
  ],
);
