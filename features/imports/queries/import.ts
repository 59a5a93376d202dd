import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { importRows, imports } from '@/db/schema/imports';
import { readCustomFields } from '@/features/members/custom';
import type { OrganizationContext } from '@/server/context';
import { keepPlans } from '@/server/database';
import { notFound } from '@/server/errors';
import { can } from '@/server/policy/can';
import { query } from '@/server/query';
import { readCandidates } from '../candidates';
import { fieldOfHeading } from '../columns';
import { MAY_BE_MEANT } from '../decide-twin';
import { isPaid, ROWS_OF_PAGE as PAGE, type PaidField, UNDO_DAYS, yearOfPaid } from '../fields';
import { knownNames } from '../known-names';
import type { PreviewInput } from '../schema';
import type { ImportView, PreviewRow } from '../view';

/** An import with a page of its plan. */
export const getImport = query<PreviewInput, ImportView>({
  permission: 'member:import',
  run: async (context, input) => {
    const { tx, organization, now } = context;
    if (input.id === '') throw notFound();
    const [row] = await tx
      .select()
      .from(imports)
      .where(and(eq(imports.organizationId, organization.id), eq(imports.id, input.id)));
    if (!row) throw notFound();
    const end = row.committedAt ? row.committedAt.getTime() + UNDO_DAYS * 86_400_000 : 0;
    const page = await readPage(context, input);
    const keepsDues = can(context.standing, 'dues:update');
    return {
      id: row.id,
      fileName: row.fileName,
      state: row.state,
      author: row.author,
      createdAt: row.createdAt,
      committedAt: row.committedAt,
      undoneAt: row.undoneAt,
      canUndo: row.state === 'committed' && now.getTime() <= end,
      sheets: row.sheets,
      sheet: row.sheet,
      headerRow: row.headerRow,
      columns: row.headings.map((heading, column) => ({
        heading,
        sample: row.samples[column] ?? '',
        field: row.mapping[column] ?? null,
      })),
      type: row.type,
      start: row.startEdtf,
      counts: { new: 0, update: 0, same: 0, duplicate: 0, error: 0, ...row.counts },
      ...(await countRows(context, input.id)),
      asked: (await readCustomFields(tx, organization.id)).map(({ id, kind, texts }) => ({
        id,
        kind,
        texts,
      })),
      years: keepsDues ? yearsFor(now, row) : [],
      leftOut: keepsDues ? [] : row.headings.filter((heading) => isPaid(fieldOfHeading(heading))),
      ...page,
    };
  },
});

/** The coming year and the last few, and whichever the file names. */
function yearsFor(now: Date, { mapping, headings }: typeof imports.$inferSelect): number[] {
  const coming = now.getUTCFullYear() + 1;
  const named = [...mapping, ...headings.map(fieldOfHeading)].flatMap((field) =>
    isPaid(field as string | null) ? yearOfPaid(field as PaidField) : [],
  );
  return [...new Set([0, 1, 2, 3, 4, 5].map((ago) => coming - ago).concat(named))].sort((a, b) => b - a);
}

/** How many rows an administrator decided to add, how many the undo kept, and beside how many that are taken something is told. */
async function countRows({ tx, organization }: OrganizationContext, id: string) {
  const count = (which: SQL) => sql<number>`count(*) filter (where ${which})::int`;
  const [counts] = await tx
    .select({
      added: count(eq(importRows.decision, 'add')),
      kept: count(eq(importRows.isKept, true)),
      noticed: count(NOTICED),
    })
    .from(importRows)
    .where(and(eq(importRows.organizationId, organization.id), eq(importRows.importId, id), TOLD));
  return counts ?? { added: 0, kept: 0, noticed: 0 };
}

/** The index `import_rows_told` finds them. */
const TOLD = sql`(${importRows.decision} is not null or ${importRows.isKept} or ${importRows.problems} <> '[]')`;
const NOTICED: SQL = sql`(${importRows.kind} <> 'error' and ${importRows.problems} <> '[]')`;

async function readPage(context: OrganizationContext, { id, kind, after, before }: PreviewInput) {
  const { tx, organization } = context;
  const of = [eq(importRows.organizationId, organization.id), eq(importRows.importId, id)];
  if (kind === 'kept') of.push(eq(importRows.isKept, true));
  else if (kind === 'noticed') of.push(NOTICED);
  else if (kind) of.push(eq(importRows.kind, kind));
  const isBack = before !== undefined;
  const place = sql`(${importRows.number}, ${importRows.part})`;
  if (isBack) of.push(sql`${place} < (${before.number}, ${before.part})`);
  else if (after !== undefined) of.push(sql`${place} > (${after.number}, ${after.part})`);
  const direction = isBack ? desc : asc;
  const found = await tx
    .select()
    .from(importRows)
    .where(and(...of))
    .orderBy(direction(importRows.number), direction(importRows.part))
    .limit(PAGE + 1);
  const isMore = found.length > PAGE;
  const shown = isBack ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  // Right after an import Postgres does not know yet how many there are, and would read everybody for these fifty.
  await keepPlans(tx);
  const known = await knownNames(
    context,
    shown.map((row) => row.knownPersonId ?? row.personId),
  );
  const people = await readCandidates(
    context,
    shown.flatMap((row) => row.candidates ?? []),
  );
  const certain = await certainRows(context, id, shown);
  const rows: PreviewRow[] = shown.map((row) => ({
    number: row.number,
    part: row.part,
    kind: row.kind,
    decision: row.decision,
    name: row.name,
    values: row.values,
    before: row.before,
    problems: row.problems,
    known: known.get(row.knownPersonId ?? row.personId) ?? null,
    knownRow: row.knownRow,
    canBeRow: row.kind === 'duplicate' && row.knownRow !== null && certain.has(row.knownRow),
    candidates: (row.candidates ?? []).flatMap((id) => people.get(id) ?? []),
    isKept: row.isKept,
  }));
  const [first = null, last = null] = [shown[0], shown.at(-1)].map(markOf);
  return {
    rows,
    previous: isBack ? (isMore ? first : null) : after === undefined ? null : first,
    next: isBack || isMore ? last : null,
  };
}

/** Those of the rows that possible duplicates may be the same person as, of whom it is known what they become. */
async function certainRows(
  { tx, organization }: OrganizationContext,
  id: string,
  shown: readonly { knownRow: number | null }[],
): Promise<ReadonlySet<number>> {
  const numbers = [...new Set(shown.flatMap(({ knownRow }) => knownRow ?? []))];
  if (numbers.length === 0) return new Set();
  const { rows } = await tx.execute<{ number: number }>(sql`
    select distinct r.number from import_rows r where r.organization_id = ${organization.id} and r.import_id = ${id}
      and r.number = any (${sql.param(numbers)}::int[]) and ${MAY_BE_MEANT}`);
  return new Set(rows.map(({ number }) => number));
}

/** As the address of a page names it. */
const markOf = (row: { number: number; part: number } | undefined): string | null =>
  row ? `${row.number}${row.part === 0 ? '' : `-${row.part}`}` : null;
