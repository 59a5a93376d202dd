import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { isUnderAge } from '../households/rules';
import { today } from '../members/today';
import { idOf } from './families';
import { FIRST_CHILD_PART } from './parts';
import { ADDED } from './store-plan';

interface OfRow extends Record<string, unknown> {
  number: number;
  part: number;
  person: string;
  birthEdtf: string | null;
  /** Where they live already, and as what. */
  home: string | null;
  role: string | null;
  /** Nothing but the name said who they are. */
  isByName: boolean;
}

/** One guardianship that an import has made. */
interface MadeGuardianship extends Record<string, unknown> {
  id: string;
  minor: string;
  guardian: string;
}

/** The people of the rows of an import that names children, row by row. */
async function familiesOf(context: OrganizationContext, id: string): Promise<OfRow[][]> {
  const { tx, organization } = context;
  const day = today(context);
  const { rows: files } = await tx.execute(sql`
    select from imports where organization_id = ${organization.id} and id = ${id} and mapping ? 'children'`);
  if (files.length === 0) return [];
  const { rows } = await tx.execute<OfRow>(sql`
    select r.number, r.part, r.person_id as person, d.birth_edtf as "birthEdtf", h.household_id as home, h.role,
      r.kind = 'same' and r.known_person_id is not null as "isByName"
    from import_rows r
    cross join lateral (select d.birth_edtf from person_details d
      where d.organization_id = r.organization_id and d.person_id = r.person_id offset 0) d
    left join lateral (select m.household_id, m.role from household_memberships m
      where m.organization_id = r.organization_id and m.person_id = r.person_id
        and (m.starts_on is null or m.starts_on <= ${day}) and (m.ends_on is null or m.ends_on > ${day}) limit 1) h on true
    where r.organization_id = ${organization.id} and r.import_id = ${id} and r.values ? 'household'
      and (${ADDED} or r.kind in ('update', 'same'))
    order by r.number, r.part`);
  const families = new Map<number, OfRow[]>();
  for (const row of rows) {
    const family = families.get(row.number);
    if (family) family.push(row);
    else families.set(row.number, [row]);
  }
  return [...families.values()];
}

type Pair = [minor: OfRow, guardian: OfRow];

/** Each child of a row with the row's person, and with the spouse. */
function pairsOf(family: readonly OfRow[]): Pair[] {
  const adults = family.filter(({ part }) => part < FIRST_CHILD_PART);
  const children = family.filter(({ part }) => part >= FIRST_CHILD_PART);
  const all = children.flatMap((minor) => adults.map((adult): Pair => [minor, adult]));
  return all.filter(([minor, guardian]) => minor.person !== guardian.person);
}

function madeOf(importId: string, pairs: readonly Pair[]): MadeGuardianship[] {
  const made = pairs.map(([minor, guardian]): [string, MadeGuardianship] => {
    const id = idOf(importId, `guardian ${minor.person} ${guardian.person}`);
    return [id, { id, minor: minor.person, guardian: guardian.person }];
  });
  return [...new Map(made).values()];
}

/**
 * The row's person and their spouse act for each child of the row who is under age, as parents; for a whole file at once,
 * before it moves people into households. A guardian sees the child's record and acts for it, so it must be certain who they
 * are: new, known by more than the name, or living with somebody else of the row.
 */
export async function addGuardians(context: OrganizationContext, id: string): Promise<void> {
  const day = today(context);
  const families = await familiesOf(context, id);
  const pairs = families.flatMap((family) => {
    const isCertain = ({ isByName, home, person }: OfRow) =>
      !isByName ||
      (home !== null &&
        family.some((other) => !other.isByName && other.person !== person && other.home === home));
    const isYoung = ({ birthEdtf, role, part }: OfRow) =>
      isUnderAge({ birthEdtf, isChild: role === null ? part >= FIRST_CHILD_PART : role === 'child' }, day);
    return pairsOf(family).filter(
      ([minor, guardian]) => isCertain(minor) && isCertain(guardian) && isYoung(minor) && !isYoung(guardian),
    );
  });
  await write(context, madeOf(id, pairs));
}

async function write(
  { tx, organization }: OrganizationContext,
  made: readonly MadeGuardianship[],
): Promise<void> {
  if (made.length === 0) return;
  await tx.execute(sql`
    insert into guardianships (organization_id, id, minor_id, guardian_id, relation)
    select ${organization.id}, g.id, g.minor, g.guardian, 'parent'
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as g (id uuid, minor uuid, guardian uuid)
    where not exists (select from guardianships o where o.organization_id = ${organization.id}
      and o.minor_id = g.minor and o.guardian_id = g.guardian)`);
}

/** Takes out again who was made a guardian, as long as nobody has dated it since. Gives what stood there. */
export async function takeGuardians(context: OrganizationContext, id: string): Promise<MadeGuardianship[]> {
  const made = madeOf(id, (await familiesOf(context, id)).flatMap(pairsOf));
  if (made.length === 0) return [];
  const { tx, organization } = context;
  const { rows } = await tx.execute<MadeGuardianship>(sql`
    delete from guardianships g
    where g.organization_id = ${organization.id} and g.id = any (${sql.param(made.map((one) => one.id))}::uuid[])
      and g.start_edtf is null and g.end_edtf is null
    returning g.id, g.minor_id as minor, g.guardian_id as guardian`);
  return rows;
}

/** Where one of the two is kept and the other does not go, it stays as it was. */
export async function keepGuardians(
  context: OrganizationContext,
  id: string,
  taken: readonly MadeGuardianship[],
): Promise<void> {
  if (taken.length === 0) return;
  const { tx, organization } = context;
  const { rows } = await tx.execute<{ person: string; isKept: boolean }>(sql`
    select r.person_id as person, r.is_kept as "isKept" from import_rows r
    where r.organization_id = ${organization.id} and r.import_id = ${id} and (r.is_kept or ${ADDED})`);
  const kept = new Set(rows.flatMap(({ person, isKept }) => (isKept ? person : [])));
  const gone = new Set(rows.flatMap(({ person, isKept }) => (isKept ? [] : person)));
  await write(
    context,
    taken.filter(
      ({ minor, guardian }) =>
        (kept.has(minor) || kept.has(guardian)) && !gone.has(minor) && !gone.has(guardian),
    ),
  );
}
