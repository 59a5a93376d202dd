import 'server-only';
import { type EventFacts, freeSeats, isPromotionOpen } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';
import { countKinds, countSeats, type KindAtDate, type RegisteredEvent } from './event-seats';
import type { Coming } from './kinds';
import { freeCounts, needsOf, readLine } from './line';
import { datesGivenTogether, planSeries, shortDates } from './series-line';
import { togetherWith } from './series-party';
import { MOST_PASSES, type Outcome, planSeats, type SeatCounts } from './waiting-list';

/** Why a party has no seats yet, in numbers that a page says in words. */
export interface Wait {
  /** `over`: the event has begun or was called off, nobody moves up any more. `gets`: there are seats, the offer is on its way. */
  kind: Outcome['kind'] | 'over';
  needs: number;
  free: number;
  passes: number;
  most: number;
  /** The kind of ticket whose seats these are; null for all seats together. */
  kindId: string | null;
}

type Scarce = Pick<Wait, 'needs' | 'free' | 'kindId'>;

interface Waiting {
  id: string;
  event: Pick<EventFacts, 'state' | 'startsAt'>;
  eventId: string;
  seriesPartyId: string | null;
  seriesId: string | null;
  people: readonly Coming[];
  capacity: number | null;
  passes: number;
  restingUntil: Date | null;
}

const finite = (count: number) => (Number.isFinite(count) ? count : 0);

/** What there is too little of: seats in all, or else those of a kind of ticket. */
function scarce(needs: number, free: number, short: Scarce | null): Scarce {
  return needs <= free && short ? short : { needs, free: finite(free), kindId: null };
}

/** The first kind of ticket that is short, by its id. */
function shortKind(needs: SeatCounts, free: SeatCounts, kinds: readonly { id: string }[]): Scarce | null {
  const [short] = kinds.flatMap(({ id }) => {
    const [wanted, left] = [needs[id] ?? 0, free[id] ?? 0];
    return wanted > left ? [{ kindId: id, needs: wanted, free: left }] : [];
  });
  return short ?? null;
}

/** The same of the dates of a series, by the kind's id at one of them. */
function shortKindAt(eventId: string, needs: SeatCounts, free: SeatCounts, kinds: readonly KindAtDate[]) {
  const short = shortKind(needs, free, kinds);
  const { seriesKindId } = kinds.find(({ id }) => id === short?.kindId) ?? {};
  const here = kinds.find((kind) => kind.eventId === eventId && kind.seriesKindId === seriesKindId);
  return short && { ...short, kindId: here?.id ?? null };
}

/**
 * Why a party waits, by its own row and the count of seats alone: people see that of their own registration wherever they are, and
 * nothing of the others. Says the same as `explainLine`.
 */
export async function waitOf(
  context: Pick<OrganizationContext, 'tx' | 'organization' | 'now'>,
  { event, eventId, people, capacity, passes, restingUntil, seriesId, ...tied }: Waiting,
): Promise<Wait> {
  const seats = await countSeats(context, eventId);
  const kinds = people.some(({ kindId }) => kindId) ? await countKinds(context, eventId) : [];
  const together = await togetherWith(context, { ...tied, eventId });
  const dates = together.length > 1 ? await shortDates(context, seriesId, together, people) : [];
  const size = people.length;
  const free = Math.min(freeSeats({ capacity }, seats), ...dates.map((one) => one.free[one.date.id] ?? 0));
  const short =
    shortKind(needsOf(people, kinds), freeCounts({ capacity }, seats, kinds), kinds) ??
    dates.map((one) => shortKindAt(eventId, one.needs, one.free, one.kinds)).find(Boolean) ??
    null;
  const facts = { ...scarce(size, free, short), passes, most: MOST_PASSES };
  if (!isPromotionOpen(event, context.now)) return { ...facts, kind: 'over' };
  if (restingUntil && restingUntil > context.now) return { ...facts, kind: 'resting' };
  if (facts.needs <= free && !facts.kindId)
    return { ...facts, kind: seats.isKept ? 'kept-for-another' : 'gets' };
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
  const { outcomes, free: left } = planSeats(line, free);
  const needsBy = new Map(line.map(({ id, needs }) => [id, needs]));
  return new Map(
    outcomes.map(({ id, kind, needs, passes }) => [
      id,
      {
        kind: isOver ? ('over' as const) : kind,
        ...scarce(needs, left, shortKind(needsBy.get(id) ?? {}, free, kinds)),
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
  const plan = await planSeries(context, await datesGivenTogether(context, event));
  const { line, outcomes, freeAt, kinds } = plan;
  const found = new Map<string, Wait>();
  for (const { id, kind, needs, passes } of outcomes) {
    const party = line.find((one) => one.id === id);
    if (!party) continue;
    const least = Math.min(...party.rows.map(({ eventId }) => freeAt[eventId] ?? 0));
    const wait: Wait = {
      kind,
      ...scarce(needs, least, shortKindAt(event.id, party.needs, freeAt, kinds)),
      passes,
      most: MOST_PASSES,
    };
    for (const row of party.rows) found.set(row.id, wait);
  }
  return found;
}
