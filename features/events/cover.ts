import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';

/** The picture that an event shows: its own, or that of the first date of its series that has one. */
export async function coverOf(
  { tx }: Pick<OrganizationContext, 'tx'>,
  organizationId: string,
  eventId: string,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select c.id from events e
    join events d on d.organization_id = e.organization_id and (d.id = e.id or d.series_id = e.series_id)
    join event_covers c on c.organization_id = d.organization_id and c.event_id = d.id
    where e.organization_id = ${organizationId} and e.id = ${eventId}
    order by d.id = e.id desc, d.starts_at limit 1`);
  return rows[0]?.id ?? null;
}
