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
import { createdAt, moment, outboxState } from './columns';
import { organizations } from './organizations';

/** The record of who did what. Written with the change itself; nobody may alter or delete a row. */
export const journal = pgTable(
  'journal',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organizationId: uuid('organization_id').references(() => organizations.id, { onDelete: 'cascade' }),
    at: createdAt(),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    /** The name as it was then. */
    actorName: text('actor_name').notNull().default(''),
    action: text('action').notNull(),
    subjectType: text('subject_type'),
    subjectId: text('subject_id'),
    subjectName: text('subject_name').notNull().default(''),
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [index('journal_at').on(t.organizationId, t.at.desc(), t.id)],
);

/** Mail that has to go out, written in the same transaction as its cause. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organizationId: uuid('organization_id').references(() => organizations.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    attachments: jsonb('attachments').$type<MailAttachment[]>().notNull().default([]),
    /** Files that many mails share, keys of mail_files. */
    fileIds: uuid('file_ids').array().notNull().default([]),
    headers: jsonb('headers').$type<Record<string, string>>().notNull().default({}),
    /** What it is one of many for: it lets the others go first, can be stopped, and loses its text once it is sent. */
    campaignId: uuid('campaign_id'),
    /** Whether it was made by itself, at its time, and not for somebody who waits for it. */
    byRunner: boolean('by_runner')
      .notNull()
      .default(sql`coalesce(current_setting('app.actor', true) = 'system', false)`),
    state: outboxState('state').notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    runAt: moment('run_at').notNull().defaultNow(),
    createdAt: createdAt(),
    sentAt: moment('sent_at'),
    lastError: text('last_error'),
  },
  (t) => [
    index('outbox_due').on(t.state, t.runAt),
    index('outbox_of_organization').on(t.organizationId, t.createdAt),
    index('outbox_campaign').on(t.organizationId, t.campaignId, t.state).where(sql`campaign_id is not null`),
  ],
);

export interface MailAttachment {
  filename: string;
  contentType: string;
  content: string;
  /** How `content` is written where it is no text; `qr`: a text, whose code is drawn as a picture when the mail leaves. */
  encoding?: 'base64' | 'qr';
  /** The name under which the mail shows it as a picture. */
  cid?: string;
}

/** The answer to a command that was asked twice with the same key. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    command: text('command').notNull(),
    key: text('key').notNull(),
    inputHash: text('input_hash').notNull(),
    result: jsonb('result').$type<unknown>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.command, t.key] }),
    index('idempotency_age').on(t.createdAt),
  ],
);

/** Where each job of the runner stands: it looks for what fell due between `done_until` and now. */
export const jobStates = pgTable(
  'job_states',
  { job: text('job').notNull(), doneUntil: moment('done_until').notNull() },
  (t) => [uniqueIndex('job_states_job').on(t.job)],
);
