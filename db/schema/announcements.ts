import { sql } from 'drizzle-orm';
import {
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
import { ANNOUNCEMENT_AUDIENCES, ANNOUNCEMENT_STATES, LEFT_OUT_REASONS, MAIL_KINDS } from '@/db/enums';
import { accounts } from './accounts';
import { createdAt, localized, moment, tenantId } from './columns';
import { mailFiles } from './mail';
import { people } from './members';
import { organizations } from './organizations';
import { registrations } from './registrations';

const organizationId = () => organizations.id;

/** Something that the organization tells many people at once, and perhaps everybody on its page. */
export const announcements = pgTable(
  'announcements',
  {
    ...tenantId(organizationId),
    slug: text('slug').notNull(),
    kind: text('kind', { enum: MAIL_KINDS }).notNull(),
    audience: text('audience', { enum: ANNOUNCEMENT_AUDIENCES }).notNull(),
    /** Keys of groups, saved lists and events; one that is gone reaches nobody. */
    groupId: uuid('group_id'),
    listId: uuid('list_id'),
    eventId: uuid('event_id'),
    /** Only registrations in this state. */
    eventState: text('event_state'),
    /** Only who answered a question like this. Once the question is gone it means nobody. */
    questionId: uuid('question_id'),
    answer: text('answer'),
    state: text('state', { enum: ANNOUNCEMENT_STATES }).notNull().default('draft'),
    /** When it is to go out by itself. */
    sendAt: moment('send_at'),
    startedAt: moment('started_at'),
    doneAt: moment('done_at'),
    /** On the public page since. */
    publishedAt: moment('published_at'),
    createdBy: uuid('created_by').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('announcements_slug').on(t.organizationId, t.slug),
    index('announcements_at_work').on(t.state, t.sendAt).where(sql`state in ('scheduled', 'sending')`),
  ],
);

/** The title is the subject of the mail; the text is Markdown. */
export const announcementTexts = pgTable(
  'announcement_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    announcementId: uuid('announcement_id').notNull(),
    ...localized(),
    title: text('title').notNull(),
    text: text('text').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.announcementId, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.announcementId],
      foreignColumns: [announcements.organizationId, announcements.id],
    }).onDelete('cascade'),
  ],
);

export const announcementFiles = pgTable(
  'announcement_files',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    announcementId: uuid('announcement_id').notNull(),
    fileId: uuid('file_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.announcementId, t.fileId] }),
    foreignKey({
      columns: [t.organizationId, t.announcementId],
      foreignColumns: [announcements.organizationId, announcements.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.fileId],
      foreignColumns: [mailFiles.organizationId, mailFiles.id],
    }).onDelete('cascade'),
  ],
);

/**
 * Whom an announcement goes to: one row for one mail or one call. A row waits, is in the outbox (`mail_id`), or was left out
 * for a reason; so a process that dies loses nobody.
 */
export const announcementRecipients = pgTable(
  'announcement_recipients',
  {
    ...tenantId(organizationId),
    announcementId: uuid('announcement_id').notNull(),
    personId: uuid('person_id'),
    /** For who registered for an event and is not on record. */
    registrationId: uuid('registration_id'),
    /** For how many people the one mail is: the others of a household, the children of a guardian. */
    covers: integer('covers').notNull().default(1),
    /** A key of the outbox. */
    mailId: uuid('mail_id'),
    queuedAt: moment('queued_at'),
    leftOut: text('left_out', { enum: LEFT_OUT_REASONS }),
    /** The language it went out in. */
    locale: text('locale', { enum: ['az', 'ru', 'en'] }),
    calledAt: moment('called_at'),
    calledBy: uuid('called_by').references(() => accounts.id, { onDelete: 'set null' }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('announcement_recipients_person').on(t.organizationId, t.announcementId, t.personId),
    uniqueIndex('announcement_recipients_registration').on(
      t.organizationId,
      t.announcementId,
      t.registrationId,
    ),
    index('announcement_recipients_waiting')
      .on(t.organizationId, t.announcementId, t.id)
      .where(sql`mail_id is null and left_out is null`),
    index('announcement_recipients_mail').on(t.organizationId, t.mailId).where(sql`mail_id is not null`),
    index('announcement_recipients_of_person').on(t.organizationId, t.personId),
    foreignKey({
      columns: [t.organizationId, t.announcementId],
      foreignColumns: [announcements.organizationId, announcements.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.registrationId],
      foreignColumns: [registrations.organizationId, registrations.id],
    }).onDelete('cascade'),
  ],
);
