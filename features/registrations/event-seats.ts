import 'server-only';
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import type { EventFacts, SeatsTaken } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';

/** What registering has to know of an event. */
export interface RegisteredEvent extends EventFacts {
  id: string;
  slug: string;
  timezone: string | null;
  needsApproval: boolean;
  maxPartySize: number;
  audienceGroupId: string | null;
  inviteKey: string | null;
  offerHours: number;
  asksAgain: boolean;
  allowsNoEmail: boolean;
  /** Everybody who comes is named. */
  needsNames: boolean;
  price: string | null;
  paysAtDoor: boolean;
  seriesId: string | null;
  /** One registers for all dates of its series at once: their seats are given together (ADR 24). */
  isForSeries: boolean;
}

export interface Seats extends SeatsTaken {
  /** Seats wanted by those who wait. */
  waiting: number;
  /** Seats of those whom the organizer has still to confirm; they are among the taken. */
  pending: number;
  /** Seats that are offered and not answered yet; they are among the taken. */
  offered: number;
}

/** What is taken and wanted of one kind of ticket. */
export interface KindSeats {
  id: string;
  /** Null without a limit of its own. */
  capacity: number | null;
  taken: number;
  waiting: number;
}

/** A kind of ticket at one of several dates. */
export interface KindAtDate extends KindSeats {
  eventId: string;
  /** The same for what is one kind at several dates of a series. */
  seriesKindId: string;
}

type Wanted = { id: string } | { slug: string };

// By hand: drizzle writes columns of a single table unqualified, which would mean the inner table here.
const IS_FOR_SERIES = sql<boolean>`(events.series_id is not null and exists (select from event_series s
  where s.organization_id = events.organization_id and s.id = events.series_id and s.registration_scope = 'series'))`;

const columns = {
  id: events.id,
  slug: events.slug,
  state: events.state,
  audience: events.audience,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  timezone: events.timezone,
  registrationOpensAt: events.registrationOpensAt,
  registrationClosesAt: events.registrationClosesAt,
  capacity: events.capacity,
  needsApproval: events.needsApproval,
  maxPartySize: events.maxPartySize,
  hasWaitingList: events.hasWaitingList,
  audienceGroupId: events.audienceGroupId,
  inviteKey: events.inviteKey,
  offerHours: events.offerHours,
  asksAgain: events.asksAgain,
  allowsNoEmail: events.allowsNoEmail,
  needsNames: events.needsNames,
  price: events.price,
  paysAtDoor: events.paysAtDoor,
  seriesId: events.seriesId,
  isForSeries: IS_FOR_SERIES,
};

function selectEvent({ tx, organization }: OrganizationContext, wanted: Wanted, more?: SQL) {
  const which =
    'id' in wanted ? eq(events.id, wanted.id) : and(eq(events.slug, wanted.slug), isNull(events.hiddenAt));
  return tx
    .select(columns)
    .from(events)
    .where(and(eq(events.organizationId, organization.id), which, more));
}

/** By its slug, as the public names it, an event is found only while it is not hidden. */
export async function findEvent(
  context: OrganizationContext,
  wanted: Wanted,
): Promise<RegisteredEvent | null> {
  return (await selectEvent(context, wanted))[0] ?? null;
}

/**
 * Whoever gives or takes seats of an event holds its row: one after the other, in the order of asking. Where one registers for a
 * whole series they hold the series and then all dates that are to come: who wants several dates always begins with the series.
 */
export async function lockEvent(
  context: OrganizationContext,
  wanted: Wanted,
): Promise<RegisteredEvent | null> {
  const [alone] = await selectEvent(context, wanted, sql`not ${IS_FOR_SERIES}`).for('update');
  return alone ?? lockWithSeries(context, wanted);
}

/** The same with all dates of the series that are to come, whatever one registers for there. */
export async function lockWithSeries(
  context: OrganizationContext,
  wanted: Wanted,
): Promise<RegisteredEvent | null> {
  const found = await findEvent(context, wanted);
  if (!found?.seriesId) return (await selectEvent(context, wanted).for('update'))[0] ?? null;
  const { tx, organization, now } = context;
  await tx.execute(sql`select from event_series
    where organization_id = ${organization.id} and id = ${found.seriesId} for update`);
  await tx.execute(sql`select from events where organization_id = ${organization.id}
    and series_id = ${found.seriesId} and (id = ${found.id} or ends_at > ${now}) order by id for update`);
  // As it is now, and only where it may be held: others may be seen, being published.
  return (await selectEvent(context, wanted).for('update'))[0] ?? null;
}

/** The dates of a series that the public knows of, the first one first. */
export async function readDates({ tx, organization }: Where, seriesId: string): Promise<RegisteredEvent[]> {
  return tx
    .select(columns)
    .from(events)
    .where(
      and(
        eq(events.organizationId, organization.id),
        eq(events.seriesId, seriesId),
        eq(events.state, 'published'),
        isNull(events.hiddenAt),
      ),
    )
    .orderBy(asc(events.startsAt), asc(events.id));
}

/** THE count of seats, by the one SQL function. */
export async function countSeats(context: Where, eventId: string): Promise<Seats> {
  const seats = (await countSeatsOf(context, [eventId])).get(eventId);
  if (!seats) throw new Error('seats_of gave no row');
  return seats;
}

type Where = Pick<OrganizationContext, 'tx' | 'organization'>;

interface SeatsRow extends Record<string, unknown> {
  event: string;
  taken: number;
  waiting: number;
  waiting_parties: number;
  pending: number;
  offered: number;
  is_kept: boolean;
}

/** The same count for several events. */
export async function countSeatsOf(
  { tx, organization }: Where,
  eventIds: readonly string[],
): Promise<Map<string, Seats>> {
  const { rows } = await tx.execute<SeatsRow>(sql`
    select e.id as event, s.* from unnest(${sql.param([...eventIds])}::uuid[]) as e (id)
    cross join lateral seats_of(${organization.id}::uuid, e.id) s`);
  return new Map(
    rows.map((row) => [
      row.event,
      {
        taken: row.taken,
        waiting: row.waiting,
        waitingParties: row.waiting_parties,
        pending: row.pending,
        offered: row.offered,
        isKept: row.is_kept,
      },
    ]),
  );
}

/** The same count for each kind of ticket, in the order of the event. */
export async function countKinds({ tx, organization }: Where, eventId: string): Promise<KindSeats[]> {
  const { rows } = await tx.execute<KindSeats & Record<string, unknown>>(sql`
    select kind_id as id, capacity, taken, waiting from seats_of_kinds(${organization.id}::uuid, ${eventId}::uuid)`);
  return rows;
}

/** The same for the kinds of ticket of several events. */
export async function countKindsOf(
  { tx, organization }: Where,
  eventIds: readonly string[],
): Promise<KindAtDate[]> {
  const { rows } = await tx.execute<KindAtDate & Record<string, unknown>>(sql`
    select e.id as "eventId", coalesce(k.series_kind_id, k.id) as "seriesKindId", k.id, s.capacity, s.taken, s.waiting
    from unnest(${sql.param([...eventIds])}::uuid[]) as e (id)
    cross join lateral seats_of_kinds(${organization.id}::uuid, e.id) s
    join ticket_kinds k on k.organization_id = ${organization.id} and k.id = s.kind_id
    order by k.position, k.id`);
  return rows;
}
