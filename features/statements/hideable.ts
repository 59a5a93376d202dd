import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { unnameAddresses } from '@/features/members/unnamed-addresses';
import { withholdNamesOf } from '@/features/members/withheld-names';
import type { OrganizationContext } from '@/server/context';
import { rememberHiding } from '@/server/hidden-list';
import { tag } from '@/server/tags';
import type { Hideable } from './schema';

/** Where each of them is kept, and how it is called in the journal. */
const TABLES: Record<Hideable, { table: SQL; name: SQL }> = {
  person: { table: sql`people`, name: sql`concat_ws(' ', row.given, row.surname)` },
  'person-fact': { table: sql`person_facts`, name: sql`row.kind::text` },
  term: { table: sql`terms`, name: sql`coalesce(row.start_edtf, row.as_of_edtf, '')` },
  event: { table: sql`events`, name: sql`row.slug` },
  statement: { table: sql`statements`, name: sql`row.slug` },
};

export interface HiddenThing {
  id: string;
  name: string;
  isHidden: boolean;
}

/** The row that is to be hidden or shown again, locked. */
export async function findHideable(
  { tx, organization }: OrganizationContext,
  kind: Hideable,
  id: string,
): Promise<HiddenThing | null> {
  const { table, name } = TABLES[kind];
  const { rows } = await tx.execute<{ id: string; name: string; isHidden: boolean }>(sql`
    select row.id, ${name} as name, row.hidden_at is not null as "isHidden" from ${table} row
    where row.organization_id = ${organization.id} and row.id = ${id} for update`);
  return rows[0] ?? null;
}

/** Sets or clears the moment since when it is hidden. */
export async function setHidden(
  { tx, organization, now }: OrganizationContext,
  kind: Hideable,
  id: string,
  isHidden: boolean,
): Promise<void> {
  const at = isHidden ? sql`${now.toISOString()}::timestamptz` : sql`null`;
  await tx.execute(sql`
    update ${TABLES[kind].table} set hidden_at = ${at} where organization_id = ${organization.id} and id = ${id}`);
}

/** Takes a thing from sight, and the sentences that name a person who is one. */
export async function hideThing(context: OrganizationContext, kind: Hideable, id: string): Promise<void> {
  await setHidden(context, kind, id, true);
  await rememberHiding(context, kind, id, true);
  if (kind !== 'person') return;
  await withholdNamesOf(context.tx, context.organization.id, id);
  await unnameAddresses(context, id);
}

/** Everything of an organization may show what was hidden: its pages, its events, the directory. */
export const tagsOfHiding = ({ organization }: OrganizationContext) => [
  tag.organization(organization.slug),
  tag.events(organization.slug),
  tag.directory,
];
