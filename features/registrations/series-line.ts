import 'server-only';
import { sql } from 'drizzle-orm';
import { isPromotionOpen } from '@/features/events/rules';
import type { OrganizationContext } from '@/server/context';
import { countDates, kindsAlike, needsAt } from './date-seats';
import { type KindAtDate, type RegisteredEvent, readDates } from './event-seats';
import { type Coming, comingTo } from './kinds';
import { type AtOnce, moreNeeds, nobodyPassed, notePasses } from './line';
import { type InLine, isShort, type Plan, planSeats, type SeatCounts, TOTAL } from './waiting-list';

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
  kinds: readonly KindAtDate[],
): Promise<InSeriesLine[]> {
  const { rows } = await tx.execute<{
    id: string;
    party: string;
    eventId: string;
    passes: number;
    isResting: boolean;
    minSeats: number | null;
    people: { kindId: string | null }[];
  }>(sql`
    select r.id, coalesce(r.series_party_id, r.id) as party, r.event_id as "eventId", r.passes, r.min_seats as "minSeats",
      coalesce(r.resting_until > ${now}, false) as "isResting",
      (select json_agg(json_build_object('kindId', p.kind_id) order by p.position) from registration_people p
        where p.organization_id = r.organization_id and p.registration_id = r.id) as people
    from registrations r
    where r.organization_id = ${organization.id} and r.event_id in ${dates.map(({ id }) => id)} and r.state = 'waiting'
    order by r.seats_lost_at is null, r.arrival limit ${MOST_ROWS}`);
  const line = new Map<string, InSeriesLine>();
  for (const { id, party, eventId, passes, isResting, minSeats, people } of rows) {
    const known = line.get(party);
    const needs = {
      ...known?.needs,
      [TOTAL]: Math.max(known?.needs[TOTAL] ?? 0, people.length),
      ...needsAt(eventId, people, kinds),
    };
    const together = [...(known?.rows ?? []), { id, eventId }];
    const alike = kindsAlike(needs, kinds);
    line.set(party, {
      id: party,
      needs,
      minSeats,
      // The same people come to all dates that they wait for.
      alike: [[TOTAL, ...together.map((row) => row.eventId)], ...alike],
      firstKind: alike.find((group) => group.includes(people[0]?.kindId ?? ''))?.[0],
      passes: Math.max(known?.passes ?? 0, passes),
      isResting: isResting || known?.isResting === true,
      rows: together,
    });
  }
  return [...line.values()];
}

export interface SeriesPlan extends Plan {
  line: InSeriesLine[];
  /** What is free at each date, and of each kind of ticket there, before anything is given. */
  freeAt: SeatCounts;
  kinds: KindAtDate[];
}

/** Who comes now to some of the dates, behind everybody who waits. Seats of `leaving`, who are of the same party, are theirs already. */
interface Newcomers {
  dates: readonly string[];
  people: (eventId: string) => readonly Coming[];
  leaving: (eventId: string) => readonly Coming[];
}

/** What the rule of the waiting list says, date by date: each date counts like a kind of ticket with seats of its own. */
export async function planSeries(
  context: OrganizationContext,
  dates: readonly RegisteredEvent[],
  newcomers?: Newcomers,
): Promise<SeriesPlan> {
  const { free: freeAt, kinds, isWaitedFor } = await countDates(context, dates);
  const line = isWaitedFor ? await readSeriesLine(context, dates, kinds) : [];
  const more = newcomers
    ? [
        {
          id: 'newcomer',
          needs: needsOfNewcomers(newcomers, kinds),
          minSeats: null,
          passes: 0,
          isResting: false,
        },
      ]
    : [];
  const plan = planSeats([...line, ...more], { [TOTAL]: Number.POSITIVE_INFINITY, ...freeAt });
  return { ...plan, line, freeAt, kinds };
}

function needsOfNewcomers({ dates, people, leaving }: Newcomers, kinds: readonly KindAtDate[]): SeatCounts {
  const each = dates.map((id) => moreNeeds(needsAt(id, people(id), kinds), needsAt(id, leaving(id), kinds)));
  const size = Math.max(0, ...dates.map((id) => people(id).length - leaving(id).length));
  return Object.assign({ [TOTAL]: size }, ...each);
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
  wanted: readonly string[],
  people: readonly Coming[],
  leaving: readonly Coming[] = [],
): Promise<AtOnce> {
  const hasKinds = people.some(({ kindId }) => kindId);
  if (people.length <= leaving.length && !hasKinds) return nobodyPassed(true);
  const dates = await datesGivenTogether(context, event);
  // A date that has begun has no line any more, but is as full as it is.
  const begun = wanted.filter((id) => !dates.some((date) => date.id === id));
  const also = (await readDates(context, event.seriesId ?? '')).filter(({ id }) => begun.includes(id));
  const { outcomes, passed, line } = await planSeries(context, [...dates, ...also], {
    dates: wanted,
    people: await comingTo(context, people, wanted),
    leaving: await comingTo(context, leaving, wanted),
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

/** A date that has fewer free seats than a party needs there. */
export interface ShortDate {
  date: RegisteredEvent;
  needs: SeatCounts;
  free: SeatCounts;
  kinds: readonly KindAtDate[];
}

/** Those of these dates that have too few free seats for these people, whoever they are kept for. */
export async function shortDates(
  context: Pick<OrganizationContext, 'tx' | 'organization'>,
  seriesId: string | null,
  dates: readonly { eventId: string }[],
  people: readonly Coming[],
): Promise<ShortDate[]> {
  const wanted = dates.map(({ eventId }) => eventId);
  const found = (await readDates(context, seriesId ?? '')).filter(({ id }) => wanted.includes(id));
  const { free, kinds } = await countDates(context, found);
  const coming = await comingTo(context, people, wanted);
  return found
    .map((date) => ({ date, needs: needsAt(date.id, coming(date.id), kinds), free, kinds }))
    .filter(({ needs }) => isShort(needs, free));
}
