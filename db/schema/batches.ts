import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { BATCH_ACTIONS, BATCH_STATES } from '@/db/enums';
import { accounts } from './accounts';
import { createdAt, moment, tenantId } from './columns';
import { organizations } from './organizations';

/** What the plan says of one person: what will be done, or why nothing is. */
export interface PlannedPerson {
  person: string;
  outcome: string;
  /** The membership that it is done to. */
  membership?: string;
}

/** What was done to one person, as far as it takes to undo it. */
export interface DoneRow {
  person: string;
  /** The row that was made: of a group, a membership or an invitation. */
  made?: string;
  /** The membership that was ended. */
  ended?: string;
  /** The two halves of a pause that lasts from the membership that was ended into the one that was made. */
  pause?: { ended: string; made: string };
  /** The version of the record before and after, where it was marked as changed. */
  version?: { was: string; is: string };
}

/**
 * One change to many members. The plan is stored before anything is done: what is done is what was shown. The undo data
 * says row by row what was done. Both hold ids and versions only, no names.
 */
export const batches = pgTable(
  'batches',
  {
    ...tenantId(() => organizations.id),
    action: text('action', { enum: BATCH_ACTIONS }).notNull(),
    state: text('state', { enum: BATCH_STATES }).notNull().default('chosen'),
    /** The ids that were ticked, or the filter of the list: everybody whom it finds when the plan is made. */
    selection: jsonb('selection')
      .$type<{ people: string[] } | { filter: Record<string, unknown> }>()
      .notNull(),
    settings: jsonb('settings').$type<Record<string, string>>().notNull().default({}),
    plan: jsonb('plan').$type<PlannedPerson[]>().notNull().default([]),
    /** How many of each outcome. */
    counts: jsonb('counts').$type<Record<string, number>>().notNull().default({}),
    undo: jsonb('undo').$type<DoneRow[]>().notNull().default([]),
    /** People whose rows were changed since, so that undoing left them as they are. */
    kept: jsonb('kept').$type<string[]>().notNull().default([]),
    /** How many of the people to do have had their turn. */
    worked: integer('worked').notNull().default(0),
    createdBy: uuid('created_by').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    doneAt: moment('done_at'),
    undoneAt: moment('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('batches_done').on(t.organizationId, t.doneAt.desc()),
    index('batches_running').on(t.createdAt).where(sql`state = 'running'`),
  ],
);
