import 'server-only';
import { sql } from 'drizzle-orm';
import { readPeople } from '@/features/members/people';
import { viewerOf } from '@/features/members/scope';
import { searchCondition } from '@/features/members/search';
import { today } from '@/features/members/today';
import { hasDied } from '@/features/organizations/deceased';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { GUARDIAN_OF_ROW } from '../guardians';
import { holds } from '../household';
import { countMissing, findMissingGuardians } from '../missing-guardians';
import { householdTitle } from '../rules';
import type { HouseholdListInput } from '../schema';
import type { HouseholdList } from '../view';

const PAGE_SIZE = 50;
const SHOWN_MISSING = 20;

interface Row extends Record<string, unknown> {
  id: string;
  name: string | null;
  isMailShared: boolean;
  people: string[];
}

/** The households of the organization by the names of who lives in them, and the minors without a guardian. */
export const listHouseholds = query({
  permission: 'household:list',
  run: async (context, { q, page: asked = 1 }: HouseholdListInput): Promise<HouseholdList> => {
    const { tx, organization } = context;
    const day = today(context);
    const found = await foundBy(context, q, day);
    const counted = await tx.execute<{ count: number }>(sql`
      select count(*)::integer as count from households h where h.organization_id = ${organization.id} and ${found}`);
    const count = counted.rows[0]?.count ?? 0;
    const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
    const page = Math.min(asked, pages);
    const { rows } = await tx.execute<Row>(sql`
      select h.id, h.name, h.mail_person_id is not null as "isMailShared",
        coalesce(json_agg(m.person_id order by m.role, p.sort_key) filter (where p.id is not null), '[]') as people
      from households h
      left join household_memberships m on m.organization_id = h.organization_id and m.household_id = h.id
        and ${holds(day)}
      left join people p on p.organization_id = m.organization_id and p.id = m.person_id
      where h.organization_id = ${organization.id} and ${found}
      group by h.organization_id, h.id
      order by coalesce(h.name collate "C", min(p.sort_key)) nulls last, h.id
      limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`);
    const missing = await findMissingGuardians(context, day, SHOWN_MISSING);
    const without = await withoutGuardian(
      context,
      rows.flatMap((row) => row.people),
      day,
    );
    const ids = [...new Set([...rows.flatMap((row) => row.people), ...missing.ids])];
    const people = await readPeople(tx, organization.id, ids, viewerOf(context));
    const byId = new Map(people.map((person) => [person.id, person]));
    const viewsOf = (some: readonly string[]) => some.flatMap((id) => byId.get(id) ?? []);
    return {
      households: rows.map(({ id, name, isMailShared, people: inIt }) => ({
        id,
        title: householdTitle(name, viewsOf(inIt)),
        people: viewsOf(inIt),
        isMailShared,
        missing: inIt.filter((person) => without.has(person)).length,
      })),
      count,
      page,
      pages,
      missing: { people: viewsOf(missing.ids), count: missing.count },
    };
  },
});

/** How many minors have no guardian: what the overview tells. */
export const countMissingGuardians = query({
  permission: 'household:list',
  run: (context, _input: undefined): Promise<number> => countMissing(context, today(context)),
});

/** Households in which somebody of that name lives today. */
async function foundBy({ tx, organization }: OrganizationContext, q: string | undefined, day: string) {
  if (!q) return sql`true`;
  const search = await searchCondition(tx, organization.id, q, 'admins');
  if (!search) return sql`true`;
  return sql`exists (select from household_memberships m
    join people p on p.organization_id = m.organization_id and p.id = m.person_id
    where m.organization_id = h.organization_id and m.household_id = h.id and ${holds(day)} and ${search})`;
}

async function withoutGuardian(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
  day: string,
) {
  if (ids.length === 0) return new Set<string>();
  const { rows } = await tx.execute<{ id: string }>(sql`
    select d.person_id as id from person_details d
    where d.organization_id = ${organization.id} and d.person_id in ${[...new Set(ids)]}
      and coalesce(of_age_on(d.birth_edtf) > ${day}::date, exists (select from household_memberships m
        where m.organization_id = d.organization_id and m.person_id = d.person_id and m.role = 'child' and ${holds(day)}))
      and not exists (select from guardianships m where m.organization_id = d.organization_id
        and m.minor_id = d.person_id and ${holds(day)} and not ${hasDied(GUARDIAN_OF_ROW)})`);
  return new Set(rows.map(({ id }) => id));
}
