import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { registrations } from '@/db/schema/registrations';
import { freeSeats, isPromotionOpen } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';
import { countSeats, type RegisteredEvent } from './event-seats';
import { partyColumns } from './parties';
import { HOLD_MINUTES, KEEPS_NO_SEATS, movingUp } from './rules';
import { tellMany } from './tell';

export interface Settled {
  expired: number;
  promoted: number;
}

/**
 * Brings an event to rest: ends the holds whose time is up and gives free seats to those who wait, strictly in
 * order and a party as a whole. Everything that frees seats calls it, in the same transaction. The caller holds
 * the lock of the event.
 */
export async function settleEvent(context: OrganizationContext, event: RegisteredEvent): Promise<Settled> {
  const expired = await expireHolds(context, event.id);
  const promoted = isPromotionOpen(event, context.now) ? await moveUp(context, event) : 0;
  return { expired, promoted };
}

/** A hold whose time is up: of seats by `held_until`, of a place in the line by its age. */
export const isHoldOver = (
  now: Date,
) => sql`${registrations.state} = 'held' and ${registrations.heldUntil} <= ${now}
  and (${registrations.heldUntil} > ${KEEPS_NO_SEATS}
    or ${registrations.createdAt} <= ${new Date(now.getTime() - HOLD_MINUTES * 60_000)})`;

async function expireHolds({ tx, organization, now }: OrganizationContext, eventId: string): Promise<number> {
  const expired = await tx
    .update(registrations)
    .set({ state: 'expired', heldUntil: null })
    .where(
      and(
        eq(registrations.organizationId, organization.id),
        eq(registrations.eventId, eventId),
        isHoldOver(now),
      ),
    )
    .returning({ id: registrations.id });
  return expired.length;
}

async function moveUp(context: OrganizationContext, event: RegisteredEvent): Promise<number> {
  const { tx, organization, now } = context;
  const seats = await countSeats(context, event.id);
  const free = freeSeats(event, seats);
  if (seats.waitingParties === 0 || free === 0) return 0;
  const waiting = await tx
    .select(partyColumns)
    .from(registrations)
    .where(
      and(
        eq(registrations.organizationId, organization.id),
        eq(registrations.eventId, event.id),
        eq(registrations.state, 'waiting'),
      ),
    )
    .orderBy(asc(registrations.arrival))
    .limit(Math.min(free, 1000));
  const moving = movingUp(waiting, free);
  if (moving.length === 0) return 0;
  const state = event.needsApproval ? 'pending' : 'confirmed';
  await tx
    .update(registrations)
    .set({ state, confirmedAt: state === 'confirmed' ? now : null })
    .where(
      and(
        eq(registrations.organizationId, organization.id),
        inArray(
          registrations.id,
          moving.map(({ id }) => id),
        ),
      ),
    );
  const kind = state === 'confirmed' ? 'moved-up' : 'pending';
  await tellMany(context, moving, { kind });
  return moving.length;
}
