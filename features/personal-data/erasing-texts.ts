import 'server-only';
import { sql } from 'drizzle-orm';
import { withholdNames } from '@/features/organizations/withhold';
import type { OrganizationContext } from '@/server/context';
import type { Traces } from './traces';

/**
 * Texts that go out to everybody, or will, and of which sentences are withheld that name a hidden person; and what stands there when
 * nothing is left. Not what an organization is called: `catalog.test.ts` knows of each column that is left out.
 */
export const WITHHELD_TEXTS: Readonly<Record<string, Readonly<Record<string, '—' | null>>>> = {
  organization_texts: {
    ...{ kind: null, summary: null, about: null, activity: null },
    ...{ city: null, district: null, address: null },
  },
  event_texts: { title: '—', summary: null, description: null, city: null, place: null, address: null },
  event_record_texts: { text: '—' },
  statement_texts: { title: '—', text: null, addressee: null },
  source_texts: { title: '—', rights: null },
  announcement_texts: { title: '—', text: '—' },
  group_texts: { name: '—', description: null },
  body_texts: { name: '—' },
  office_texts: { title: '—' },
  person_texts: { biography: '—' },
  person_fact_texts: { text: '—' },
  privacy_drafts: { responsible: null, contact: null, retention: null, text: null },
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
  for (const [table, columns] of Object.entries(WITHHELD_TEXTS)) {
    for (const [column, otherwise] of Object.entries(columns))
      changed += await withholdIn(tx, organization.id, { table, column, otherwise }, names);
  }
  return changed + (await withholdInNotices(tx, organization.id, of, names));
}

async function withholdIn(
  tx: OrganizationContext['tx'],
  organizationId: string,
  { table, column, otherwise }: { table: string; column: string; otherwise: '—' | null },
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
      update ${name} t set ${text} = ${kept.text || otherwise} where t.organization_id = ${organizationId} and t.ctid = ${row.place}::tid`);
    changed += 1;
  }
  return changed;
}

/** A published version never changes, but for this: the database takes only what leaves something out. */
async function withholdInNotices(
  tx: OrganizationContext['tx'],
  organizationId: string,
  { erasureId }: Traces,
  names: readonly string[],
): Promise<number> {
  const { rows } = await tx.execute<{ number: number; locale: string; text: string }>(sql`
    select number, locale, text from privacy_notice_texts where organization_id = ${organizationId}`);
  let changed = 0;
  for (const { number, locale, text } of rows) {
    const kept = withholdNames(text, names);
    if (!kept.isWithheld) continue;
    await tx.execute(sql`select erase_from_notice(${erasureId}, ${number}, ${locale}, ${kept.text})`);
    changed += 1;
  }
  return changed;
}
