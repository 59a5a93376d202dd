import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, moment, tenantId } from './columns';
import { people } from './members';
import { organizations } from './organizations';

/**
 * A card that was made for somebody. Says nothing of them but its own number: whoever checks it is told by the record as
 * it is then. A lost card is revoked and stays, so that whoever finds it is told so.
 */
export const membershipCards = pgTable(
  'membership_cards',
  {
    ...tenantId(() => organizations.id),
    personId: uuid('person_id').notNull(),
    serial: text('serial').notNull(),
    createdAt: createdAt(),
    revokedAt: moment('revoked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('membership_cards_serial').on(t.organizationId, t.serial),
    index('membership_cards_person').on(t.organizationId, t.personId),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);
