import { boolean, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, day, groupRole, localized, tenantId } from './columns';
import { people } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** People of the organization who do something together: women's council, youth wing, dance group, helpers. */
export const groups = pgTable(
  'groups',
  {
    ...tenantId(organizationId),
    /** Everybody sees name and description; who is in it stays inside. */
    isPublic: boolean('is_public').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

export const groupTexts = pgTable(
  'group_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    groupId: uuid('group_id').notNull(),
    ...localized(),
    name: text('name').notNull(),
    description: text('description'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.groupId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.groupId],
      foreignColumns: [groups.organizationId, groups.id],
    }).onDelete('cascade'),
  ],
);

/** Who was in a group from when to when, as member or as leader. Ended and begun anew, never given to somebody else. */
export const groupMemberships = pgTable(
  'group_memberships',
  {
    ...tenantId(organizationId),
    groupId: uuid('group_id').notNull(),
    personId: uuid('person_id').notNull(),
    role: groupRole('role').notNull().default('member'),
    /** Null where nobody knows since when. */
    startEdtf: text('start_edtf'),
    startsOn: day('starts_on'),
    endEdtf: text('end_edtf'),
    /** The first day on which it no longer holds. */
    endsOn: day('ends_on'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('group_memberships_group').on(t.organizationId, t.groupId, t.personId),
    index('group_memberships_person').on(t.organizationId, t.personId),
    foreignKey({
      columns: [t.organizationId, t.groupId],
      foreignColumns: [groups.organizationId, groups.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);
