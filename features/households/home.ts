import 'server-only';
import { sql } from 'drizzle-orm';
import type { HouseholdRole } from '@/db/enums';
import type { OrganizationContext } from '@/server/context';
import { holds } from './household';

export interface Home extends Record<string, unknown> {
  id: string;
  name: string | null;
  address: string | null;
  mailPersonId: string | null;
  people: { personId: string; role: HouseholdRole }[];
}

/** The household that somebody lives in on a day, with everybody in it; null for who lives in none. */
export async function findHome(
  { tx, organization }: OrganizationContext,
  personId: string,
  day: string,
): Promise<Home | null> {
  const { rows } = await tx.execute<Home>(sql`
    select h.id, h.name, h.address, h.mail_person_id as "mailPersonId",
      (select json_agg(json_build_object('personId', m.person_id, 'role', m.role) order by m.role, p.sort_key, p.id)
        from household_memberships m join people p on p.organization_id = m.organization_id and p.id = m.person_id
        where m.organization_id = h.organization_id and m.household_id = h.id and ${holds(day)}) as people
    from households h
    join household_memberships m on m.organization_id = h.organization_id and m.household_id = h.id
    where h.organization_id = ${organization.id} and m.person_id = ${personId} and ${holds(day)}`);
  return rows[0] ?? null;
}
