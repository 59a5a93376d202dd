import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, customFieldKind, day, localized, moment, tenantId, visibility } from './columns';
import { people } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** What this organization asks of people besides what everybody is asked. Archived ones keep their answers. */
export const customFields = pgTable(
  'custom_fields',
  {
    ...tenantId(organizationId),
    kind: customFieldKind('kind').notNull(),
    visibility: visibility('visibility').notNull(),
    isRequired: boolean('is_required').notNull().default(false),
    /** The person answers; otherwise only admins do. */
    isOwn: boolean('is_own').notNull().default(false),
    position: integer('position').notNull(),
    archivedAt: moment('archived_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

/** The question and the choices in a language. A choice is known by its place in the list, the same in every language. */
export const customFieldTexts = pgTable(
  'custom_field_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    fieldId: uuid('field_id').notNull(),
    ...localized(),
    label: text('label').notNull(),
    options: text('options').array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.fieldId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.fieldId],
      foreignColumns: [customFields.organizationId, customFields.id],
    }).onDelete('cascade'),
  ],
);

/** An answer: text, decimal number, EDTF, place of the choice, `yes` or `no`. */
export const customValues = pgTable(
  'custom_values',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    fieldId: uuid('field_id').notNull(),
    value: text('value').notNull(),
    /** What the answer says as a number and as a span of days, where it is one: ranges are looked up by them. */
    number: doublePrecision('as_number').generatedAlwaysAs(sql`number_of(value)`),
    firstDay: day('first_day').generatedAlwaysAs(sql`first_day_of(value)`),
    lastDay: day('last_day').generatedAlwaysAs(sql`last_day_of(value)`),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId, t.fieldId] }),
    index('custom_values_field').on(t.organizationId, t.fieldId),
    index('custom_values_number').on(t.organizationId, t.fieldId, t.number, t.personId),
    index('custom_values_days').on(t.organizationId, t.fieldId, t.firstDay, t.personId),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.fieldId],
      foreignColumns: [customFields.organizationId, customFields.id],
    }).onDelete('cascade'),
  ],
);
