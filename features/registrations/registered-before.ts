import 'server-only';
import { and, eq, notInArray } from 'drizzle-orm';
import { registrations } from '@/db/schema/registrations';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { countUse } from '@/server/rate-limit';
import type { RegisteredEvent } from './event-seats';
import { type Party, partyColumns } from './parties';
import { HOLD_MINUTES, KEEPS_NO_SEATS } from './rules';
import { tell } from './tell';

/**
 * The registration of an address for an event, for somebody who only says that the address is theirs. They must not learn
 * whether there is one: who comes to an event is nobody else's business.
 */
export async function registeredBefore(
  { tx, organization, standing }: OrganizationContext,
  event: RegisteredEvent,
  email: string | null,
): Promise<Party | null> {
  if (standing.accountId !== null || email === null) return null;
  const [row] = await tx
    .select(partyColumns)
    .from(registrations)
    .where(
      and(
        eq(registrations.organizationId, organization.id),
        eq(registrations.eventId, event.id),
        eq(registrations.email, email),
        notInArray(registrations.state, ['cancelled', 'declined', 'expired']),
      ),
    );
  return row ?? null;
}

/** The address learns of the registration that it has; who asked is answered as if it had been the first one. */
export async function tellAgain(context: OrganizationContext, party: Party, isHeld: boolean) {
  const { now } = context;
  if (await mayBeWrittenTo(context, party)) {
    const keptUntil = party.heldUntil && party.heldUntil > KEEPS_NO_SEATS ? party.heldUntil : null;
    await tell(
      context,
      party,
      party.state === 'held' ? { kind: 'confirm-address', keptUntil } : { kind: 'registered-already' },
    );
  }
  const keptUntil = isHeld ? new Date(now.getTime() + HOLD_MINUTES * 60_000).toISOString() : null;
  return { registration: party.id, state: 'held' as const, keptUntil, isAgain: true as const };
}

/** A few times an hour, so that nobody fills the mailbox of somebody else. */
async function mayBeWrittenTo({ tx }: OrganizationContext, { id }: Party): Promise<boolean> {
  try {
    await countUse(tx, { key: `registered-already:${id}`, limit: 3, seconds: 3600 });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
