import 'server-only';
import { sql } from 'drizzle-orm';
import { freeSeats } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';
import { countKinds, type KindSeats, type RegisteredEvent, type Seats } from './event-seats';
import type { Coming } from './kinds';
import { type InLine, planSeats, type SeatCounts, TOTAL } from './waiting-list';

/** More than that are not looked at at once; who stands behind them waits for the next time. */
const LONGEST_LINE = 2000;

const isLimited = ({ capacity }: KindSeats) => capacity !== null;

/** What is free, as the rule of the waiting list counts it. */
export function freeCounts(
  event: Pick<RegisteredEvent, 'capacity'>,
  seats: Pick<Seats, 'taken'>,
  kinds: readonly KindSeats[],
): SeatCounts {
  const ofKinds = kinds
    .filter(isLimited)
    .map(({ id, capacity, taken }) => [id, Math.max(0, (capacity ?? 0) - taken)]);
  return { [TOTAL]: freeSeats(event, seats), ...Object.fromEntries(ofKinds) };
}

/** What people need, as the rule counts it. */
export function needsOf(people: readonly Coming[], kinds: readonly KindSeats[]): SeatCounts {
  const needs: Record<string, number> = { [TOTAL]: people.length };
  for (const { id } of kinds.filter(isLimited)) {
    const count = people.filter(({ kindId }) => kindId === id).length;
    if (count > 0) needs[id] = count;
  }
  return needs;
}

/** Who waits for seats of an event, in order of arrival; before them those whose seats were taken back. */
export async function readLine(
  { tx, organization, now }: OrganizationContext,
  eventId: string,
  kinds: readonly KindSeats[],
): Promise<InLine[]> {
  const { rows } = await tx.execute<{
    id: string;
    minSeats: number | null;
    passes: number;
    isResting: boolean;
    kindIds: (string | null)[];
  }>(sql`
    select r.id, r.min_seats as "minSeats", r.passes, coalesce(r.resting_until > ${now}, false) as "isResting",
      json_agg(p.kind_id order by p.position) as "kindIds"
    from registrations r
    join registration_people p on p.organization_id = r.organization_id and p.registration_id = r.id
    where r.organization_id = ${organization.id} and r.event_id = ${eventId} and r.state = 'waiting'
    group by r.organization_id, r.id order by r.seats_lost_at is null, r.arrival limit ${LONGEST_LINE}`);
  const limited = kinds.filter(isLimited);
  return rows.map(({ kindIds, ...row }) => ({
    ...row,
    firstKind: limited.find(({ id }) => id === kindIds[0])?.id,
    needs: needsOf(
      kindIds.map((kindId) => ({ kindId })),
      kinds,
    ),
  }));
}

/** Writes down how often parties have been passed. */
export async function notePasses(
  { tx, organization }: OrganizationContext,
  passed: ReadonlyMap<string, number>,
): Promise<void> {
  if (passed.size === 0) return;
  const rows = JSON.stringify([...passed].map(([id, passes]) => ({ id, passes })));
  await tx.execute(sql`
    update registrations r set passes = p.passes
    from jsonb_to_recordset(${rows}::jsonb) as p(id uuid, passes integer)
    where r.organization_id = ${organization.id} and r.id = p.id`);
}

/** Whether there are seats at once, and what is to be written of those who are passed by that, where they are taken. */
export interface AtOnce {
  hasSeats: boolean;
  notePassed: () => Promise<void>;
}

/** Nothing is to be written. */
export const nobodyPassed = (hasSeats: boolean): AtOnce => ({ hasSeats, notePassed: async () => undefined });

/**
 * Whether people who come now get their seats at once, behind everybody who waits. Those whom they pass by that are told
 * so in their rows. Seats of `leaving`, who are of the same party, are theirs already. The caller holds the lock of the event
 * and has brought it to rest.
 */
export async function getSeatsAtOnce(...asked: Parameters<typeof seatsAtOnce>): Promise<boolean> {
  const { hasSeats, notePassed } = await seatsAtOnce(...asked);
  await notePassed();
  return hasSeats;
}

/** The same, and nothing is written yet. */
export async function seatsAtOnce(
  context: OrganizationContext,
  event: RegisteredEvent,
  seats: Seats,
  people: readonly Coming[],
  leaving: readonly Coming[] = [],
): Promise<AtOnce> {
  if (people.length - leaving.length > freeSeats(event, seats)) return nobodyPassed(false);
  // Where an event has kinds, everybody has one.
  const hasKinds = [...people, ...leaving].some(({ kindId }) => kindId);
  const kinds = hasKinds ? await countKinds(context, event.id) : [];
  const needs = moreNeeds(needsOf(people, kinds), needsOf(leaving, kinds));
  if (Object.keys(needs).length === 0) return nobodyPassed(true);
  const free = freeCounts(event, seats, kinds);
  const line = seats.waitingParties === 0 ? [] : await readLine(context, event.id, kinds);
  const newcomer = { id: 'newcomer', needs, minSeats: null, passes: 0, isResting: false };
  const { outcomes, passed } = planSeats([...line, newcomer], free);
  if (outcomes.at(-1)?.kind !== 'gets') return nobodyPassed(false);
  return { hasSeats: true, notePassed: () => notePasses(context, passed) };
}

/** What is needed beyond what is there already. */
export function moreNeeds(needs: SeatCounts, has: SeatCounts): SeatCounts {
  const more = Object.entries(needs).map(([what, count]): [string, number] => [
    what,
    count - (has[what] ?? 0),
  ]);
  return Object.fromEntries(more.filter(([, count]) => count > 0));
}
