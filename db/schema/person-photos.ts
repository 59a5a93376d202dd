import { foreignKey, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes, createdAt } from './columns';
import { people } from './members';
import { organizations } from './organizations';

/** The picture of a person, as we made it of what was sent, in two sizes. A new picture has a new id, so that no old address opens it. */
export const personPhotos = pgTable(
  'person_photos',
  {
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    small: bytes('small').notNull(),
    large: bytes('large').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId] }),
    unique('person_photos_id').on(t.organizationId, t.id),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);
