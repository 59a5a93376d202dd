import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { holds } from './household';

/** Under age on that day, and somebody the organization has to do with: a member, or living in a household. */
const youngOf = (organizationId: string, day: string) => sql`
  select d.person_id from person_details d
  where d.organization_id = ${organizationId} and d.birth_edtf is not null and of_age_on(d.birth_edtf) > ${day}::date
    and (exists (select from memberships m where m.organization_id = d.organization_id and m.person_id = d.person_id
           and ${holds(day)})
         or exists (select from household_memberships m where m.organization_id = d.organization_id
           and m.person_id = d.person_id and ${holds(day)}))
  union
  select m.person_id from household_memberships m
  join person_details d on d.organization_id = m.organization_id and d.person_id = m.person_id and d.birth_edtf is null
  where m.organization_id = ${organizationId} and m.role = 'child' and ${holds(day)}`;

/** Minors for whom nobody answers, by name. */
export async function findMissingGuardians(
  { tx, organization }: OrganizationContext,
  day: string,
  most: number,
): Promise<{ ids: string[]; count: number }> {
  const { rows } = await tx.execute<{ id: string; count: number }>(sql`
    select p.id, count(*) over ()::integer as count from (${youngOf(organization.id, day)}) young
    join people p on p.organization_id = ${organization.id} and p.id = young.person_id
    where not exists (select from guardianships m where m.organization_id = p.organization_id and m.minor_id = p.id
      and ${holds(day)})
    order by p.sort_key, p.id limit ${most}`);
  return { ids: rows.map(({ id }) => id), count: rows[0]?.count ?? 0 };
}
