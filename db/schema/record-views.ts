import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts';
import { moment, tenantId } from './columns';
import { people } from './members';
import { organizations } from './organizations';

/** That somebody who keeps the records has opened one of them: once a day each, for the person to know, for a year. */
export const recordViews = pgTable(
  'record_views',
  {
    ...tenantId(() => organizations.id),
    personId: uuid('person_id').notNull(),
    /** Null once the login is gone. */
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    seenAt: moment('seen_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('record_views_person').on(t.organizationId, t.personId, t.seenAt),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);
