import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts';
import {
  consentPurpose,
  createdAt,
  customFieldKind,
  day,
  localized,
  membershipEnd,
  membershipType,
  moment,
  nameForm,
  personFact,
  plainText,
  tenantId,
  visibility,
} from './columns';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** Somebody the organization knows: a member, an office-holder, or a person named by a source. */
export const people = pgTable(
  'people',
  {
    ...tenantId(organizationId),
    slug: text('slug').notNull(),
    given: text('given').notNull(),
    surname: text('surname').notNull(),
    patronymic: text('patronymic'),
    sortKey: plainText('sort_key').notNull(),
    /** The login that has claimed this record. */
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** A published source or an office makes the name public; never set for a mere member. */
    isNamedPublicly: boolean('is_named_publicly').notNull().default(false),
    hiddenAt: moment('hidden_at'),
    /** The first day of the first membership, kept by the database; null for who never was a member. */
    joinedOn: day('joined_on'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('people_slug').on(t.organizationId, t.slug),
    uniqueIndex('people_account').on(t.organizationId, t.accountId),
    index('people_sort').on(t.organizationId, t.sortKey, t.id),
    index('people_own').on(t.accountId),
    index('people_joined').on(t.organizationId, t.joinedOn),
    index('people_others').on(t.organizationId, t.sortKey, t.id).where(sql`joined_on is null`),
  ],
);

/** The row goes with its person. */
const belongsToPerson = (t: { organizationId: AnyPgColumn; personId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organizationId, t.personId],
    foreignColumns: [people.organizationId, people.id],
  }).onDelete('cascade');

/** How the name is written in a language or document; `isUnofficial` marks a spelling of ours. */
export const personNames = pgTable(
  'person_names',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    form: nameForm('form').notNull(),
    given: text('given').notNull(),
    surname: text('surname').notNull(),
    patronymic: text('patronymic'),
    isUnofficial: boolean('is_unofficial').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.personId, t.form] }), belongsToPerson(t)],
);

/** What is private about a person; never readable without the tenant. */
export const personDetails = pgTable(
  'person_details',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    birthEdtf: text('birth_edtf'),
    email: text('email'),
    phone: text('phone'),
    city: text('city'),
    address: text('address'),
    occupation: text('occupation'),
    notes: text('notes'),
    memberNumber: text('member_number'),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId] }),
    unique('person_details_number').on(t.organizationId, t.memberNumber),
    index('person_details_city').on(t.organizationId, t.city, t.personId),
    belongsToPerson(t),
  ],
);

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
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId, t.fieldId] }),
    index('custom_values_field').on(t.organizationId, t.fieldId),
    belongsToPerson(t),
    foreignKey({
      columns: [t.organizationId, t.fieldId],
      foreignColumns: [customFields.organizationId, customFields.id],
    }).onDelete('cascade'),
  ],
);

/** The person's own choice for a field; without a row the default of the field holds. */
export const personVisibilities = pgTable(
  'person_visibilities',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    field: text('field').notNull(),
    visibility: visibility('visibility').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.personId, t.field] }), belongsToPerson(t)],
);

/** Name-key tokens of every name form: the index of the member list's search. */
export const personTokens = pgTable(
  'person_tokens',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    token: plainText('token').notNull(),
    personId: uuid('person_id').notNull(),
    /** Of given name or surname: what members may find each other by, whatever else is hidden. */
    isName: boolean('is_name').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.token, t.personId] }),
    index('person_tokens_person').on(t.organizationId, t.personId),
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

/** A fact of somebody's biography; its wording is per locale, its source a citation. */
export const personFacts = pgTable(
  'person_facts',
  {
    ...tenantId(organizationId),
    personId: uuid('person_id').notNull(),
    kind: personFact('kind').notNull(),
    position: integer('position').notNull().default(0),
    visibility: visibility('visibility').notNull(),
    /** The fact may have changed since this day (offices, occupations). */
    asOfEdtf: text('as_of_edtf'),
    hiddenAt: moment('hidden_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('person_facts_person').on(t.organizationId, t.personId),
    belongsToPerson(t),
  ],
);

export const personFactTexts = pgTable(
  'person_fact_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    factId: uuid('fact_id').notNull(),
    ...localized(),
    text: text('text').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.factId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.factId],
      foreignColumns: [personFacts.organizationId, personFacts.id],
    }).onDelete('cascade'),
  ],
);

/** The biography of an office-holder, with `[[cite:key]]` marks. */
export const personTexts = pgTable(
  'person_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    ...localized(),
    biography: text('biography').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.personId, t.locale] }), belongsToPerson(t)],
);

/** Folded names of hidden people: sentences that carry them are withheld from public texts. */
export const withheldNames = pgTable(
  'withheld_names',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    /** Pairs "given surname", folded, one per name form. */
    names: text('names').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.personId] }), belongsToPerson(t)],
);

/** A dated row: ended and created anew, never edited in person. "Active" is computed from the days. */
export const memberships = pgTable(
  'memberships',
  {
    ...tenantId(organizationId),
    personId: uuid('person_id').notNull(),
    type: membershipType('type').notNull().default('ordinary'),
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
    index('memberships_person').on(t.organizationId, t.personId, t.startsOn, t.endsOn, t.type),
    index('memberships_died').on(t.organizationId, t.personId).where(sql`end_reason = 'died'`),
    belongsToPerson(t),
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

/** Consent per purpose, with the version and language of the text that was shown. */
export const consents = pgTable(
  'consents',
  {
    ...tenantId(organizationId),
    personId: uuid('person_id').notNull(),
    purpose: consentPurpose('purpose').notNull(),
    textVersion: text('text_version').notNull(),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    channel: text('channel').notNull(),
    givenAt: moment('given_at').notNull().defaultNow(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] }), belongsToPerson(t)],
);
