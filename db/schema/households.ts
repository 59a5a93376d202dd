import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, day, guardianRelation, householdRole, moment, tenantId } from './columns';
import { people } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** People who live together. What is written here is for admins and for those who live in it. */
export const households = pgTable(
  'households',
  {
    ...tenantId(organizationId),
    /** Only where the names of its people do not say enough. */
    name: text('name'),
    address: text('address'),
    /** Who gets the one mail that would go to several of them, a key of people; null: each gets their own. */
    mailPersonId: uuid('mail_person_id'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('households_mail_person').on(t.organizationId, t.mailPersonId),
  ],
);

/** Who lived in a household from when to when. Ended and begun anew; nobody lives in two at once. */
export const householdMemberships = pgTable(
  'household_memberships',
  {
    ...tenantId(organizationId),
    householdId: uuid('household_id').notNull(),
    personId: uuid('person_id').notNull(),
    role: householdRole('role').notNull().default('adult'),
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
    index('household_memberships_household').on(t.organizationId, t.householdId, t.personId),
    index('household_memberships_person').on(t.organizationId, t.personId),
    foreignKey({
      columns: [t.organizationId, t.householdId],
      foreignColumns: [households.organizationId, households.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);

/**
 * Who may act for a minor, wherever they live: somebody on record, or a name and a way to reach them. Dated like a
 * membership; whether the minor has come of age meanwhile is computed.
 */
export const guardianships = pgTable(
  'guardianships',
  {
    ...tenantId(organizationId),
    minorId: uuid('minor_id').notNull(),
    guardianId: uuid('guardian_id'),
    name: text('name'),
    contact: text('contact'),
    relation: guardianRelation('relation').notNull(),
    startEdtf: text('start_edtf'),
    startsOn: day('starts_on'),
    endEdtf: text('end_edtf'),
    endsOn: day('ends_on'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('guardianships_minor').on(t.organizationId, t.minorId),
    index('guardianships_guardian').on(t.organizationId, t.guardianId),
    foreignKey({
      columns: [t.organizationId, t.minorId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.guardianId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
  ],
);
