import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts';
import {
  bankLineKind,
  createdAt,
  day,
  duesEntryKind,
  duesPeriod,
  feeBasis,
  importState,
  moment,
  paymentMethod,
  tenantId,
} from './columns';
import { belongsToPerson } from './members';
import { membershipTypes } from './membership-types';
import { organizations } from './organizations';

const organizationId = () => organizations.id;
/** In the smallest unit of the currency, so that nothing is ever rounded. */
const money = (name: string) => bigint(name, { mode: 'number' });

/** What a membership of a type costs for a period. A dated row: ended and added anew, its amount is never changed. */
export const duesFees = pgTable(
  'dues_fees',
  {
    ...tenantId(organizationId),
    /** One of the four that everybody has, or the id of one of the organization's own. */
    type: text('type').notNull(),
    typeId: uuid('type_id').generatedAlwaysAs(sql`case when length(type) = 36 then type::uuid end`),
    period: duesPeriod('period').notNull(),
    amount: money('amount').notNull(),
    currency: text('currency').notNull(),
    basis: feeBasis('basis').notNull().default('person'),
    startsOn: day('starts_on').notNull(),
    /** The first day on which it no longer holds. */
    endsOn: day('ends_on'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('dues_fees_type').on(t.organizationId, t.type, t.startsOn),
    foreignKey({
      name: 'dues_fees_membership_type',
      columns: [t.organizationId, t.typeId],
      foreignColumns: [membershipTypes.organizationId, membershipTypes.id],
    }),
  ],
);

/** Of whom no dues are asked from when to when, and why. */
export const duesExemptions = pgTable(
  'dues_exemptions',
  {
    ...tenantId(organizationId),
    personId: uuid('person_id').notNull(),
    startsOn: day('starts_on').notNull(),
    /** The first day on which it no longer holds. */
    endsOn: day('ends_on'),
    reason: text('reason').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('dues_exemptions_person').on(t.organizationId, t.personId),
    belongsToPerson(t),
  ],
);

/**
 * The ledger. Written once and never changed: what was wrong is taken back by a counter-entry that names it. What somebody owes
 * is the sum of their entries but for donations: dues count up, payments and exemptions down.
 */
export const duesEntries = pgTable(
  'dues_entries',
  {
    ...tenantId(organizationId),
    /** Null once the person was erased: the sums stay. */
    personId: uuid('person_id'),
    kind: duesEntryKind('kind').notNull(),
    amount: money('amount').notNull(),
    currency: text('currency').notNull(),
    /** Since when it is due; when it was paid; when it was taken back. */
    onDay: day('on_day').notNull(),
    /** What a due is for. */
    period: duesPeriod('period'),
    periodStartsOn: day('period_starts_on'),
    membershipType: text('membership_type'),
    feeId: uuid('fee_id'),
    householdId: uuid('household_id'),
    /** The person or household that a due was raised for, once for each period; kept through a merge. */
    raisedFor: uuid('raised_for'),
    method: paymentMethod('method'),
    /** The due that is meant; without it the oldest is settled first. */
    settles: uuid('settles'),
    /** The entry that this one takes back. */
    corrects: uuid('corrects'),
    receiptYear: integer('receipt_year'),
    receiptNumber: integer('receipt_number'),
    note: text('note'),
    /** The import of a member list that brought the payment. */
    importId: uuid('import_id'),
    /** The year that the list says it is for: the same list again brings it no second time. */
    listedYear: integer('listed_year'),
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** Who wrote it, by the name of then. */
    author: text('author').notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('dues_entries_person').on(t.organizationId, t.personId, t.onDay),
    index('dues_entries_day').on(t.organizationId, t.onDay, t.id),
    index('dues_entries_period').on(t.organizationId, t.period, t.periodStartsOn).where(sql`kind = 'due'`),
    index('dues_entries_import').on(t.organizationId, t.importId).where(sql`import_id is not null`),
    index('dues_entries_listed').on(t.organizationId, t.personId).where(sql`listed_year is not null`),
    index('dues_entries_settles').on(t.organizationId, t.settles).where(sql`settles is not null`),
    uniqueIndex('dues_entries_corrected_once').on(t.organizationId, t.corrects),
    uniqueIndex('dues_entries_receipt').on(t.organizationId, t.receiptYear, t.receiptNumber),
    uniqueIndex('dues_entries_raised_once')
      .on(t.organizationId, t.raisedFor, t.period, t.periodStartsOn)
      .where(sql`kind = 'due' and corrects is null`),
    foreignKey({
      name: 'dues_entries_fee',
      columns: [t.organizationId, t.feeId],
      foreignColumns: [duesFees.organizationId, duesFees.id],
    }),
    foreignKey({
      name: 'dues_entries_settled',
      columns: [t.organizationId, t.settles],
      foreignColumns: [t.organizationId, t.id],
    }),
    foreignKey({
      name: 'dues_entries_corrected',
      columns: [t.organizationId, t.corrects],
      foreignColumns: [t.organizationId, t.id],
    }),
  ],
);

/** The last number of a year: its row is the queue in which receipts are written, so that no number is missing. */
export const duesReceiptNumbers = pgTable(
  'dues_receipt_numbers',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.year] })],
);

/** A year into which, and before which, nothing is written any more. */
export const duesClosedYears = pgTable(
  'dues_closed_years',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    year: integer('year').notNull(),
    author: text('author').notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.year] })],
);

/** A bank statement that was taken in: planned, committed, undone. */
export const bankFiles = pgTable(
  'bank_files',
  {
    ...tenantId(organizationId),
    fileName: text('file_name').notNull(),
    currency: text('currency').notNull(),
    state: importState('state').notNull().default('planned'),
    author: text('author').notNull().default(''),
    createdAt: createdAt(),
    committedAt: moment('committed_at'),
    undoneAt: moment('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('bank_files_at').on(t.organizationId, t.createdAt.desc()),
  ],
);

/** Why a line is taken for a payment of somebody. */
export interface BankMatch {
  person: string;
  reasons: string[];
}

/** A line of it, and whose payment it is. Only what is needed for that is kept of the file. */
export const bankLines = pgTable(
  'bank_lines',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    fileId: uuid('file_id').notNull(),
    number: integer('number').notNull(),
    kind: bankLineKind('kind').notNull(),
    onDay: day('on_day'),
    amount: money('amount'),
    payer: text('payer').notNull().default(''),
    purpose: text('purpose').notNull().default(''),
    /** Of day, amount, payer, reference: the same line is noticed in another file. */
    hash: text('hash').notNull(),
    matches: jsonb('matches').$type<BankMatch[]>().notNull().default([]),
    personId: uuid('person_id'),
    isTaken: boolean('is_taken').notNull().default(false),
    entryId: uuid('entry_id'),
    problem: text('problem'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.fileId, t.number] }),
    index('bank_lines_hash').on(t.organizationId, t.hash),
    index('bank_lines_person').on(t.organizationId, t.personId),
    foreignKey({
      columns: [t.organizationId, t.fileId],
      foreignColumns: [bankFiles.organizationId, bankFiles.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'bank_lines_entry',
      columns: [t.organizationId, t.entryId],
      foreignColumns: [duesEntries.organizationId, duesEntries.id],
    }),
  ],
);
