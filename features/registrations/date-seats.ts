import 'server-only';
import { freeSeats } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';
import { countKindsOf, countSeatsOf, type KindAtDate, type RegisteredEvent } from './event-seats';
import type { Coming } from './kinds';
import { freeCounts, needsOf } from './line';
import { type SeatCounts, TOTAL } from './waiting-list';

/** The seats of several dates of a series, as the rule of the waiting list counts them. */
export interface DateSeats {
  /** By the id of a date, and of each kind of ticket there. */
  free: SeatCounts;
  /** The kinds that have seats of their own at any of the dates; at the others they are without a limit. */
  kinds: KindAtDate[];
  /** Somebody waits for one of the dates. */
  isWaitedFor: boolean;
}

/** Counts them, each date like a kind of ticket with seats of its own, and each kind at each date. */
export async function countDates(
  context: Pick<OrganizationContext, 'tx' | 'organization'>,
  dates: readonly Pick<RegisteredEvent, 'id' | 'capacity'>[],
): Promise<DateSeats> {
  const ids = dates.map(({ id }) => id);
  const seats = await countSeatsOf(context, ids);
  const counted = await countKindsOf(context, ids);
  const limited = new Set(
    counted.flatMap(({ capacity, seriesKindId }) => (capacity === null ? [] : seriesKindId)),
  );
  const kinds = counted
    .filter(({ seriesKindId }) => limited.has(seriesKindId))
    .map((kind) => ({ ...kind, capacity: kind.capacity ?? Number.POSITIVE_INFINITY }));
  const free = dates.map((date) => {
    const taken = seats.get(date.id) ?? { taken: 0 };
    const { [TOTAL]: _, ...ofKinds } = freeCounts(date, taken, ofDate(date.id, kinds));
    return { [date.id]: freeSeats(date, taken), ...ofKinds };
  });
  return {
    free: Object.assign({}, ...free),
    kinds,
    isWaitedFor: [...seats.values()].some(({ waitingParties }) => waitingParties > 0),
  };
}

const ofDate = (eventId: string, kinds: readonly KindAtDate[]) =>
  kinds.filter((kind) => kind.eventId === eventId);

/** What people need at a date, where their kinds of ticket are those of that date. */
export function needsAt(
  eventId: string,
  people: readonly Coming[],
  kinds: readonly KindAtDate[],
): SeatCounts {
  const { [TOTAL]: size = 0, ...ofKinds } = needsOf(people, ofDate(eventId, kinds));
  return { [eventId]: size, ...ofKinds };
}

/** The kinds of these needs that are one kind of the series, date by date: it is given in the same number at each. */
export function kindsAlike(needs: SeatCounts, kinds: readonly KindAtDate[]): string[][] {
  const alike = new Map<string, string[]>();
  for (const { id, seriesKindId } of kinds) {
    if (needs[id]) alike.set(seriesKindId, [...(alike.get(seriesKindId) ?? []), id]);
  }
  return [...alike.values()];
}
