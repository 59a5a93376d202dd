import 'server-only';
import type { RegistrationState } from '@/db/enums';
import { type Announcement, announcementsOf } from '@/features/events/announcement';
import { readQuestions } from '@/features/questions/questions';
import type { Question } from '@/features/questions/rules';
import type { OrganizationContext } from '@/server/context';
import type { Owned } from '@/server/policy/can';
import { countSeats, findEvent, type lockEvent, type RegisteredEvent, type Seats } from './event-seats';
import { readKinds, type TicketKind } from './kinds';
import { lookAtSeats, settleEvent } from './settle';

/** What two registrations at the same moment must share; the proof that they do takes them away. */
export interface Sharing {
  lockEvent: typeof lockEvent;
  countSeats: typeof countSeats;
}

/** An event as it is behind its lock and at rest, for all who register for it in this transaction. */
export interface Look extends Owned {
  event: RegisteredEvent;
  /** As they are now: whoever comes takes theirs. */
  seats: Seats;
  kinds: TicketKind[];
  questions: Question[];
  announcement: Announcement;
}

/**
 * Holds an event and asks all that registering has to know of it in one go, with the lock first: whoever else registers waits as long
 * as the answers take (ADR 28). Brings it to rest. Null for what the public may not know of.
 */
export async function lookBehindLock(
  context: OrganizationContext,
  slug: string,
  sharing: Sharing,
): Promise<Look | null> {
  const known = await findEvent(context, { slug });
  return known && known.state !== 'draft' ? look(context, known, sharing) : null;
}

async function look(
  context: OrganizationContext,
  { id, slug, isForSeries }: RegisteredEvent,
  sharing: Sharing,
): Promise<Look | null> {
  const locked = sharing.lockEvent(context, { slug });
  // Of a series several rows are held, one question after the other.
  if (isForSeries) await locked;
  const [event, found, kinds, questions, [announcement]] = await Promise.all([
    locked,
    lookAtSeats(context, id, sharing.countSeats),
    readKinds(context, id),
    readQuestions(context, id),
    announcementsOf(context.tx, context.organization, [id]),
  ]);
  if (!event || event.state === 'draft') return null;
  const isSame = event.id === id && event.isForSeries === isForSeries;
  if (!isSame) return look(context, event, sharing);
  if (!announcement) return null;
  const settled = await settleEvent(context, event, found);
  const seats = settled.seats ?? (await countSeats(context, id));
  return { event, seats, kinds, questions, announcement };
}

/** The seats when a party has come that passes nobody: what `countSeats` will say. */
export function seatsWith(seats: Seats, { state, size, keepsSeats }: ComingParty): Seats {
  if (state === 'waiting') {
    return {
      ...seats,
      waiting: seats.waiting + size,
      waitingParties: seats.waitingParties + 1,
    };
  }
  const taken = state === 'held' && !keepsSeats ? 0 : size;
  return {
    ...seats,
    taken: seats.taken + taken,
    pending: seats.pending + (state === 'pending' ? size : 0),
  };
}

interface ComingParty {
  state: RegistrationState;
  size: number;
  /** A hold keeps its seats, or only its place in the order of arrival. */
  keepsSeats: boolean;
}
