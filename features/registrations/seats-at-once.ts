import 'server-only';
import type { OrganizationContext } from '@/server/context';
import { countSeats, type RegisteredEvent } from './event-seats';
import type { Coming } from './kinds';
import { getSeatsAtOnce } from './line';
import { getSeatsTogether } from './series-line';

/** Whether people who come now get their seats at once, also where the seats of several dates are given together. */
export async function getsSeats(
  context: OrganizationContext,
  event: RegisteredEvent,
  people: readonly Coming[],
  leaving: readonly Coming[] = [],
): Promise<boolean> {
  if (!event.isForSeries) {
    return getSeatsAtOnce(context, event, await countSeats(context, event.id), people, leaving);
  }
  return getSeatsTogether(context, event, [event.id], people, leaving);
}
