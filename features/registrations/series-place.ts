import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { waitingPlace } from './parties';
import type { WaitingPlace } from './rules';

/** Where a party stands in the line: of a whole series at the date where most stand before it. */
export async function placeOf(
  { tx, organization }: Pick<OrganizationContext, 'tx' | 'organization'>,
  { eventId, arrival, seriesPartyId }: { eventId: string; arrival: number; seriesPartyId: string | null },
): Promise<WaitingPlace> {
  const organizationId = organization.id;
  if (seriesPartyId === null) return waitingPlace({ tx }, { organizationId, eventId, arrival });
  const { rows } = await tx.execute<WaitingPlace & Record<string, unknown>>(sql`
    select before.parties, before.seats, before.parties + 1 as place
    from registrations r cross join lateral waiting_before(r.organization_id, r.event_id, r.arrival) before
    where r.organization_id = ${organizationId} and r.series_party_id = ${seriesPartyId} and r.state = 'waiting'
    order by before.parties desc, before.seats desc limit 1`);
  return rows[0] ?? { place: 1, parties: 0, seats: 0 };
}
