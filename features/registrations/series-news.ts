import 'server-only';
import { type Announcement, announcementsOf } from '@/features/events/announcement';
import type { OrganizationContext } from '@/server/context';
import type { RegistrationNews } from './emails';
import { fullDates } from './series-line';
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

/** All dates that news are of, as they are now, the next one first; null where it is one. */
export async function datesTold(
  context: OrganizationContext,
  { id, eventId, seriesPartyId, together }: Tied,
  news: RegistrationNews,
): Promise<Announcement[] | null> {
  if (!seriesPartyId || OF_ONE_DATE.has(news.kind)) return null;
  const dates = together ?? (await togetherWith(context, { id, eventId, seriesPartyId }));
  if (dates.length < 2) return null;
  return announcementsOf(
    context.tx,
    context.organization,
    dates.map((date) => date.eventId),
  );
}

/** Registrations that were made together are told once, by the first of them. */
export function oneOfEach<One extends Tied>(registrations: readonly One[], news: RegistrationNews) {
  const isOfParty = ({ seriesPartyId }: One) => Boolean(seriesPartyId) && !OF_ONE_DATE.has(news.kind);
  const parties = new Map<string, One>();
  for (const one of registrations.filter(isOfParty)) {
    const key = one.seriesPartyId ?? one.id;
    if (!parties.has(key)) parties.set(key, one);
  }
  return { alone: registrations.filter((one) => !isOfParty(one)), parties: [...parties.values()] };
}

/** Those of the dates that have too few free seats for it. */
export async function datesFull(
  { tx, organization }: OrganizationContext,
  { size }: { size: number },
  dates: readonly Announcement[],
): Promise<Announcement[]> {
  const ids = dates.map(({ event }) => ({ eventId: event.id }));
  const full = await fullDates({ tx, organization }, dates[0]?.event.seriesId ?? null, ids, size);
  return dates.filter(({ event }) => full.some(({ date }) => date.id === event.id));
}
