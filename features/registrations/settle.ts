import 'server-only';
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { registrations } from '@/db/schema/registrations';
import { freeSeats, isPromotionOpen } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';
import { countKinds, countSeats, type RegisteredEvent, type Seats } from './event-seats';
import { freeCounts, notePasses, readLine } from './line';
import { offerDeadline } from './offer-deadline';
import { partyColumns } from './parties';
import { HOLD_MINUTES, KEEPS_NO_SEATS } from './rules';
import { datesGivenTogether, noteSeriesPasses, planSeries } from './series-line';
import { areRegistrations } from './series-party';
import { tellMany } from './tell';
import { type Outcome, planSeats, TOTAL } from './waiting-list';

export interface Settled {
  expired: number;
  offered: number;
  /** The seats as they were counted, where they are the same still. */
  seats: Seats | null;
}

/** An event as it was found: whether something of it ends by itself, and its seats as they are before that. */
export interface Found {
  hasDue: boolean;
  seats: Seats;
}

/** Looks at an event before it is brought to rest. */
export async function lookAtSeats(
  context: OrganizationContext,
  eventId: string,
  count = countSeats,
): Promise<Found> {
  const [hasDue, seats] = await Promise.all([isAnythingDue(context, [eventId]), count(context, eventId)]);
  return { hasDue, seats };
}

/**
 * Brings an event to rest: ends holds and offers whose time is up and offers free seats to those who wait, by the rule of
 * the waiting list. Everything that frees seats calls it, in the same transaction. The caller holds the lock of the event;
 * `found` is what they saw behind it.
 */
export async function settleEvent(
  context: OrganizationContext,
  event: RegisteredEvent,
  found?: Found,
): Promise<Settled> {
  if (event.isForSeries) return settleSeries(context, event);
  const { hasDue, seats: counted } = found ?? (await lookAtSeats(context, event.id));
  const expired = hasDue ? await expire(context, [event.id]) : 0;
  if (!isPromotionOpen(event, context.now)) return { expired, offered: 0, seats: null };
  const seats = hasDue ? await countSeats(context, event.id) : counted;
  if (seats.waitingParties === 0 || freeSeats(event, seats) === 0) return { expired, offered: 0, seats };
  return { expired, offered: await makeOffers(context, event, seats), seats: null };
}

/** All dates of the series that have not begun, and the one at hand. The caller holds them all. */
async function settleSeries(context: OrganizationContext, event: RegisteredEvent): Promise<Settled> {
  const dates = await datesGivenTogether(context, event);
  const ids = [...new Set([event.id, ...dates.map(({ id }) => id)])];
  const expired = (await isAnythingDue(context, ids)) ? await expire(context, ids) : 0;
  return { expired, offered: await makeSeriesOffers(context, dates), seats: null };
}

/** Who waits for the whole series waits no more for a date that has begun, but for those that are left. By hand, as in parties.ts. */
const IS_LEFT_BEHIND = sql`registrations.state = 'waiting' and registrations.series_party_id is not null
  and exists (select from events begun where begun.organization_id = registrations.organization_id
    and begun.id = registrations.event_id and begun.starts_at <= now())`;

/** A hold whose time is up: of seats by `held_until`, of a place in the line by its age. */
const isHoldOver = (now: Date) => sql`${registrations.state} = 'held' and ${registrations.heldUntil} <= ${now}
  and (${registrations.heldUntil} > ${KEEPS_NO_SEATS}
    or ${registrations.createdAt} <= ${new Date(now.getTime() - HOLD_MINUTES * 60_000)})`;

/** Something of a registration ends by itself: a hold, an offer, or the time for which it asked to be left alone. */
export const isDue = (now: Date) => sql`((${isHoldOver(now)}) or ${registrations.offerExpiresAt} <= ${now}
  or ${registrations.restingUntil} <= ${now} or (${IS_LEFT_BEHIND}))`;

/** One look, so that a rush of registrations is not made to wait for what there is nothing of. */
async function isAnythingDue(context: OrganizationContext, eventIds: readonly string[]): Promise<boolean> {
  const [due] = await context.tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(areOf(context, eventIds), isDue(context.now)))
    .limit(1);
  return due !== undefined;
}

async function expire(context: OrganizationContext, eventIds: readonly string[]): Promise<number> {
  await context.tx
    .update(registrations)
    .set({ state: 'expired', restingUntil: null })
    .where(and(areOf(context, eventIds), IS_LEFT_BEHIND));
  return (await expireHolds(context, eventIds)) + (await expireOffers(context, eventIds));
}

const areOf = ({ organization }: OrganizationContext, eventIds: readonly string[]) =>
  and(eq(registrations.organizationId, organization.id), inArray(registrations.eventId, [...eventIds]));

async function expireHolds(context: OrganizationContext, eventIds: readonly string[]): Promise<number> {
  const expired = await context.tx
    .update(registrations)
    .set({ state: 'expired', heldUntil: null })
    .where(and(areOf(context, eventIds), isHoldOver(context.now)))
    .returning({ id: registrations.id });
  return expired.length;
}

async function expireOffers(context: OrganizationContext, eventIds: readonly string[]): Promise<number> {
  const { tx, now } = context;
  await tx
    .update(registrations)
    .set({ restingUntil: null })
    .where(and(areOf(context, eventIds), lte(registrations.restingUntil, now)));
  const isOver = and(
    areOf(context, eventIds),
    eq(registrations.state, 'offered'),
    lte(registrations.offerExpiresAt, now),
  );
  const parties = await tx
    .select(partyColumns)
    .from(registrations)
    .where(isOver)
    .orderBy(asc(registrations.arrival));
  if (parties.length === 0) return 0;
  await tx
    .update(registrations)
    .set({ state: 'expired', offeredSeats: null, offeredKinds: null, offerExpiresAt: null })
    .where(isOver);
  await tellMany(context, parties, { kind: 'offer-expired' });
  return parties.length;
}

/** Of a part it is kept how many of each kind it may be; who is offered all of it needs no such word. */
function offerOf({ id, seats, isWhole, of }: Outcome & { kind: 'gets' }) {
  const { [TOTAL]: _, ...kinds } = of;
  return { id, seats, kinds: isWhole || Object.keys(kinds).length === 0 ? null : kinds };
}

async function makeOffers(
  context: OrganizationContext,
  event: RegisteredEvent,
  seats: Seats,
): Promise<number> {
  const { organization, now } = context;
  if (!event.startsAt) return 0;
  const kinds = await countKinds(context, event.id);
  const line = await readLine(context, event.id, kinds);
  const { outcomes, passed } = planSeats(line, freeCounts(event, seats, kinds));
  await notePasses(context, passed);
  const offers = outcomes.flatMap((outcome) => (outcome.kind === 'gets' ? [offerOf(outcome)] : []));
  const until = offerDeadline(now, event.offerHours, event.startsAt, event.timezone ?? organization.timezone);
  return writeOffers(context, offers, until);
}

/** The same for a series: a party is offered all dates that it waits for, the same number of seats at each, or none. */
async function makeSeriesOffers(
  context: OrganizationContext,
  dates: readonly RegisteredEvent[],
): Promise<number> {
  const { line, outcomes, passed, kinds } = await planSeries(context, dates);
  await noteSeriesPasses(context, line, passed);
  const offers = new Map<number, Offer[]>();
  let offered = 0;
  for (const outcome of outcomes) {
    if (outcome.kind !== 'gets') continue;
    const party = line.find(({ id }) => id === outcome.id);
    const first = dates.find(({ id }) => party?.rows.some(({ eventId }) => eventId === id));
    if (!party || !first?.startsAt) continue;
    const zone = first.timezone ?? context.organization.timezone;
    const until = offerDeadline(context.now, first.offerHours, first.startsAt, zone).getTime();
    const theirs = party.rows.map(({ id, eventId }) => {
      const here = kinds.filter((kind) => kind.eventId === eventId).map((kind) => kind.id);
      const of = Object.entries(outcome.of).filter(([what]) => what === TOTAL || here.includes(what));
      return offerOf({ ...outcome, id, seats: outcome.of[eventId] ?? 0, of: Object.fromEntries(of) });
    });
    offers.set(until, [...(offers.get(until) ?? []), ...theirs]);
    offered += 1;
  }
  // Together, so that a household hears of them once.
  for (const [until, theirs] of offers) await writeOffers(context, theirs, new Date(until));
  return offered;
}

interface Offer {
  id: string;
  seats: number;
  kinds?: Record<string, number> | null;
}

async function writeOffers(
  context: OrganizationContext,
  offers: readonly Offer[],
  until: Date,
): Promise<number> {
  if (offers.length === 0) return 0;
  const { tx, organization } = context;
  await tx.execute(sql`
    update registrations r set state = 'offered', offered_seats = o.seats, offered_kinds = o.kinds,
      offer_expires_at = ${until}
    from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as o(id uuid, seats integer, kinds jsonb)
    where r.organization_id = ${organization.id} and r.id = o.id`);
  const parties = await tx
    .select(partyColumns)
    .from(registrations)
    .where(areRegistrations(context, offers))
    .orderBy(asc(registrations.arrival));
  await tellMany(context, parties, { kind: 'offered', until });
  return offers.length;
}
