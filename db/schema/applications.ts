import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts';
import { applicationState, consentPurpose, createdAt, moment, tenantId } from './columns';
import { customFields } from './custom-fields';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** Somebody wants to join. What is written here becomes a record only when the organization accepts. */
export const applications = pgTable(
  'applications',
  {
    ...tenantId(organizationId),
    state: applicationState('state').notNull().default('unconfirmed'),
    /** SHA-256 of the private link, which is all that the applicant has. */
    tokenHash: text('token_hash').notNull(),
    given: text('given').notNull(),
    surname: text('surname').notNull(),
    patronymic: text('patronymic'),
    birthEdtf: text('birth_edtf').notNull(),
    email: text('email').notNull(),
    phone: text('phone'),
    city: text('city'),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    message: text('message'),
    /** Who answers for an applicant under age. */
    guardianName: text('guardian_name'),
    guardianContact: text('guardian_contact'),
    /** The record that the application belongs to, a key of people: before the decision only where it was recognized. */
    personId: uuid('person_id'),
    /** What the applicant was told with a refusal. */
    reason: text('reason'),
    createdAt: createdAt(),
    confirmedAt: moment('confirmed_at'),
    decidedAt: moment('decided_at'),
    decidedBy: uuid('decided_by').references(() => accounts.id, { onDelete: 'set null' }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('applications_token').on(t.tokenHash),
    index('applications_state').on(t.organizationId, t.state, t.createdAt),
    index('applications_person').on(t.organizationId, t.personId),
  ],
);

/** Questions of the organization and answers of the applicant, in the order in which they were written. */
export const applicationMessages = pgTable(
  'application_messages',
  {
    ...tenantId(organizationId),
    applicationId: uuid('application_id').notNull(),
    author: text('author', { enum: ['organization', 'applicant'] }).notNull(),
    /** The account that asked for the organization. */
    writtenBy: uuid('written_by').references(() => accounts.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('application_messages_application').on(t.organizationId, t.applicationId, t.createdAt),
    foreignKey({
      columns: [t.organizationId, t.applicationId],
      foreignColumns: [applications.organizationId, applications.id],
    }).onDelete('cascade'),
  ],
);

/** What the applicant agreed to, purpose by purpose; it becomes the consent of the person with the acceptance. */
export const applicationConsents = pgTable(
  'application_consents',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    applicationId: uuid('application_id').notNull(),
    purpose: consentPurpose('purpose').notNull(),
    textVersion: text('text_version').notNull(),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    givenAt: moment('given_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicationId, t.purpose] }),
    foreignKey({
      columns: [t.organizationId, t.applicationId],
      foreignColumns: [applications.organizationId, applications.id],
    }).onDelete('cascade'),
  ],
);

/** What the applicant answered to the organization's own questions, as it is kept of a person; it becomes theirs with the acceptance. */
export const applicationAnswers = pgTable(
  'application_answers',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    applicationId: uuid('application_id').notNull(),
    fieldId: uuid('field_id').notNull(),
    value: text('value').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicationId, t.fieldId] }),
    index('application_answers_field').on(t.organizationId, t.fieldId),
    foreignKey({
      columns: [t.organizationId, t.applicationId],
      foreignColumns: [applications.organizationId, applications.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.fieldId],
      foreignColumns: [customFields.organizationId, customFields.id],
    }).onDelete('cascade'),
  ],
);
