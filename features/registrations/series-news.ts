import 'server-only';
import { type Announcement, announcementsOf } from '@/features/events/announcement';
import type { OrganizationContext } from '@/server/context';
import type { RegistrationNews } from './news';
import { readPartyPeople } from './party-people';
import { shortDates } from './series-line';
import { togetherWith } from './series-party';

/** News of one date, whatever it was registered together with. */
const OF_ONE_DATE: ReadonlySet<RegistrationNews['kind']> = new Set([
  'event-cancelled',
  'question-changed',
  'reminder',
  'reminder-waiting',
  'reminder-pending',
  'thanks',
]);

interface Tied {
  id: string;
  eventId: string;
  seriesPartyId?: string | null;
  together?: readonly { eventId: string }[];
}

/** News of these registrations, which are all of the same event, or of the same dates of a series. */
export interface ToldTogether<One> {
  registrations: One[];
  /** The event, or the next of the dates. */
  announcement: Announcement;
  /** The dates as they are now, the next one first; null where it is one. */
  dates: Announcement[] | null;
}

/** Registrations by what the news are of. Those that were made together, for the dates of a series, are told once, by the first of them. */
export async function toldTogether<One extends Tied>(
  context: OrganizationContext,
  registrations: readonly One[],
  news: RegistrationNews,
): Promise<ToldTogether<One>[]> {
  const parties = new Set<string>();
  const groups = new Map<string, { registrations: One[]; eventIds: string[] }>();
  for (const one of registrations) {
    const party = OF_ONE_DATE.has(news.kind) ? null : one.seriesPartyId;
    if (party && parties.has(party)) continue;
    if (party) parties.add(party);
    const eventIds = party ? await datesOf(context, { ...one, seriesPartyId: party }) : [one.eventId];
    const key = eventIds.join(' ');
    const known = groups.get(key);
    if (known) known.registrations.push(one);
    else groups.set(key, { registrations: [one], eventIds });
  }
  const all: ToldTogether<One>[] = [];
  for (const { eventIds, ...group } of groups.values()) {
    const told = await announcementsOf(context.tx, context.organization, eventIds);
    const [announcement] = told;
    if (!announcement) throw new Error('news of an event that is not there');
    all.push({ ...group, announcement, dates: told.length > 1 ? told : null });
  }
  return all;
}

async function datesOf(
  context: OrganizationContext,
  { id, eventId, seriesPartyId, together }: Tied & { seriesPartyId: string },
): Promise<string[]> {
  const dates = together ?? (await togetherWith(context, { id, eventId, seriesPartyId }));
  return dates.length > 1 ? dates.map((date) => date.eventId) : [eventId];
}

/** Those of the dates that have too few free seats for it. */
export async function datesFull(
  context: OrganizationContext,
  { id }: { id: string },
  dates: readonly Announcement[],
): Promise<Announcement[]> {
  const ids = dates.map(({ event }) => ({ eventId: event.id }));
  const people = await readPartyPeople(context, id);
  const full = await shortDates(context, dates[0]?.event.seriesId ?? null, ids, people);
  return dates.filter(({ event }) => full.some(({ date }) => date.id === event.id));
}
