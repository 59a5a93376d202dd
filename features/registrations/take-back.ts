import 'server-only';
import { sql } from 'drizzle-orm';
import { registrations } from '@/db/schema/registrations';
import { isPromotionOpen } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';
import type { KindSeats, RegisteredEvent, Seats } from './event-seats';
import { partyColumns, SETTLED } from './parties';
import { areRegistrations, togetherWith } from './series-party';
import { tellMany } from './tell';
import { type GivenSeats, planTakeBack, type SeatCounts, TOTAL } from './waiting-list';

/** How many seats too many are taken of an event. */
export const excessOf = ({ capacity }: Pick<RegisteredEvent, 'capacity'>, { taken }: Seats): SeatCounts => ({
  [TOTAL]: capacity === null ? 0 : Math.max(0, taken - capacity),
});

/** The same of each kind of ticket. */
export const excessOfKinds = (kinds: readonly KindSeats[]): SeatCounts =>
  Object.fromEntries(
    kinds.map(({ id, capacity, taken }) => [id, capacity === null ? 0 : Math.max(0, taken - capacity)]),
  );

interface Row extends Record<string, unknown> {
  id: string;
  seriesPartyId: string | null;
  state: GivenSeats['state'];
  seats: number;
  offeredKinds: Record<string, number> | null;
  kindIds: (string | null)[];
  givenAt: number;
}

export interface GivenBack extends GivenSeats {
  seriesPartyId: string | null;
}

/**
 * Who would give seats back where so many are too many (ADR 19): nobody once it has begun, nobody who is there
 * already, and no hold of an address, which ends by itself or becomes a registration.
 */
export async function whoGivesBack(
  context: OrganizationContext,
  event: RegisteredEvent,
  excess: SeatCounts,
): Promise<GivenBack[]> {
  const { tx, organization, now } = context;
  if (Object.values(excess).every((count) => count === 0) || !isPromotionOpen(event, now)) return [];
  const { rows } = await tx.execute<Row>(sql`
    select r.id, r.series_party_id as "seriesPartyId", r.state::text as state,
      coalesce(r.offered_seats, count(*)::integer) as seats, r.offered_kinds as "offeredKinds",
      json_agg(p.kind_id) as "kindIds",
      extract(epoch from coalesce(r.offer_expires_at, r.confirmed_at, r.created_at))::float8 * 1000 as "givenAt"
    from registrations r
    join registration_people p on p.organization_id = r.organization_id and p.registration_id = r.id
    where r.organization_id = ${organization.id} and r.event_id = ${event.id}
      and r.state::text in ('offered', 'pending', 'confirmed')
    group by r.organization_id, r.id having count(p.checked_in_at) = 0 order by r.arrival desc`);
  const given = rows.map(({ seats, offeredKinds, kindIds, ...row }) => {
    const ofKind = (kind: string) =>
      offeredKinds?.[kind] ?? Math.min(seats, kindIds.filter((one) => one === kind).length);
    const kinds = new Set(kindIds.flatMap((kind) => kind ?? []));
    return {
      ...row,
      of: { [TOTAL]: seats, ...Object.fromEntries([...kinds].map((kind) => [kind, ofKind(kind)])) },
    };
  });
  const chosen = new Set(planTakeBack(given, excess).map(({ id }) => id));
  return given.filter(({ id }) => chosen.has(id));
}

/**
 * Takes back what there are no seats for any more, and tells those whom it concerns. Gives how many parties. At a date of a series
 * they lose that date alone and wait for it; an offer, which is of all dates or of none, goes as a whole.
 */
export async function takeBackSeats(
  context: OrganizationContext,
  event: RegisteredEvent,
  excess: SeatCounts,
): Promise<number> {
  const given = await whoGivesBack(context, event, excess);
  const offers: { id: string }[] = [];
  const seats: { id: string }[] = [];
  for (const one of given) {
    if (one.state !== 'offered') seats.push(one);
    else offers.push(...(await togetherWith(context, { ...one, eventId: event.id })));
  }
  // Whose offer goes stands where they stood.
  await putBack(context, offers, 'offer-taken-back', {});
  await putBack(context, seats, 'seats-taken-back', { seatsLostAt: context.now });
  return given.length;
}

async function putBack(
  context: OrganizationContext,
  rows: readonly { id: string }[],
  kind: 'offer-taken-back' | 'seats-taken-back',
  values: Partial<typeof registrations.$inferInsert>,
): Promise<void> {
  if (rows.length === 0) return;
  const theirs = areRegistrations(context, rows);
  await context.tx
    .update(registrations)
    .set({ ...SETTLED, state: 'waiting', confirmedAt: null, ...values })
    .where(theirs);
  const parties = await context.tx
    .select(partyColumns)
    .from(registrations)
    .where(theirs)
    .orderBy(registrations.arrival);
  await tellMany(context, parties, { kind });
}
