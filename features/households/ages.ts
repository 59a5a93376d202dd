import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { holds } from './household';
import type { KnownAge } from './rules';

interface Row extends KnownAge, Record<string, unknown> {
  id: string;
}

/** What is known about the age of people on a day. Who is not of the organization is missing. */
export async function readAges(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, KnownAge>> {
  if (ids.length === 0) return new Map();
  const { rows } = await tx.execute<Row>(sql`
    select p.id, d.birth_edtf as "birthEdtf",
      exists (select from household_memberships m where m.organization_id = p.organization_id and m.person_id = p.id
        and m.role = 'child' and ${holds(day)}) as "isChild"
    from people p
    left join person_details d on d.organization_id = p.organization_id and d.person_id = p.id
    where p.organization_id = ${organization.id} and p.id in ${[...ids]}`);
  return new Map(rows.map(({ id, birthEdtf, isChild }) => [id, { birthEdtf, isChild }]));
}
