import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';

/** Minors for whom nobody answers, members or living in a household: the first by name, and how many there are. */
export async function findMissingGuardians(
  { tx, organization }: OrganizationContext,
  day: string,
  most: number,
): Promise<{ ids: string[]; count: number }> {
  const { rows } = await tx.execute<{ id: string; count: number }>(sql`
    select p.id, count(*) over ()::integer as count
    from minors_without_guardian(${organization.id}, ${day}::date) young (id)
    join people p on p.organization_id = ${organization.id} and p.id = young.id
    order by p.sort_key, p.id limit ${most}`);
  return { ids: rows.map(({ id }) => id), count: rows[0]?.count ?? 0 };
}

/** How many there are. */
export async function countMissing({ tx, organization }: OrganizationContext, day: string): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::integer as count from minors_without_guardian(${organization.id}, ${day}::date)`);
  return rows[0]?.count ?? 0;
}
