import 'server-only';
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { HouseholdRole } from '@/db/enums';
import { fold } from '@/lib/names/fold';
import type { OrganizationContext } from '@/server/context';
import { isMinor } from '../members/rules';
import { today } from '../members/today';
import { isHouseholdOfRow } from './household-of-row';
import { FIRST_CHILD_PART, SPOUSE_PART } from './parts';
import { ADDED } from './store-plan';

interface InFamily extends Record<string, unknown> {
  person: string;
  family: string;
  /** What they are in the row: its own person, the spouse, or a child. */
  part: number;
  birth: string | null;
  /** Where they live already. */
  home: string | null;
}

/** One row of `household_memberships` that an import has made. */
export interface MadeMembership extends Record<string, unknown> {
  id: string;
  household: string;
  person: string;
  role: HouseholdRole;
}

/** The same import gives the same row the same id, so the undo knows what it made. */
export function idOf(importId: string, what: string): string {
  const hex = createHash('sha256').update(`${importId} ${what}`).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * Puts the people whose rows name the same family into one household: the one that the first of them lives in already, or
 * a new one. For a whole file in three statements.
 */
export async function putFamilies(context: OrganizationContext, id: string): Promise<void> {
  const { tx, organization } = context;
  const day = today(context);
  const { rows } = await tx.execute<InFamily>(sql`
    select r.person_id as person, r.part, r.values ->> 'household' as family, d.birth_edtf as birth,
      (select m.household_id from household_memberships m where m.organization_id = r.organization_id
        and m.person_id = r.person_id and (m.starts_on is null or m.starts_on <= ${day})
        and (m.ends_on is null or m.ends_on > ${day}) limit 1) as home
    from import_rows r
    -- One look-up for each: of rows that were written a moment ago Postgres guesses there are none, and would read all.
    cross join lateral (select d.birth_edtf from person_details d
      where d.organization_id = r.organization_id and d.person_id = r.person_id offset 0) d
    where r.organization_id = ${organization.id} and r.import_id = ${id} and r.values ? 'household'
      and (${ADDED} or r.kind in ('update', 'same'))
    order by r.part, r.number`);
  const families = familiesOf(rows);
  const made: MadeMembership[] = [];
  const households = new Set<string>();
  for (const [key, people] of families) {
    const all = [...people.values()];
    if (all.length < 2) continue;
    const known = all.find(({ home }) => home !== null)?.home;
    const household = known ?? idOf(id, `household ${key}`);
    if (!known) households.add(household);
    for (const { person, birth, home, part } of all) {
      const role = (birth === null ? part >= FIRST_CHILD_PART : isMinor(birth, day)) ? 'child' : 'adult';
      if (home === null) made.push({ id: idOf(id, person), household, person, role });
    }
  }
  await tx.execute(sql`
    insert into households (organization_id, id)
    select ${organization.id}, h.id from jsonb_to_recordset(${JSON.stringify(
      [...households].map((household) => ({ id: household })),
    )}::jsonb) as h (id uuid)`);
  await moveIn(context, made);
}

/**
 * The people by the household that their rows name; whoever stands in two lives in that of their own row, or in the first. Where
 * a spouse has a row of their own, or a person has two, both rows are one family. A grown-up child with a family lives with that.
 */
function familiesOf(rows: readonly InFamily[]): Map<string, Map<string, InFamily>> {
  const families = new Map<string, Map<string, InFamily>>();
  const placed = new Map<string, string>();
  const joined = new Map<string, string>();
  const nameOf = (key: string): string => {
    const other = joined.get(key);
    return other === undefined ? key : nameOf(other);
  };
  for (const row of rows) {
    const key = nameOf(fold(row.family));
    const before = placed.get(row.person);
    const other = before === undefined ? key : nameOf(before);
    if (before === undefined) {
      placed.set(row.person, key);
      families.set(key, (families.get(key) ?? new Map()).set(row.person, row));
    } else if (row.part <= SPOUSE_PART && other !== key && [key, other].some(isHouseholdOfRow)) {
      joined.set(key, other);
      families.set(other, new Map([...(families.get(other) ?? []), ...(families.get(key) ?? [])]));
      families.delete(key);
    }
  }
  return families;
}

async function moveIn({ tx, organization }: OrganizationContext, made: MadeMembership[]): Promise<void> {
  if (made.length === 0) return;
  await tx.execute(sql`
    insert into household_memberships (organization_id, id, household_id, person_id, role)
    select ${organization.id}, m.id, m.household, m.person, m.role
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as m (id uuid, household uuid, person uuid, role household_role)`);
}

/** Takes out again whom the import put into a household, as long as nobody has dated it since. Gives what stood there. */
export async function takeFamiliesApart(
  { tx, organization }: OrganizationContext,
  id: string,
): Promise<MadeMembership[]> {
  const { rows } = await tx.execute<{ person: string }>(sql`
    select r.person_id as person from import_rows r
    where r.organization_id = ${organization.id} and r.import_id = ${id} and r.values ? 'household'
      and (${ADDED} or r.kind in ('update', 'same')) and not r.is_kept`);
  if (rows.length === 0) return [];
  const ids = rows.map(({ person }) => idOf(id, person));
  const { rows: gone } = await tx.execute<MadeMembership>(sql`
    delete from household_memberships m
    where m.organization_id = ${organization.id} and m.id = any (${sql.param(ids)}::uuid[])
      and m.start_edtf is null and m.end_edtf is null
    returning m.id, m.household_id as household, m.person_id as person, m.role`);
  return gone;
}

/** Who is kept for another reason lives where they lived; a household of the import in which nobody lives is gone. */
export async function putKeptBack(
  context: OrganizationContext,
  id: string,
  families: MadeMembership[],
): Promise<void> {
  const { tx, organization } = context;
  if (families.length === 0) return;
  const { rows } = await tx.execute<{ person: string }>(sql`
    select r.person_id as person from import_rows r
    where r.organization_id = ${organization.id} and r.import_id = ${id} and r.is_kept`);
  const kept = new Set(rows.map(({ person }) => person));
  await moveIn(
    context,
    families.filter(({ person }) => kept.has(person)),
  );
  const { rows: named } = await tx.execute<{ family: string }>(sql`
    select distinct r.values ->> 'household' as family from import_rows r
    where r.organization_id = ${organization.id} and r.import_id = ${id} and r.values ? 'household'`);
  const made = named.map(({ family }) => idOf(id, `household ${fold(family)}`));
  await tx.execute(sql`
    delete from households h
    where h.organization_id = ${organization.id} and h.id = any (${sql.param(made)}::uuid[])
      and h.name is null and h.address is null and not exists (
        select from household_memberships m where m.organization_id = h.organization_id and m.household_id = h.id)`);
}
