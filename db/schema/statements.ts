import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, day, localized, moment, statementPersonRole, tenantId } from './columns';
import { events } from './events';
import { people } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

export const statements = pgTable(
  'statements',
  {
    ...tenantId(organizationId),
    slug: text('slug').notNull(),
    edtf: text('edtf'),
    firstDay: day('first_day'),
    eventId: uuid('event_id'),
    /** One switch: the names, or only how many there are. */
    showsNames: boolean('shows_names').notNull().default(true),
    publishedAt: moment('published_at'),
    hiddenAt: moment('hidden_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('statements_slug').on(t.organizationId, t.slug),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }),
  ],
);

export const statementTexts = pgTable(
  'statement_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    statementId: uuid('statement_id').notNull(),
    ...localized(),
    title: text('title').notNull(),
    text: text('text'),
    addressee: text('addressee'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.statementId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.statementId],
      foreignColumns: [statements.organizationId, statements.id],
    }).onDelete('cascade'),
  ],
);

export const statementPeople = pgTable(
  'statement_people',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    statementId: uuid('statement_id').notNull(),
    personId: uuid('person_id').notNull(),
    role: statementPersonRole('role').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.statementId, t.personId, t.role] }),
    index('statement_people_of_person').on(t.organizationId, t.personId),
    foreignKey({
      columns: [t.organizationId, t.statementId],
      foreignColumns: [statements.organizationId, statements.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);
