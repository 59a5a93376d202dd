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
import { createdAt, localized, moment, questionKind, tenantId } from './columns';
import { events } from './events';
import { organizations } from './organizations';
import { registrationPeople, registrations } from './registrations';

const organizationId = () => organizations.id;

/** What the organizer of an event asks whoever registers. Archived ones keep their answers. */
export const eventQuestions = pgTable(
  'event_questions',
  {
    ...tenantId(organizationId),
    eventId: uuid('event_id').notNull(),
    position: integer('position').notNull(),
    kind: questionKind('kind').notNull(),
    /** Everybody of the party answers; otherwise the party answers once. */
    isPerPerson: boolean('is_per_person').notNull().default(false),
    isRequired: boolean('is_required').notNull().default(false),
    /** Once answered it may change, and those who answered are told; otherwise it is locked then. */
    mayChange: boolean('may_change').notNull().default(false),
    /** Asked only where an earlier question has this answer. */
    onlyIfId: uuid('only_if_id'),
    onlyIfAnswer: text('only_if_answer'),
    archivedAt: moment('archived_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    // Also for the answers, which may only be to questions of their own event.
    unique('event_questions_of_event').on(t.organizationId, t.eventId, t.id),
    index('event_questions_position').on(t.organizationId, t.eventId, t.position),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'event_questions_only_if',
      columns: [t.organizationId, t.eventId, t.onlyIfId],
      foreignColumns: [t.organizationId, t.eventId, t.id],
    }),
  ],
);

/** The question and its choices in a language. A choice is known by its place in the list, the same in every language. */
export const eventQuestionTexts = pgTable(
  'event_question_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    questionId: uuid('question_id').notNull(),
    ...localized(),
    label: text('label').notNull(),
    options: text('options').array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.questionId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.questionId],
      foreignColumns: [eventQuestions.organizationId, eventQuestions.id],
    }).onDelete('cascade'),
  ],
);

/** An answer: text, decimal number, `yes` or `no`, the place of the choice, or places with commas between them. */
export const eventAnswers = pgTable(
  'event_answers',
  {
    ...tenantId(organizationId),
    questionId: uuid('question_id').notNull(),
    registrationId: uuid('registration_id').notNull(),
    /** Whose answer it is; null for the party's. */
    registrationPersonId: uuid('registration_person_id'),
    value: text('value').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('event_answers_one_each')
      .on(t.organizationId, t.registrationId, t.questionId, t.registrationPersonId)
      .nullsNotDistinct(),
    index('event_answers_question').on(t.organizationId, t.questionId, t.value),
    index('event_answers_person').on(t.organizationId, t.registrationPersonId),
    foreignKey({
      columns: [t.organizationId, t.questionId],
      foreignColumns: [eventQuestions.organizationId, eventQuestions.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.registrationId],
      foreignColumns: [registrations.organizationId, registrations.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.registrationPersonId],
      foreignColumns: [registrationPeople.organizationId, registrationPeople.id],
    }).onDelete('cascade'),
  ],
);
