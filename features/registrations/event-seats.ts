import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
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
  price: string | null;
  paysAtDoor: boolean;
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

type Wanted = { id: string } | { slug: string };

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
  price: events.price,
  paysAtDoor: events.paysAtDoor,
};

function selectEvent({ tx, organization }: OrganizationContext, wanted: Wanted) {
  const which =
    'id' in wanted ? eq(events.id, wanted.id) : and(eq(events.slug, wanted.slug), isNull(events.hiddenAt));
  return tx
    .select(columns)
    .from(events)
    .where(and(eq(events.organizationId, organization.id), which));
}

/** By its slug, as the public names it, an event is found only while it is not hidden. */
export async function findEvent(
  context: OrganizationContext,
  wanted: Wanted,
): Promise<RegisteredEvent | null> {
  return (await selectEvent(context, wanted))[0] ?? null;
}

/** Whoever gives or takes seats of an event holds its row: one after the other, in the order of asking. */
export async function lockEvent(
  context: OrganizationContext,
  wanted: Wanted,
): Promise<RegisteredEvent | null> {
  return (await selectEvent(context, wanted).for('update'))[0] ?? null;
}

/** THE count of seats, by the one SQL function. */
export async function countSeats(
  { tx, organization }: Pick<OrganizationContext, 'tx' | 'organization'>,
  eventId: string,
): Promise<Seats> {
  const { rows } = await tx.execute<{
    taken: number;
    waiting: number;
    waiting_parties: number;
    pending: number;
    offered: number;
    is_kept: boolean;
  }>(sql`select * from seats_of(${organization.id}::uuid, ${eventId}::uuid)`);
  const [row] = rows;
  if (!row) throw new Error('seats_of gave no row');
  return {
    taken: row.taken,
    waiting: row.waiting,
    waitingParties: row.waiting_parties,
    pending: row.pending,
    offered: row.offered,
    isKept: row.is_kept,
  };
}

/** The same count for each kind of ticket, in the order of the event. */
export async function countKinds(
  { tx, organization }: Pick<OrganizationContext, 'tx' | 'organization'>,
  eventId: string,
): Promise<KindSeats[]> {
  const { rows } = await tx.execute<KindSeats & Record<string, unknown>>(sql`
    select kind_id as id, capacity, taken, waiting from seats_of_kinds(${organization.id}::uuid, ${eventId}::uuid)`);
  return rows;
}
