import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { EXPORT_FORMATS, EXPORT_PURPOSES } from '@/db/enums';
import { accounts } from './accounts';
import { createdAt, tenantId } from './columns';
import { organizations } from './organizations';

/**
 * A member list that somebody took along: who, why, what, and which people stood in it. Written once; the app may
 * change nothing of it but a person's id that moves with a merge.
 */
export const memberExports = pgTable(
  'exports',
  {
    ...tenantId(() => organizations.id),
    /** Null for the command line. */
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    actorKind: text('actor_kind').notNull(),
    purpose: text('purpose', { enum: EXPORT_PURPOSES }).notNull(),
    note: text('note'),
    format: text('format', { enum: EXPORT_FORMATS }).notNull(),
    filter: jsonb('filter').$type<Record<string, unknown>>().notNull(),
    /** Letters of the columns, as in the address of the list. */
    columns: text('columns').notNull(),
    personCount: integer('person_count').notNull(),
    /**
     * In the order of the list. One value and no table: a row of its own for each person would make the record ten times
     * as large, and the list wait for 100,000 checks of a key.
     */
    personIds: uuid('person_ids').array().notNull().default(sql`'{}'`),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('exports_at').on(t.organizationId, t.createdAt),
  ],
);
