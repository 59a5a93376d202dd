import { sql } from 'drizzle-orm';
import { jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts';
import { createdAt, tenantId } from './columns';
import { organizations } from './organizations';

/** A named filter of the member list, shared by those who keep it. */
export const savedLists = pgTable(
  'saved_lists',
  {
    ...tenantId(() => organizations.id),
    name: text('name').notNull(),
    /** What the address of the list asks for: search, filters, order, columns. */
    filter: jsonb('filter').$type<Record<string, unknown>>().notNull(),
    createdBy: uuid('created_by').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('saved_lists_name').on(t.organizationId, sql`lower(${t.name})`),
  ],
);
