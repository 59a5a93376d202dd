import { boolean, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { plainText, tenantOfParent } from './columns';
import { belongsToPerson } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** Name-key tokens of every name form: the index of the member list's search. */
export const personTokens = pgTable(
  'person_tokens',
  {
    organizationId: tenantOfParent(),
    token: plainText('token').notNull(),
    personId: uuid('person_id').notNull(),
    /** Of given name or surname: what members may find each other by, whatever else is hidden. */
    isName: boolean('is_name').notNull().default(false),
    /** The person's own: those who are found are put in order without looking each of them up. The key's index holds it. */
    sortKey: plainText('sort_key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.token, t.personId] }),
    index('person_tokens_person').on(t.personId),
    belongsToPerson(t),
  ],
);

/**
 * Every name-key token of an organization once, and how many people have it: what a word with a slip of the pen is
 * compared with. Kept by the database.
 */
export const nameTokens = pgTable(
  'name_tokens',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    token: plainText('token').notNull(),
    people: integer('people').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.token] })],
);
