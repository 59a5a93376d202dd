import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, moment, tokenPurpose } from './columns';

/** A login. Not a person: one account may stand behind a record in many organizations. */
export const accounts = pgTable('accounts', {
  id: uuid('id').primaryKey().defaultRandom(),
  email: text('email').unique(),
  name: text('name').notNull().default(''),
  locale: text('locale', { enum: ['az', 'ru', 'en'] })
    .notNull()
    .default('az'),
  passwordHash: text('password_hash'),
  isOperator: boolean('is_operator').notNull().default(false),
  disabledAt: moment('disabled_at'),
  createdAt: createdAt(),
});

/** The truth about who is signed in. Only the SHA-256 of the cookie's token is kept. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    tokenHash: text('token_hash').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    device: text('device').notNull().default(''),
    createdAt: createdAt(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    /** When whoever it belongs to last showed who they are: by signing in, or by the password once more. */
    confirmedAt: moment('confirmed_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [uniqueIndex('sessions_token').on(t.tokenHash), index('sessions_account').on(t.accountId)],
);

/** Links for one use that belong to no organization: set-up, sign-in by mail, password reset. */
export const tokens = pgTable(
  'tokens',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    purpose: tokenPurpose('purpose').notNull(),
    tokenHash: text('token_hash').notNull(),
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
    /** Whose address it shows, where there may be no account yet. */
    email: text('email'),
    browserHash: text('browser_hash'),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [uniqueIndex('tokens_token').on(t.tokenHash), index('tokens_account').on(t.accountId, t.purpose)],
);

/** The secret address of an account's own calendar. Only its SHA-256 is kept; a new one takes the place of the old. */
export const calendarLinks = pgTable(
  'calendar_links',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    locale: text('locale', { enum: ['az', 'ru', 'en'] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('calendar_links_token').on(t.tokenHash)],
);

/** One row for the whole installation; `set_up_at` closes the set-up for good. */
export const installation = pgTable('installation', {
  id: integer('id').primaryKey().default(1),
  setUpAt: moment('set_up_at'),
  seededAt: moment('seeded_at'),
});

/** Counters in the database, so that they hold across processes and restarts. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  resetsAt: moment('resets_at').notNull(),
});
