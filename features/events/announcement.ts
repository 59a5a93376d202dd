import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { events } from '@/db/schema/events';
import { withholdNames } from '@/features/organizations/withhold';
import { formatMoment, zoneLabel } from '@/lib/dates/zoned';
import { fallbackOrder, type Locale } from '@/lib/locales';
import { env } from '@/server/env';
import type { OrganizationRef } from '@/server/organization-ref';
import { plainText } from './plain-text';

/** What one has to know of an event to tell people about it, in every language that there is. */
export interface Announcement {
  organization: OrganizationRef;
  event: Pick<
    typeof events.$inferSelect,
    'id' | 'slug' | 'state' | 'seriesId' | 'startsAt' | 'endsAt' | 'timezone' | 'createdAt' | 'updatedAt'
  >;
  texts: {
    locale: Locale;
    title: string;
    description: string | null;
    place: string | null;
    address: string | null;
    city: string | null;
  }[];
  names: { locale: Locale; name: string }[];
}

/** Reads an event of the organization behind whose wall `tx` is. The event has to exist. */
export async function announcementOf(
  tx: Transaction,
  organization: OrganizationRef,
  eventId: string,
): Promise<Announcement> {
  const [announcement] = await announcementsOf(tx, organization, [eventId]);
  if (!announcement) throw new Error('announcement of an event that is not there');
  return announcement;
}

/** The same for several, the first one first. */
export async function announcementsOf(
  tx: Transaction,
  organization: OrganizationRef,
  eventIds: readonly string[],
): Promise<Announcement[]> {
  const { id, slug, state, seriesId, startsAt, endsAt, timezone, createdAt, updatedAt } = events;
  const rows = await tx
    .select({
      id,
      slug,
      state,
      seriesId,
      startsAt,
      endsAt,
      timezone,
      createdAt,
      updatedAt,
      texts,
      names,
      withheld,
    })
    .from(events)
    .where(and(eq(events.organizationId, organization.id), inArray(events.id, [...eventIds])))
    .orderBy(asc(startsAt), asc(id));
  return rows.map(({ texts, names, withheld, ...event }) => ({
    organization,
    event,
    texts: texts.map((row) => without(withheld, row)),
    names,
  }));
}

// One question for all of it: whoever registers is written to while others wait.
const texts = sql<Announcement['texts']>`(
  select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title, 'description', t.description,
    'place', t.place, 'address', t.address, 'city', t.city)), '[]')
  from event_texts t where t.organization_id = events.organization_id and t.event_id = events.id)`;
const names = sql<Announcement['names']>`(
  select coalesce(json_agg(json_build_object('locale', o.locale, 'name', o.name)), '[]')
  from organization_texts o where o.organization_id = events.organization_id)`;
const withheld = sql<string[]>`(
  select coalesce(json_agg(hidden.name), '[]') from withheld_names w cross join unnest(w.names) as hidden (name)
  where w.organization_id = events.organization_id)`;

/** Mails, files and forms about an event name nobody either whose name is withheld from its page. */
function without(withheld: readonly string[], row: Announcement['texts'][number]) {
  const kept = (text: string | null) => text && withholdNames(text, withheld).text;
  const { locale, title, description, place, address, city } = row;
  return {
    locale,
    title: kept(title) ?? '',
    description: kept(description),
    place: kept(place),
    address: kept(address),
    city: kept(city),
  };
}

export interface LocalAnnouncement {
  title: string;
  titleLocale: Locale;
  description: string | null;
  /** Place and address on one line. */
  place: string | null;
  /** `şənbə, 18 may 2019, 18:30–21:00, Bakı vaxtı (UTC+4)`; null for a record. */
  when: string | null;
  organizationName: string;
  /** The address of the public page. */
  url: string;
}

/** The announcement in one language; what is not translated is said in the next best one. */
export function announcementIn(announcement: Announcement, locale: Locale): LocalAnnouncement {
  const { organization, event, texts, names } = announcement;
  const order = fallbackOrder(locale, organization.defaultLocale);
  const best = <Row extends { locale: Locale }>(rows: Row[], has: (row: Row) => unknown) =>
    order.map((wanted) => rows.find((row) => row.locale === wanted && has(row))).find(Boolean);
  const titled = best(texts, (row) => row.title);
  const placed = best(texts, (row) => row.place || row.address || row.city);
  return {
    title: titled?.title ?? event.slug,
    titleLocale: titled?.locale ?? locale,
    description: plainDescription(best(texts, (row) => row.description)?.description),
    place: [placed?.place, placed?.address, placed?.city].filter(Boolean).join(', ') || null,
    when: whenOf(event, locale),
    organizationName: best(names, (row) => row.name)?.name ?? organization.slug,
    url: `${env().APP_ORIGIN}/${locale}/organizations/${organization.slug}/events/${event.slug}`,
  };
}

const plainDescription = (text: string | null | undefined) => (text ? plainText(text) : null);

function whenOf({ startsAt, endsAt, timezone }: Announcement['event'], locale: Locale): string | null {
  if (!startsAt || !endsAt || !timezone) return null;
  const date = formatMoment(startsAt, timezone, locale, 'weekday-date');
  const start = formatMoment(startsAt, timezone, locale, 'time');
  const sameDay =
    formatMoment(startsAt, timezone, locale, 'date') === formatMoment(endsAt, timezone, locale, 'date');
  const end = sameDay
    ? `–${formatMoment(endsAt, timezone, locale, 'time')}`
    : ` – ${formatMoment(endsAt, timezone, locale, 'date-time')}`;
  return `${date}, ${start}${end}, ${zoneLabel(timezone, locale, startsAt)}`;
}
