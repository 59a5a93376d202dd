import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, day, membershipEnd, tenantId, tenantOfParent } from './columns';
import { people } from './members';
import { membershipTypes } from './membership-types';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/**
 * A dated row: what changes ends it and begins a new one; only what was entered wrongly is put right in it, or it is taken away.
 * "Active" is computed from the days.
 */
export const memberships = pgTable(
  'memberships',
  {
    organizationId: tenantOfParent(),
    id: uuid('id').notNull().defaultRandom(),
    personId: uuid('person_id').notNull(),
    /** One of the four that everybody has, or the id of one of the organization's own. */
    type: text('type').notNull().default('ordinary'),
    /** The id again, where it is one: what the database checks it by. */
    typeId: uuid('type_id').generatedAlwaysAs(sql`case when length(type) = 36 then type::uuid end`),
    startEdtf: text('start_edtf'),
    startsOn: day('starts_on').notNull(),
    endEdtf: text('end_edtf'),
    /** The first day on which the membership no longer holds. */
    endsOn: day('ends_on'),
    endReason: membershipEnd('end_reason'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    // All that lists say of a membership, so that the table is left alone; it also finds what overlaps.
    index('memberships_person').on(
      t.organizationId,
      t.personId,
      t.startsOn,
      t.endsOn,
      t.type,
      t.id,
      t.startEdtf,
      t.endEdtf,
      t.endReason,
    ),
    index('memberships_died').on(t.organizationId, t.personId).where(sql`end_reason = 'died'`),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'memberships_type',
      columns: [t.organizationId, t.typeId],
      foreignColumns: [membershipTypes.organizationId, membershipTypes.id],
    }),
  ],
);

/** A time in which a membership rests: it holds, but is not active. A dated row like the membership itself. */
export const membershipPauses = pgTable(
  'membership_pauses',
  {
    ...tenantId(organizationId),
    membershipId: uuid('membership_id').notNull(),
    startEdtf: text('start_edtf').notNull(),
    startsOn: day('starts_on').notNull(),
    endEdtf: text('end_edtf'),
    /** The first day on which the membership no longer rests. */
    endsOn: day('ends_on'),
    reason: text('reason'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('membership_pauses_membership').on(t.organizationId, t.membershipId, t.startsOn),
    foreignKey({
      columns: [t.organizationId, t.membershipId],
      foreignColumns: [memberships.organizationId, memberships.id],
    }).onDelete('cascade'),
  ],
);

/**
 * How many memberships began and ended on a day, and how many people became members for the first time. Kept by the
 * database, so that the number of members on any day is a short sum, not a walk through everybody.
 */
export const membershipDays = pgTable(
  'membership_days',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    day: day('day').notNull(),
    joined: integer('joined').notNull().default(0),
    began: integer('began').notNull().default(0),
    ended: integer('ended').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.day] })],
);
