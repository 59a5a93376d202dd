import { foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, localized, moment, tenantId } from './columns';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** A membership type of the organization's own, beside the four that every organization has. Never deleted: it may be held. */
export const membershipTypes = pgTable(
  'membership_types',
  {
    ...tenantId(organizationId),
    position: integer('position').notNull(),
    /** Since when nobody is given it any more; whoever has it keeps it. */
    retiredAt: moment('retired_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

export const membershipTypeTexts = pgTable(
  'membership_type_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    typeId: uuid('type_id').notNull(),
    ...localized(),
    label: text('label').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.typeId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.typeId],
      foreignColumns: [membershipTypes.organizationId, membershipTypes.id],
    }).onDelete('cascade'),
  ],
);
