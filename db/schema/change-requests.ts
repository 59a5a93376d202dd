import { sql } from 'drizzle-orm';
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { CHANGE_STATES, OWN_RULES } from '@/db/enums';
import { accounts } from './accounts';
import { moment, tenantId } from './columns';
import { people } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** What members may do with a field of their own record, where the organization has said so. */
export const ownFieldRules = pgTable(
  'own_field_rules',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    field: text('field').notNull(),
    rule: text('rule', { enum: OWN_RULES }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.field] })],
);

/** A change that a member asks for. `before` is what stood there then: whether it still does says if it was changed meanwhile. */
export const changeRequests = pgTable(
  'change_requests',
  {
    ...tenantId(organizationId),
    personId: uuid('person_id').notNull(),
    field: text('field').notNull(),
    before: jsonb('before').notNull(),
    after: jsonb('after').notNull(),
    state: text('state', { enum: CHANGE_STATES }).notNull().default('open'),
    askedAt: moment('asked_at').notNull().defaultNow(),
    decidedAt: moment('decided_at'),
    decidedBy: uuid('decided_by').references(() => accounts.id, { onDelete: 'set null' }),
    /** Of the organization, for the member. */
    words: text('words'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('change_requests_one_open')
      .on(t.organizationId, t.personId, t.field)
      .where(sql`state = 'open'`),
    index('change_requests_open').on(t.organizationId, t.askedAt).where(sql`state = 'open'`),
    index('change_requests_person').on(t.organizationId, t.personId, t.askedAt),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);
