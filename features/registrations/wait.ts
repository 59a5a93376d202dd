import 'server-only';
import { freeSeats, isPromotionOpen } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';
import { countKinds, countSeats, type RegisteredEvent } from './event-seats';
import { freeCounts, readLine } from './line';
import { datesGivenTogether, fullDates, planSeries } from './series-line';
import { togetherWith } from './series-party';
import { MOST_PASSES, type Outcome, planSeats } from './waiting-list';

/** Why a party has no seats yet, in numbers that a page says in words. */
export interface Wait {
  /** `over`: the event has begun, nobody moves up any more. */
  kind: Exclude<Outcome['kind'], 'gets'> | 'over';
  needs: number;
  free: number;
  passes: number;
  most: number;
}

interface Waiting {
  id: string;
  eventId: string;
  seriesPartyId: string | null;
  seriesId: string | null;
  size: number;
  capacity: number | null;
  passes: number;
  restingUntil: Date | null;
}

/**
 * Why a party waits, by its own row and the count of seats alone: people see that of their own registration wherever they are, and
 * nothing of the others. Says the same as `explainLine` where there are no kinds of their own limits.
 */
export async function waitOf(
  context: Pick<OrganizationContext, 'tx' | 'organization' | 'now'>,
  { eventId, size, capacity, passes, restingUntil, seriesId, ...tied }: Waiting,
): Promise<Wait> {
  const seats = await countSeats(context, eventId);
  const together = await togetherWith(context, { ...tied, eventId });
  const short = together.length > 1 ? await fullDates(context, seriesId, together, size) : [];
  const free = Math.min(freeSeats({ capacity }, seats), ...short.map((one) => one.free));
  const facts = { needs: size, free: Number.isFinite(free) ? free : 0, passes, most: MOST_PASSES };
  if (restingUntil && restingUntil > context.now) return { ...facts, kind: 'resting' };
  if (size <= free) return { ...facts, kind: seats.isKept ? 'kept-for-another' : 'too-few' };
  return { ...facts, kind: passes >= MOST_PASSES ? 'keeps' : 'too-few' };
}

/** Why everybody who waits for an event does: what the rule says to each of them now. */
export async function explainLine(
  context: OrganizationContext,
  event: RegisteredEvent,
): Promise<Map<string, Wait>> {
  if (event.isForSeries) return explainSeriesLine(context, event);
  const kinds = await countKinds(context, event.id);
  const line = await readLine(context, event.id, kinds);
  const free = freeCounts(event, await countSeats(context, event.id), kinds);
  const isOver = !isPromotionOpen(event, context.now);
  const plan = planSeats(line, free);
  return new Map(
    plan.outcomes.map(({ id, kind, needs, passes }) => [
      id,
      {
        kind: isOver || kind === 'gets' ? ('over' as const) : kind,
        needs,
        free: Number.isFinite(plan.free) ? plan.free : 0,
        passes,
        most: MOST_PASSES,
      },
    ]),
  );
}

/** The same where one registers for a whole series: who waits for all dates waits for the fullest of them. */
async function explainSeriesLine(
  context: OrganizationContext,
  event: RegisteredEvent,
): Promise<Map<string, Wait>> {
  const { line, outcomes, freeAt } = await planSeries(context, await datesGivenTogether(context, event));
  const found = new Map<string, Wait>();
  for (const { id, kind, needs, passes } of outcomes) {
    const rows = line.find((party) => party.id === id)?.rows ?? [];
    const free = Math.min(...rows.map(({ eventId }) => freeAt[eventId] ?? 0));
    const wait: Wait = {
      kind: kind === 'gets' ? 'over' : kind,
      needs,
      free: Number.isFinite(free) ? free : 0,
      passes,
      most: MOST_PASSES,
    };
    for (const row of rows) found.set(row.id, wait);
  }
  return found;
}
