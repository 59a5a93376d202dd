import 'server-only';
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { registrations } from '@/db/schema/registrations';
import { freeSeats, isPromotionOpen } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';
import { countKinds, countSeats, type RegisteredEvent } from './event-seats';
import { freeCounts, notePasses, readLine } from './line';
import { offerDeadline } from './offer-deadline';
import { partyColumns } from './parties';
import { HOLD_MINUTES, KEEPS_NO_SEATS } from './rules';
import { tellMany } from './tell';
import { type Outcome, planSeats, TOTAL } from './waiting-list';

export interface Settled {
  expired: number;
  offered: number;
}

/**
 * Brings an event to rest: ends holds and offers whose time is up and offers free seats to those who wait, by the rule of
 * the waiting list. Everything that frees seats calls it, in the same transaction. The caller holds the lock of the event.
 */
export async function settleEvent(context: OrganizationContext, event: RegisteredEvent): Promise<Settled> {
  const expired = (await isAnythingDue(context, event.id)) ? await expire(context, event.id) : 0;
  const offered = isPromotionOpen(event, context.now) ? await makeOffers(context, event) : 0;
  return { expired, offered };
}

/** A hold whose time is up: of seats by `held_until`, of a place in the line by its age. */
const isHoldOver = (now: Date) => sql`${registrations.state} = 'held' and ${registrations.heldUntil} <= ${now}
  and (${registrations.heldUntil} > ${KEEPS_NO_SEATS}
    or ${registrations.createdAt} <= ${new Date(now.getTime() - HOLD_MINUTES * 60_000)})`;

/** Something of a registration ends by itself: a hold, an offer, or the time for which it asked to be left alone. */
export const isDue = (now: Date) => sql`((${isHoldOver(now)}) or ${registrations.offerExpiresAt} <= ${now}
  or ${registrations.restingUntil} <= ${now})`;

/** One look, so that a rush of registrations is not made to wait for what there is nothing of. */
async function isAnythingDue(context: OrganizationContext, eventId: string): Promise<boolean> {
  const [due] = await context.tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(ofEvent(context, eventId), isDue(context.now)))
    .limit(1);
  return due !== undefined;
}

async function expire(context: OrganizationContext, eventId: string): Promise<number> {
  return (await expireHolds(context, eventId)) + (await expireOffers(context, eventId));
}

const ofEvent = ({ organization }: OrganizationContext, eventId: string) =>
  and(eq(registrations.organizationId, organization.id), eq(registrations.eventId, eventId));

async function expireHolds(context: OrganizationContext, eventId: string): Promise<number> {
  const expired = await context.tx
    .update(registrations)
    .set({ state: 'expired', heldUntil: null })
    .where(and(ofEvent(context, eventId), isHoldOver(context.now)))
    .returning({ id: registrations.id });
  return expired.length;
}

async function expireOffers(context: OrganizationContext, eventId: string): Promise<number> {
  const { tx, now } = context;
  await tx
    .update(registrations)
    .set({ restingUntil: null })
    .where(and(ofEvent(context, eventId), lte(registrations.restingUntil, now)));
  const isOver = and(
    ofEvent(context, eventId),
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

async function makeOffers(context: OrganizationContext, event: RegisteredEvent): Promise<number> {
  const { tx, organization, now } = context;
  const seats = await countSeats(context, event.id);
  if (seats.waitingParties === 0 || freeSeats(event, seats) === 0 || !event.startsAt) return 0;
  const kinds = await countKinds(context, event.id);
  const line = await readLine(context, event.id, kinds);
  const { outcomes, passed } = planSeats(line, freeCounts(event, seats, kinds));
  await notePasses(context, passed);
  const offers = outcomes.flatMap((outcome) => (outcome.kind === 'gets' ? [offerOf(outcome)] : []));
  if (offers.length === 0) return 0;
  const until = offerDeadline(now, event.offerHours, event.startsAt, event.timezone ?? organization.timezone);
  await tx.execute(sql`
    update registrations r set state = 'offered', offered_seats = o.seats, offered_kinds = o.kinds,
      offer_expires_at = ${until}
    from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as o(id uuid, seats integer, kinds jsonb)
    where r.organization_id = ${organization.id} and r.id = o.id`);
  const ids = offers.map(({ id }) => id);
  const parties = await tx
    .select(partyColumns)
    .from(registrations)
    .where(and(ofEvent(context, event.id), inArray(registrations.id, ids)))
    .orderBy(asc(registrations.arrival));
  await tellMany(context, parties, { kind: 'offered', until });
  return offers.length;
}
