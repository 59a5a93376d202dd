import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { CONTACT_KINDS, CONTACT_LABELS, SHOWN_NAMES } from '@/db/enums';
import { tenantId, visibility } from './columns';
import { people } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** Further phones, mail and postal addresses; the first of each kind stands in the details. Each has a visibility of its own. */
export const personContacts = pgTable(
  'person_contacts',
  {
    ...tenantId(organizationId),
    personId: uuid('person_id').notNull(),
    kind: text('kind', { enum: CONTACT_KINDS }).notNull(),
    label: text('label', { enum: CONTACT_LABELS }).notNull(),
    /** A phone as E.164. */
    value: text('value').notNull(),
    visibility: visibility('visibility').notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('person_contacts_value').on(t.organizationId, t.personId, t.kind, t.value, t.visibility),
    index('person_contacts_kind').on(t.organizationId, t.kind),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);

/** Which form of the name is shown in a language; without a row the rule holds. A form that is gone counts as none. */
export const personNameChoices = pgTable(
  'person_name_choices',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    form: text('form', { enum: SHOWN_NAMES }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);
