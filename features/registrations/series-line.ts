import 'server-only';
import { sql } from 'drizzle-orm';
import { freeSeats, isPromotionOpen } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';
import { countSeatsOf, type RegisteredEvent, readDates } from './event-seats';
import { type AtOnce, nobodyPassed, notePasses } from './line';
import { type InLine, type Plan, planSeats, type SeatCounts, TOTAL } from './waiting-list';

/** More rows than that are not looked at at once. */
const MOST_ROWS = 10_000;

/** A party in the line of a series: what it waits for, date by date. Most wait for all dates, some for a single one. */
export interface InSeriesLine extends InLine {
  rows: { id: string; eventId: string }[];
}

/** The dates whose seats are given together: those of the series that have not begun. */
export async function datesGivenTogether(
  context: OrganizationContext,
  { seriesId }: Pick<RegisteredEvent, 'seriesId'>,
): Promise<RegisteredEvent[]> {
  if (!seriesId) return [];
  return (await readDates(context, seriesId)).filter((date) => isPromotionOpen(date, context.now));
}

/** Who waits for seats of these dates, in order of arrival, whose seats were taken back first: what was registered for together is one party. */
async function readSeriesLine(
  { tx, organization, now }: OrganizationContext,
  dates: readonly RegisteredEvent[],
): Promise<InSeriesLine[]> {
  const { rows } = await tx.execute<{
    id: string;
    party: string;
    eventId: string;
    passes: number;
    isResting: boolean;
    minSeats: number | null;
    size: number;
  }>(sql`
    select r.id, coalesce(r.series_party_id, r.id) as party, r.event_id as "eventId", r.passes, r.min_seats as "minSeats",
      coalesce(r.resting_until > ${now}, false) as "isResting",
      (select count(*)::integer from registration_people p
        where p.organization_id = r.organization_id and p.registration_id = r.id) as size
    from registrations r
    where r.organization_id = ${organization.id} and r.event_id in ${dates.map(({ id }) => id)} and r.state = 'waiting'
    order by r.seats_lost_at is null, r.arrival limit ${MOST_ROWS}`);
  const line = new Map<string, InSeriesLine>();
  for (const { id, party, eventId, passes, isResting, minSeats, size } of rows) {
    const known = line.get(party);
    line.set(party, {
      id: party,
      needs: {
        ...known?.needs,
        [TOTAL]: Math.max(known?.needs[TOTAL] ?? 0, size),
        [eventId]: size,
      },
      minSeats,
      // The same people come to all dates that they wait for.
      alike: [[TOTAL, ...(known?.rows ?? []).map((row) => row.eventId), eventId]],
      passes: Math.max(known?.passes ?? 0, passes),
      isResting: isResting || known?.isResting === true,
      rows: [...(known?.rows ?? []), { id, eventId }],
    });
  }
  return [...line.values()];
}

export interface SeriesPlan extends Plan {
  line: InSeriesLine[];
  /** What is free at each date, before anything is given. */
  freeAt: SeatCounts;
}

const NEWCOMER = 'newcomer';

/** What the rule of the waiting list says, date by date: each date counts like a kind of ticket with seats of its own. */
export async function planSeries(
  context: OrganizationContext,
  dates: readonly RegisteredEvent[],
  newcomer?: SeatCounts,
): Promise<SeriesPlan> {
  const ids = dates.map(({ id }) => id);
  const seats = await countSeatsOf(context, ids);
  const freeAt = Object.fromEntries(
    dates.map((date) => [date.id, freeSeats(date, seats.get(date.id) ?? { taken: 0 })]),
  );
  const waits = [...seats.values()].some(({ waitingParties }) => waitingParties > 0);
  const line = waits ? await readSeriesLine(context, dates) : [];
  const more = newcomer
    ? [{ id: NEWCOMER, needs: newcomer, minSeats: null, passes: 0, isResting: false }]
    : [];
  const plan = planSeats([...line, ...more], { [TOTAL]: Number.POSITIVE_INFINITY, ...freeAt });
  return { ...plan, line, freeAt };
}

/**
 * Whether people who come now get their seats at all these dates at once, behind everybody who waits. Those whom they pass by
 * that are told so in their rows. The caller holds the lock of the series and has brought it to rest.
 */
export async function getSeatsTogether(...asked: Parameters<typeof seatsTogether>): Promise<boolean> {
  const { hasSeats, notePassed } = await seatsTogether(...asked);
  await notePassed();
  return hasSeats;
}

/** The same, and nothing is written yet. */
export async function seatsTogether(
  context: OrganizationContext,
  event: Pick<RegisteredEvent, 'seriesId'>,
  needs: ReadonlyMap<string, number>,
): Promise<AtOnce> {
  const wanted = [...needs].filter(([, count]) => count > 0);
  if (wanted.length === 0) return nobodyPassed(true);
  const size = Math.max(...wanted.map(([, count]) => count));
  const dates = await datesGivenTogether(context, event);
  // A date that has begun has no line any more, but is as full as it is.
  const begun = wanted.filter(([id]) => !dates.some((date) => date.id === id)).map(([id]) => id);
  const also = (await readDates(context, event.seriesId ?? '')).filter(({ id }) => begun.includes(id));
  const { outcomes, passed, line } = await planSeries(context, [...dates, ...also], {
    [TOTAL]: size,
    ...Object.fromEntries(wanted),
  });
  if (outcomes.at(-1)?.kind !== 'gets') return nobodyPassed(false);
  return { hasSeats: true, notePassed: () => noteSeriesPasses(context, line, passed) };
}

/** Writes down how often parties have been passed, in every row of theirs that waits. */
export async function noteSeriesPasses(
  context: OrganizationContext,
  line: readonly InSeriesLine[],
  passed: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = line.flatMap(({ id, rows }) => {
    const passes = passed.get(id);
    return passes === undefined ? [] : rows.map((row): [string, number] => [row.id, passes]);
  });
  await notePasses(context, new Map(rows));
}

/** One of these dates has fewer free seats than a party needs, whoever they are kept for. */
export async function isShortAtAny(
  context: OrganizationContext,
  { seriesId }: Pick<RegisteredEvent, 'seriesId'>,
  dates: readonly { eventId: string }[],
  needs: number,
): Promise<boolean> {
  return (await fullDates(context, seriesId, dates, needs)).length > 0;
}

/** Those of these dates that have fewer free seats than a party needs, with how many they have. */
export async function fullDates(
  context: Pick<OrganizationContext, 'tx' | 'organization'>,
  seriesId: string | null,
  dates: readonly { eventId: string }[],
  needs: number,
): Promise<{ date: RegisteredEvent; free: number }[]> {
  const wanted = new Set(dates.map(({ eventId }) => eventId));
  const found = (await readDates(context, seriesId ?? '')).filter(({ id }) => wanted.has(id));
  const seats = await countSeatsOf(context, [...wanted]);
  return found
    .map((date) => ({ date, free: freeSeats(date, seats.get(date.id) ?? { taken: 0 }) }))
    .filter(({ free }) => free < needs);
}
