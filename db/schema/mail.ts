import { sql } from 'drizzle-orm';
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
import { MAIL_KINDS, MAIL_TEMPLATES, UNREACHABLE_REASONS } from '@/db/enums';
import { bytes, createdAt, day, moment, tenantId } from './columns';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** A file that goes out with many mails: the outbox names it, so that it lies here once. */
export const mailFiles = pgTable(
  'mail_files',
  {
    ...tenantId(organizationId),
    name: text('name').notNull(),
    contentType: text('content_type').notNull(),
    content: bytes('content').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

/**
 * A mail address that an organization has written to: what its owner no longer wants is kept with it, and whether anything
 * arrives there. Another address of the same person is another row.
 */
export const mailAddressees = pgTable(
  'mail_addressees',
  {
    ...tenantId(organizationId),
    address: text('address').notNull(),
    /** Whose address it was when it was first written to: their choices stay theirs when the address changes. */
    personId: uuid('person_id'),
    unreachableSince: moment('unreachable_since'),
    unreachableReason: text('unreachable_reason', { enum: UNREACHABLE_REASONS }),
    /** What the other server said. */
    unreachableDetail: text('unreachable_detail'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('mail_addressees_address').on(t.organizationId, t.address),
    index('mail_addressees_person').on(t.organizationId, t.personId),
    index('mail_addressees_unreachable')
      .on(t.organizationId, t.unreachableSince)
      .where(sql`unreachable_since is not null`),
  ],
);

/** A kind of mail that somebody does not want any more. */
export const mailUnsubscribes = pgTable(
  'mail_unsubscribes',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    addresseeId: uuid('addressee_id').notNull(),
    kind: text('kind', { enum: MAIL_KINDS }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.addresseeId, t.kind] }),
    foreignKey({
      columns: [t.organizationId, t.addresseeId],
      foreignColumns: [mailAddressees.organizationId, mailAddressees.id],
    }).onDelete('cascade'),
  ],
);

/** How much an organization sends, and what goes out by itself. */
export const mailSettings = pgTable('mail_settings', {
  organizationId: uuid('organization_id').primaryKey().references(organizationId, { onDelete: 'cascade' }),
  /** Null: no limit but that of the installation. */
  perHour: integer('per_hour'),
  perDay: integer('per_day'),
  sendsBirthdayMail: boolean('sends_birthday_mail').notNull().default(false),
  /** The last day on which it was looked whose birthday it is. */
  birthdaysDoneOn: day('birthdays_done_on'),
  /**
   * When the installation was restored from a backup of `restored_from`: what may have gone out in between waits until an
   * administrator has decided.
   */
  restoredAt: moment('restored_at'),
  restoredFrom: moment('restored_from'),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

/** The organization's own words for a mail that it sends again and again; without a row the built-in ones hold. */
export const mailTemplates = pgTable(
  'mail_templates',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    template: text('template', { enum: MAIL_TEMPLATES }).notNull(),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.template, t.locale] })],
);
