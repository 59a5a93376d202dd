import 'server-only';
import { sql } from 'drizzle-orm';
import { hasDied } from '@/features/organizations/deceased';
import type { OrganizationContext } from '@/server/context';

/** When those of these people who have died did so, as well as it is known; who is not in it has not died by the record. */
export async function readDeaths(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const { rows } = await tx.execute<{ id: string; died: string }>(sql`
    select p.id, (select coalesce(m.end_edtf, m.ends_on::text) from memberships m
      where m.organization_id = p.organization_id and m.person_id = p.id and m.end_reason = 'died'
      order by m.starts_on desc limit 1) as died
    from people p
    where p.organization_id = ${organization.id} and p.id = any (${sql.param(asked)}::uuid[]) and ${hasDied()}`);
  return new Map(rows.map(({ id, died }) => [id, died]));
}
