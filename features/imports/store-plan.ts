import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import type { PlanRow } from './plan-row';
import type { Progress } from './progress';

/** The rows of an import that make somebody. */
export const ADDED = sql`(r.kind = 'new' or (r.kind = 'duplicate' and r.decision = 'add'))`;

/** An import takes longer than a page: its transaction may. */
export async function allowTime({ tx }: OrganizationContext): Promise<void> {
  await tx.execute(sql`select set_config('statement_timeout', '120s', true),
    set_config('idle_in_transaction_session_timeout', '120s', true)`);
}

/** From here on `people.joined_on` is written with the memberships, not by the trigger after them. */
export async function keepJoinedOn({ tx }: OrganizationContext): Promise<void> {
  await tx.execute(sql`select set_config('app.joined_on_is_kept', 'on', true)`);
}

/**
 * From here on Postgres joins whole tables, not row by row. Of rows that were written a moment ago it guesses that there are
 * none or one, and walking 20,000 people for each of 20,000 rows took minutes.
 */
export async function joinWholeTables({ tx }: OrganizationContext): Promise<void> {
  await tx.execute(sql`select set_config('enable_nestloop', 'off', true)`);
}

/**
 * Carries a statement out for some rows of the plan after the others, so that it can be said how far it is. The statement
 * takes which rows `r` of `import_rows` are meant: those behind one number up to another. The portions are about as large as
 * asked for, and all the same: what is counted after each is not counted for a rest of a row or two.
 */
export async function inPortions(
  { tx, organization }: OrganizationContext,
  id: string,
  size: number,
  progress: Progress,
  statement: (which: SQL, after: number, last: number) => SQL,
): Promise<void> {
  const { rows } = await tx.execute<{ last: number }>(sql`
    select coalesce(max(number), 0) as last from import_rows
    where organization_id = ${organization.id} and import_id = ${id}`);
  const last = rows[0]?.last ?? 0;
  const portion = Math.ceil(last / Math.max(1, Math.round(last / size)));
  for (let from = 0; from < last; from += portion) {
    const to = from + portion;
    await tx.execute(statement(sql`r.number > ${from} and r.number <= ${to}`, from, to));
    progress(Math.min(1, to / last));
  }
}

/** Stores some rows of a plan at once. */
export async function storeRows(
  { tx, organization }: OrganizationContext,
  id: string,
  rows: PlanRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into import_rows (organization_id, import_id, number, part, kind, person_id, known_person_id, known_row, name, values,
      before, problems, candidates, cells, slug_stem, slug_number, sort_key, tokens, name_tokens, seen_at)
    select ${organization.id}, ${id}, r.number, r.part, r.kind, r."personId", r."knownPersonId", r."knownRow", r.name, r.values,
      r.before, coalesce(r.problems, '[]'), r.candidates, r.cells, r."slugStem", r."slugNumber", r."sortKey", r.tokens, r."nameTokens", r."seenAt"
    from jsonb_to_recordset(${JSON.stringify(rows.map(withoutNothing))}::jsonb) as r (number int, part int, kind import_row_kind, "personId" uuid,
      "knownPersonId" uuid, "knownRow" int, name text, values jsonb, before jsonb, problems jsonb, candidates uuid[], cells jsonb,
      "slugStem" text, "slugNumber" int, "sortKey" text, tokens text[], "nameTokens" int, "seenAt" timestamptz)`);
}

/** What most rows have none of is left out: it would be written, sent and read for each of them. */
const withoutNothing = (row: PlanRow) => ({
  ...row,
  knownPersonId: row.knownPersonId ?? undefined,
  knownRow: row.knownRow ?? undefined,
  before: row.before ?? undefined,
  problems: row.problems.length > 0 ? row.problems : undefined,
  candidates: row.candidates ?? undefined,
  cells: row.cells ?? undefined,
  seenAt: row.seenAt ?? undefined,
});

/** Takes the stored rows away, before others are stored. */
export async function clearRows({ tx, organization }: OrganizationContext, id: string): Promise<void> {
  await tx.execute(
    sql`delete from import_rows where organization_id = ${organization.id} and import_id = ${id}`,
  );
}
