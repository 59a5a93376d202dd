import { type AnyPgColumn, customType, pgEnum, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import * as enums from '@/db/enums';

/** Text compared byte by byte: sort keys and search tokens keep their index under row-level security. */
export const plainText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** A calendar day as `yyyy-mm-dd`; the driver leaves it a string, so no time zone can move it. */
export const day = customType<{ data: string }>({ dataType: () => 'date' });

/** A file as it is. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const createdAt = () => moment('created_at').notNull().defaultNow();

/** The identity of a tenant's row: the organization first, in every key. */
export const tenantId = (organizations: () => AnyPgColumn) => ({
  organizationId: uuid('organization_id').notNull().references(organizations, { onDelete: 'cascade' }),
  id: uuid('id').notNull().defaultRandom(),
});

/**
 * The organization of rows that come by the hundred thousand: the foreign key to their person or import already says that
 * it exists, and one to the organization itself would look it up once more for each row.
 */
export const tenantOfParent = () => uuid('organization_id').notNull();

/** Text that people write, per locale: the hash says which source text a translation was made from. */
export const localized = () => ({
  locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
  sourceHash: text('source_hash'),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

export const accessRole = pgEnum('access_role', enums.ACCESS_ROLES);
export const visibility = pgEnum('visibility', enums.VISIBILITIES);
export const membershipEnd = pgEnum('membership_end', enums.MEMBERSHIP_ENDS);
export const customFieldKind = pgEnum('custom_field_kind', enums.CUSTOM_FIELD_KINDS);
export const questionKind = pgEnum('question_kind', enums.QUESTION_KINDS);
export const officeKind = pgEnum('office_kind', enums.OFFICE_KINDS);
export const bodyKind = pgEnum('body_kind', enums.BODY_KINDS);
export const handoverSide = pgEnum('handover_side', enums.HANDOVER_SIDES);
export const handoverKind = pgEnum('handover_kind', enums.HANDOVER_KINDS);
export const termOrigin = pgEnum('term_origin', enums.TERM_ORIGINS);
export const groupRole = pgEnum('group_role', enums.GROUP_ROLES);
export const householdRole = pgEnum('household_role', enums.HOUSEHOLD_ROLES);
export const guardianRelation = pgEnum('guardian_relation', enums.GUARDIAN_RELATIONS);
export const eventState = pgEnum('event_state', enums.EVENT_STATES);
export const eventCategory = pgEnum('event_category', enums.EVENT_CATEGORIES);
export const ourRole = pgEnum('our_role', enums.OUR_ROLES);
export const eventPersonRole = pgEnum('event_person_role', enums.EVENT_PERSON_ROLES);
export const registrationAudience = pgEnum('registration_audience', enums.REGISTRATION_AUDIENCES);
export const registrationState = pgEnum('registration_state', enums.REGISTRATION_STATES);
export const ageGroup = pgEnum('age_group', enums.AGE_GROUPS);
export const statementPersonRole = pgEnum('statement_person_role', enums.STATEMENT_PERSON_ROLES);
export const nameForm = pgEnum('name_form', enums.NAME_FORMS);
export const personFact = pgEnum('person_fact', enums.PERSON_FACTS);
export const consentPurpose = pgEnum('consent_purpose', enums.CONSENT_PURPOSES);
export const linkPurpose = pgEnum('link_purpose', enums.LINK_PURPOSES);
export const tokenPurpose = pgEnum('token_purpose', enums.TOKEN_PURPOSES);
export const correctionKind = pgEnum('correction_kind', enums.CORRECTION_KINDS);
export const correctionState = pgEnum('correction_state', enums.CORRECTION_STATES);
export const applicationState = pgEnum('application_state', enums.APPLICATION_STATES);
export const outboxState = pgEnum('outbox_state', enums.OUTBOX_STATES);
export const importState = pgEnum('import_state', enums.IMPORT_STATES);
export const duesPeriod = pgEnum('dues_period', enums.DUES_PERIODS);
export const feeBasis = pgEnum('fee_basis', enums.FEE_BASES);
export const duesEntryKind = pgEnum('dues_entry_kind', enums.DUES_ENTRY_KINDS);
export const paymentMethod = pgEnum('payment_method', enums.PAYMENT_METHODS);
export const bankLineKind = pgEnum('bank_line_kind', enums.BANK_LINE_KINDS);
export const importRowKind = pgEnum('import_row_kind', enums.IMPORT_ROW_KINDS);
