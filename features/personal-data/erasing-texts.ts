import 'server-only';
import { sql } from 'drizzle-orm';
import { withholdNames } from '@/features/organizations/withhold';
import type { OrganizationContext } from '@/server/context';
import type { Traces } from './traces';

/** Texts that go out to everybody, and of which sentences are withheld that name a hidden person. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  organization_texts: ['summary', 'about', 'activity'],
  event_texts: ['title', 'summary', 'description'],
  event_record_texts: ['text'],
  statement_texts: ['title', 'text'],
  announcement_texts: ['title', 'text'],
  group_texts: ['name', 'description'],
  person_texts: ['biography'],
  person_fact_texts: ['text'],
};

/**
 * Whom an admin or the operator had hidden stays unnamed: after the erasure nobody knows any more what to withhold, so the
 * sentences that were withheld go for good. Nothing of the kind happens to people who were not hidden before.
 */
export async function eraseWithheld({ tx, organization }: OrganizationContext, of: Traces): Promise<number> {
  const { rows } = await tx.execute<{ names: string[] }>(sql`
    select names from withheld_names where organization_id = ${organization.id} and person_id = ${of.id}`);
  const names = rows[0]?.names ?? [];
  if (names.length === 0) return 0;
  let changed = 0;
  for (const [table, columns] of Object.entries(TEXTS)) {
    for (const column of columns) changed += await withholdIn(tx, organization.id, table, column, names);
  }
  return changed;
}

async function withholdIn(
  tx: OrganizationContext['tx'],
  organizationId: string,
  table: string,
  column: string,
  names: readonly string[],
): Promise<number> {
  const [name, text] = [sql.identifier(table), sql.identifier(column)];
  const { rows } = await tx.execute<{ place: string; text: string }>(sql`
    select t.ctid::text as place, t.${text} as text from ${name} t
    where t.organization_id = ${organizationId} and t.${text} <> ''`);
  let changed = 0;
  for (const row of rows) {
    const kept = withholdNames(row.text, names);
    if (!kept.isWithheld) continue;
    await tx.execute(sql`
      update ${name} t set ${text} = ${kept.text || '—'} where t.organization_id = ${organizationId} and t.ctid = ${row.place}::tid`);
    changed += 1;
  }
  return changed;
}
