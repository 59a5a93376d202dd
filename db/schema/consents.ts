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
import { CONSENT_ANSWERS, CONSENT_CHANNELS, CONSENT_PURPOSES, CONSENT_WAYS } from '@/db/enums';
import { accounts } from './accounts';
import { consentPurpose, createdAt, moment, tenantId } from './columns';
import { belongsToPerson } from './members';
import { organizations } from './organizations';

const organizationId = () => organizations.id;
const tenant = () => uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' });
const locale = () => text('locale', { enum: ['az', 'ru', 'en'] }).notNull();

/**
 * What somebody said to a purpose, with the version and language of the text that was shown. Rows are only added: a withdrawal is a
 * row of its own, and the latest word counts. The app may change nothing of a row but a person's id that moves with a merge.
 */
export const consents = pgTable(
  'consents',
  {
    ...tenantId(organizationId),
    personId: uuid('person_id').notNull(),
    purpose: consentPurpose('purpose').notNull(),
    answer: text('answer', { enum: CONSENT_ANSWERS }).notNull().default('given'),
    textVersion: text('text_version').notNull(),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    /** The very words, by their hash (`consent_texts`), where they are kept. */
    textHash: text('text_hash'),
    /** The privacy notice that held then. */
    noticeNumber: integer('notice_number'),
    channel: text('channel', { enum: CONSENT_CHANNELS }).notNull(),
    /** When the person said it; on paper it may be long before it was written down. */
    givenAt: moment('given_at').notNull().defaultNow(),
    recordedAt: moment('recorded_at').notNull().defaultNow(),
    /** Whose hand wrote it: the person's own account, that of who acts for them, or an admin's. */
    recordedBy: uuid('recorded_by').references(() => accounts.id, { onDelete: 'set null' }),
    /** Who asked for it; null where nobody did. */
    askedBy: uuid('asked_by').references(() => accounts.id, { onDelete: 'set null' }),
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('consents_latest').on(
      t.organizationId,
      t.personId,
      t.purpose,
      t.givenAt.desc(),
      t.recordedAt.desc(),
      t.answer.desc(),
    ),
    belongsToPerson(t),
  ],
);

/** The very words that people agreed to, each kept once. */
export const consentTexts = pgTable(
  'consent_texts',
  {
    organizationId: tenant(),
    /** SHA-256 of purpose, version, language and text. */
    hash: text('hash').notNull(),
    purpose: consentPurpose('purpose').notNull(),
    version: text('version').notNull(),
    locale: locale(),
    text: text('text').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.hash] })],
);

/** Many people are asked for their consents at once. */
export const consentCampaigns = pgTable(
  'consent_campaigns',
  {
    ...tenantId(organizationId),
    purposes: text('purposes', { enum: CONSENT_PURPOSES }).array().notNull(),
    startedBy: uuid('started_by').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    /** When the last mail was handed to the outbox. */
    mailedAt: moment('mailed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('consent_campaigns_unmailed').on(t.createdAt).where(sql`mailed_at is null`),
  ],
);

/** One person who is asked, and the private link that they answer by. */
export const consentRequests = pgTable(
  'consent_requests',
  {
    ...tenantId(organizationId),
    campaignId: uuid('campaign_id').notNull(),
    personId: uuid('person_id').notNull(),
    way: text('way', { enum: CONSENT_WAYS }).notNull(),
    locale: locale(),
    /** SHA-256 of the private link. */
    tokenHash: text('token_hash').notNull(),
    mailedAt: moment('mailed_at'),
    answeredAt: moment('answered_at'),
    /** What was agreed to of what was asked for; empty is a refusal of all. */
    agreed: text('agreed', { enum: CONSENT_PURPOSES }).array(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('consent_requests_token').on(t.tokenHash),
    unique('consent_requests_person').on(t.organizationId, t.campaignId, t.personId),
    index('consent_requests_of_person').on(t.organizationId, t.personId),
    foreignKey({
      columns: [t.organizationId, t.campaignId],
      foreignColumns: [consentCampaigns.organizationId, consentCampaigns.id],
    }).onDelete('cascade'),
    belongsToPerson(t),
  ],
);

/** A published version of the privacy notice; it stays as it was. */
export const privacyNotices = pgTable(
  'privacy_notices',
  {
    organizationId: tenant(),
    number: integer('number').notNull(),
    publishedAt: moment('published_at').notNull().defaultNow(),
    publishedBy: uuid('published_by').references(() => accounts.id, { onDelete: 'set null' }),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.number] })],
);

export const privacyNoticeTexts = pgTable(
  'privacy_notice_texts',
  {
    organizationId: tenant(),
    number: integer('number').notNull(),
    locale: locale(),
    text: text('text').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.number, t.locale] }),
    foreignKey({
      columns: [t.organizationId, t.number],
      foreignColumns: [privacyNotices.organizationId, privacyNotices.number],
    }).onDelete('cascade'),
  ],
);

/** What the next version will say, language by language. */
export const privacyDrafts = pgTable(
  'privacy_drafts',
  {
    organizationId: tenant(),
    locale: locale(),
    /** Who answers for the data, and how they are reached. */
    responsible: text('responsible'),
    contact: text('contact'),
    /** How long what is kept, in words. */
    retention: text('retention'),
    /** The whole text in the organization's own words; without it the template speaks. */
    text: text('text'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.locale] })],
);
