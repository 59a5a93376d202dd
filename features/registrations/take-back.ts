import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { registrations } from '@/db/schema/registrations';
import { isPromotionOpen } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';
import { countSeats, type RegisteredEvent } from './event-seats';
import { partyColumns, SETTLED } from './parties';
import { tellMany } from './tell';
import { type GivenSeats, planTakeBack } from './waiting-list';

/**
 * Who would give seats back if the event had so few as it says (ADR 19): nobody once it has begun, nobody who is there
 * already, and no hold of an address, which ends by itself or becomes a registration. Nor at one date of a series that is
 * registered for as a whole: who comes to all dates would lose one of them.
 */
export async function whoGivesBack(
  context: OrganizationContext,
  event: RegisteredEvent,
): Promise<GivenSeats[]> {
  const { tx, organization, now } = context;
  if (event.isForSeries) return [];
  const { taken } = await countSeats(context, event.id);
  const excess = event.capacity === null ? 0 : taken - event.capacity;
  if (excess <= 0 || !isPromotionOpen(event, now)) return [];
  const { rows } = await tx.execute<GivenSeats & Record<string, unknown>>(sql`
    select r.id, r.state::text as state, coalesce(r.offered_seats, count(*)::integer) as seats,
      extract(epoch from coalesce(r.offer_expires_at, r.confirmed_at, r.created_at))::float8 * 1000 as "givenAt"
    from registrations r
    join registration_people p on p.organization_id = r.organization_id and p.registration_id = r.id
    where r.organization_id = ${organization.id} and r.event_id = ${event.id}
      and r.state::text in ('offered', 'pending', 'confirmed')
    group by r.organization_id, r.id having count(p.checked_in_at) = 0 order by r.arrival desc`);
  return planTakeBack(rows, excess);
}

/** Takes back what there are no seats for any more, and tells those whom it concerns. Gives how many parties. */
export async function takeBackSeats(context: OrganizationContext, event: RegisteredEvent): Promise<number> {
  const { tx, organization, now } = context;
  const given = await whoGivesBack(context, event);
  const sides = [
    { ids: idsOf(given, true), seatsLostAt: null, kind: 'offer-taken-back' as const },
    { ids: idsOf(given, false), seatsLostAt: now, kind: 'seats-taken-back' as const },
  ];
  for (const { ids, seatsLostAt, kind } of sides.filter((side) => side.ids.length > 0)) {
    const theirs = and(eq(registrations.organizationId, organization.id), inArray(registrations.id, ids));
    await tx
      .update(registrations)
      .set({
        ...SETTLED,
        state: 'waiting',
        confirmedAt: null,
        // Whose offer goes stands where they stood.
        ...(seatsLostAt ? { seatsLostAt } : {}),
      })
      .where(theirs);
    const parties = await tx
      .select(partyColumns)
      .from(registrations)
      .where(theirs)
      .orderBy(registrations.arrival);
    await tellMany(context, parties, { kind });
  }
  return given.length;
}

const idsOf = (given: readonly GivenSeats[], isOffer: boolean) =>
  given.filter(({ state }) => (state === 'offered') === isOffer).map(({ id }) => id);
