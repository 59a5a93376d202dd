import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { CONTACT_LABELS, GENDERS, SPOKEN_LANGUAGES } from '@/db/enums';
import { accounts } from './accounts';
import {
  createdAt,
  day,
  localized,
  moment,
  nameForm,
  personFact,
  plainText,
  tenantId,
  tenantOfParent,
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
    /** Safe mode: by the person (or whoever acts for them) and by an administrator. Each is lifted by who turned it on. */
    safeBySelfAt: moment('safe_by_self_at'),
    safeByAdminAt: moment('safe_by_admin_at'),
    /** Why an administrator turned it on. */
    safeReason: text('safe_reason'),
    /** Either of the two, kept by the database: whoever asks for safe mode asks for this. */
    safeSince: moment('safe_since'),
    /** The first day of the first membership, kept by the database; null for who never was a member. */
    joinedOn: day('joined_on'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('people_slug').on(t.organizationId, t.slug),
    uniqueIndex('people_account').on(t.organizationId, t.accountId).where(sql`account_id is not null`),
    // It includes `joined_on` (0075): who joined when is found as the list goes.
    index('people_sort').on(t.organizationId, t.sortKey, t.id),
    index('people_own').on(t.accountId).where(sql`account_id is not null`),
    index('people_others').on(t.organizationId, t.sortKey, t.id).where(sql`joined_on is null`),
    index('people_safe').on(t.organizationId, t.id).where(sql`safe_since is not null`),
  ],
);

/** The row goes with its person. */
export const belongsToPerson = (t: { organizationId: AnyPgColumn; personId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organizationId, t.personId],
    foreignColumns: [people.organizationId, people.id],
  }).onDelete('cascade');

/** How the name is written in a language or document; `isUnofficial` marks a spelling of ours. */
export const personNames = pgTable(
  'person_names',
  {
    organizationId: tenantOfParent(),
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
    organizationId: tenantOfParent(),
    personId: uuid('person_id').notNull(),
    birthEdtf: text('birth_edtf'),
    /** The month of the birthday, where it is known: whom to congratulate is found without reading everybody. */
    birthMonth: smallint('birth_month').generatedAlwaysAs(
      sql`case when birth_edtf ~ '^([0-9]{4}|XXXX)-[0-9]{2}' then substring(birth_edtf from 6 for 2)::smallint end`,
    ),
    /** The first and the last day that somebody may have been born on; ages are looked up by them. */
    bornFrom: day('born_from').generatedAlwaysAs(sql`first_day_of(birth_edtf)`),
    bornTo: day('born_to').generatedAlwaysAs(sql`last_day_of(birth_edtf)`),
    email: text('email'),
    phone: text('phone'),
    city: text('city'),
    address: text('address'),
    occupation: text('occupation'),
    phoneLabel: text('phone_label', { enum: CONTACT_LABELS }),
    emailLabel: text('email_label', { enum: CONTACT_LABELS }),
    addressLabel: text('address_label', { enum: CONTACT_LABELS }),
    gender: text('gender', { enum: GENDERS }),
    education: text('education'),
    languages: text('languages', { enum: SPOKEN_LANGUAGES }).array().notNull().default([]),
    notes: text('notes'),
    memberNumber: text('member_number'),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId] }),
    unique('person_details_number').on(t.organizationId, t.memberNumber),
    index('person_details_birth_month').on(t.organizationId, t.birthMonth),
    // The last day first: by it both ages and minors are found, the first only narrows.
    index('person_details_born').on(t.organizationId, t.bornTo, t.bornFrom, t.personId),
    index('person_details_born_sometime')
      .on(t.organizationId, t.personId)
      .where(sql`birth_edtf is not null and born_to is null`),
    index('person_details_no_email').on(t.organizationId, t.personId).where(sql`email is null`),
    index('person_details_no_phone').on(t.organizationId, t.personId).where(sql`phone is null`),
    index('person_details_city').on(t.organizationId, t.city, t.personId),
    belongsToPerson(t),
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
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId, t.field] }),
    index('person_visibilities_field').on(t.organizationId, t.field, t.personId),
    belongsToPerson(t),
  ],
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
