import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  bytes,
  createdAt,
  importRowKind,
  importState,
  moment,
  plainText,
  tenantId,
  tenantOfParent,
} from './columns';
import { organizations } from './organizations';

const organizationId = () => organizations.id;

/** A file of members and what is to be done with it. Its rows are the plan that is shown, committed and undone. */
export const imports = pgTable(
  'imports',
  {
    ...tenantId(organizationId),
    fileName: text('file_name').notNull(),
    state: importState('state').notNull().default('planned'),
    sheets: text('sheets').array().notNull(),
    sheet: integer('sheet').notNull().default(0),
    /** The row of the headings, counted from 1; 0 where the file has none. */
    headerRow: integer('header_row').notNull(),
    headings: jsonb('headings').$type<string[]>().notNull(),
    samples: jsonb('samples').$type<string[]>().notNull(),
    mapping: jsonb('mapping').$type<(string | null)[]>().notNull(),
    /** Of rows that say nothing of it. */
    type: text('type').notNull(),
    startEdtf: text('start_edtf').notNull(),
    counts: jsonb('counts').$type<Record<string, number>>().notNull(),
    /** Of what the plan does: a plan made anew is the same when this is. */
    planHash: text('plan_hash').notNull(),
    plannedAt: moment('planned_at').notNull(),
    /** The name of who uploaded it, as it was then. */
    author: text('author').notNull().default(''),
    createdAt: createdAt(),
    committedAt: moment('committed_at'),
    undoneAt: moment('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('imports_created').on(t.organizationId, t.createdAt.desc()),
  ],
);

const belongsToImport = (t: { organizationId: never; importId: never }) =>
  foreignKey({
    columns: [t.organizationId, t.importId],
    foreignColumns: [imports.organizationId, imports.id],
  }).onDelete('cascade');

/** The file itself, for as long as the plan may be made anew. */
export const importFiles = pgTable(
  'import_files',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    importId: uuid('import_id').notNull(),
    content: bytes('content').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.importId] }), belongsToImport(t as never)],
);

/** How far a long step of an import is, for who waits for it. Written while it works, and of no use afterwards. */
export const importProgress = pgTable(
  'import_progress',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    /** What the form that waits calls it: the import, or a random id where there is none yet. */
    key: uuid('key').notNull(),
    percent: integer('percent').notNull(),
    saidAt: moment('said_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.key] })],
);

/** One row of the plan. Without a foreign key to the person: people may go, what was planned stays. */
export const importRows = pgTable(
  'import_rows',
  {
    organizationId: tenantOfParent(),
    importId: uuid('import_id').notNull(),
    /** As the spreadsheet counts. */
    number: integer('number').notNull(),
    /** 0 is the row's own person, 1 their spouse, from 2 on their children. */
    part: integer('part').notNull().default(0),
    kind: importRowKind('kind').notNull(),
    /** What was decided about a possible duplicate. */
    decision: text('decision', { enum: ['add', 'skip', 'known', 'row'] }),
    /** Whom the row makes, or changes, or may be. */
    personId: uuid('person_id').notNull(),
    /** For possible duplicates: the person or the earlier row that it may be. */
    knownPersonId: uuid('known_person_id'),
    knownRow: integer('known_row'),
    /** Who else of the known it may be, the likeliest first. */
    candidates: uuid('candidates').array(),
    /** Of a row that was decided to be somebody known: what it was before, for another answer. */
    undecided: jsonb('undecided').$type<Record<string, unknown>>(),
    name: text('name').notNull(),
    /** What is written: all of a new person, of a known one what changes. */
    values: jsonb('values').$type<Record<string, string>>().notNull(),
    /** What stood there, of what changes; also the way back. */
    before: jsonb('before').$type<Record<string, string | null>>(),
    problems: jsonb('problems')
      .$type<{ reason: string; cell?: string; field?: string; text?: string }[]>()
      .notNull(),
    /** The row as it was, where somebody has to correct it. */
    cells: jsonb('cells').$type<string[]>(),
    slugStem: text('slug_stem').notNull(),
    /** The how-many-th this is of the new people whose address begins so: numbers go on behind those that are taken. */
    slugNumber: integer('slug_number').notNull().default(0),
    sortKey: plainText('sort_key').notNull(),
    /** Search tokens; the first `name_tokens` of them are of given name and surname. */
    tokens: text('tokens').array().notNull(),
    nameTokens: integer('name_tokens').notNull(),
    /** The version of the known person that the plan was made for. */
    seenAt: moment('seen_at'),
    /** What the commit added beside the person, for the way back. */
    addedTokens: text('added_tokens').array(),
    /** Tokens of a form of the name that the commit wrote over. */
    removedTokens: text('removed_tokens').array(),
    addedMembership: uuid('added_membership'),
    /** Not undone, because it was edited since. */
    isKept: boolean('is_kept').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.importId, t.number, t.part] }),
    index('import_rows_kind').on(t.organizationId, t.importId, t.kind, t.number, t.part),
    // Few rows of a file: they are counted without reading all others.
    index('import_rows_told')
      .on(t.organizationId, t.importId)
      .where(sql`decision is not null or is_kept or problems <> '[]'`),
    belongsToImport(t as never),
  ],
);
