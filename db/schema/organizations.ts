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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { CLAIM_STATES } from '@/db/enums';
import { accounts } from './accounts';
import {
  accessRole,
  correctionKind,
  correctionState,
  createdAt,
  linkPurpose,
  localized,
  moment,
  plainText,
  tenantId,
} from './columns';

export const organizations = pgTable('organizations', {
  id: uuid('id').primaryKey().defaultRandom(),
  slug: text('slug').notNull().unique(),
  defaultLocale: text('default_locale', { enum: ['az', 'ru', 'en'] })
    .notNull()
    .default('az'),
  countryCode: text('country_code').notNull(),
  timezone: text('timezone').notNull().default('Asia/Baku'),
  contactEmail: text('contact_email'),
  contactPhone: text('contact_phone'),
  website: text('website'),
  /** Invented data: said on every page. */
  isDemo: boolean('is_demo').notNull().default(false),
  publishedAt: moment('published_at'),
  /** Null as long as the page rests on a source only and the organization has not confirmed it. */
  confirmedAt: moment('confirmed_at'),
  /** Anybody may apply for membership on the site; only holds while the page is published and confirmed. */
  acceptsApplications: boolean('accepts_applications').notNull().default(false),
  /** Lockdown: everything that is no public text is closed. Kept by the database from the lockdown that holds. */
  lockedAt: moment('locked_at'),
  /** How many words of a source are shown at a fact; 0 is none. */
  excerptWords: integer('excerpt_words').notNull().default(25),
  createdAt: createdAt(),
});

const organizationId = () => organizations.id;

/** A lockdown and how it is lifted: by two administrators, or by the operator. */
export const lockdowns = pgTable(
  'lockdowns',
  {
    ...tenantId(organizationId),
    lockedAt: moment('locked_at').notNull().defaultNow(),
    lockedBy: uuid('locked_by').references(() => accounts.id, { onDelete: 'set null' }),
    /** The first of the two administrators who lift it. */
    agreedBy: uuid('agreed_by').references(() => accounts.id, { onDelete: 'set null' }),
    agreedAt: moment('agreed_at'),
    liftedAt: moment('lifted_at'),
    liftedBy: uuid('lifted_by').references(() => accounts.id, { onDelete: 'set null' }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('lockdowns_open').on(t.organizationId).where(sql`lifted_at is null`),
  ],
);

/** Former addresses of an organization's page: they redirect. */
export const organizationSlugs = pgTable('organization_slugs', {
  slug: text('slug').primaryKey(),
  organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
});

export const organizationTexts = pgTable(
  'organization_texts',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    ...localized(),
    name: text('name').notNull(),
    shortName: text('short_name'),
    /** A name that is a translation of ours, not the organization's own. */
    nameUnofficial: boolean('name_unofficial').notNull().default(false),
    kind: text('kind'),
    summary: text('summary'),
    about: text('about'),
    activity: text('activity'),
    city: text('city'),
    district: text('district'),
    address: text('address'),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.locale] })],
);

/** Name-key tokens of every name and place of an organization, for the directory's search. */
export const organizationTokens = pgTable(
  'organization_tokens',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    token: plainText('token').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.token] }),
    index('organization_tokens_token').on(t.token),
  ],
);

/** What a signed-in account may do in an organization. Not a board position. */
export const accessGrants = pgTable(
  'access_grants',
  {
    ...tenantId(organizationId),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    role: accessRole('role').notNull(),
    grantedBy: uuid('granted_by').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    revokedAt: moment('revoked_at'),
    /** A key of terms: what was given with an office ends with it, by the calendar of the organization. */
    termId: uuid('term_id'),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] }), index('access_grants_account').on(t.accountId)],
);

/** An invitation to a role (`role`) or to the record kept about a person (`personId`, a key of people). */
export const invitations = pgTable(
  'invitations',
  {
    ...tenantId(organizationId),
    personId: uuid('person_id'),
    role: accessRole('role'),
    email: text('email'),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    invitedBy: uuid('invited_by').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    acceptedBy: uuid('accepted_by').references(() => accounts.id, { onDelete: 'set null' }),
    revokedAt: moment('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

/** Private, revocable links that are mailed, printed or handed over; only the SHA-256 is kept. */
export const links = pgTable(
  'links',
  {
    ...tenantId(organizationId),
    purpose: linkPurpose('purpose').notNull(),
    tokenHash: text('token_hash').notNull(),
    invitationId: uuid('invitation_id'),
    registrationId: uuid('registration_id'),
    createdAt: createdAt(),
    expiresAt: moment('expires_at'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('links_token').on(t.tokenHash),
    foreignKey({
      columns: [t.organizationId, t.invitationId],
      foreignColumns: [invitations.organizationId, invitations.id],
    }).onDelete('cascade'),
  ],
);

/** "Correct or remove": anybody may ask, the operator answers. */
export const correctionRequests = pgTable(
  'correction_requests',
  {
    ...tenantId(organizationId),
    kind: correctionKind('kind').notNull(),
    /** The page that the request is about, as a path without host and locale. */
    path: text('path').notNull(),
    message: text('message').notNull(),
    contact: text('contact'),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    state: correctionState('state').notNull().default('open'),
    answer: text('answer'),
    answeredBy: uuid('answered_by').references(() => accounts.id, { onDelete: 'set null' }),
    answeredAt: moment('answered_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] }), unique('correction_requests_id').on(t.id)],
);

/** Somebody says that they speak for the organization of an unconfirmed page; the operator checks it. */
export const pageClaims = pgTable(
  'page_claims',
  {
    ...tenantId(organizationId),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** Who they are to the organization. */
    position: text('office').notNull(),
    reason: text('reason').notNull(),
    /** An address at the organization's domain, or a document on the web: what the operator can check. */
    proofEmail: text('proof_email'),
    proofUrl: text('proof_url'),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    state: text('state', { enum: CLAIM_STATES }).notNull().default('open'),
    question: text('question'),
    reply: text('reply'),
    answer: text('answer'),
    answeredBy: uuid('answered_by').references(() => accounts.id, { onDelete: 'set null' }),
    answeredAt: moment('answered_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('page_claims_open').on(t.organizationId, t.accountId).where(sql`state in ('open', 'asked')`),
    uniqueIndex('page_claims_granted').on(t.organizationId).where(sql`state = 'granted'`),
  ],
);
