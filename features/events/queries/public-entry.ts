import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { EventCategory, EventState, OurRole, RegistrationAudience } from '@/db/enums';
import type { OpenOrganization } from '@/features/organizations/queries/public-organization';
import { instantToLocal } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { Context } from '@/server/context';
import type { PublicEventDate, PublicEventEntry, PublicRegistration } from '../public-view';
import { eventTime, freeSeats, registrationState } from '../rules';

interface EventRow extends Record<string, unknown> {
  id: string;
  slug: string;
  state: EventState;
  seriesId: string | null;
  category: EventCategory;
  ourRole: OurRole;
  countryCode: string | null;
  mapUrl: string | null;
  edtf: string | null;
  startsAt: string | null;
  endsAt: string | null;
  timezone: string | null;
  firstDay: string | null;
  lastDay: string | null;
  capacity: number | null;
  audience: RegistrationAudience;
  opensAt: string | null;
  closesAt: string | null;
  updatedAt: string;
  taken: number;
  waiting: number;
  waitingParties: number;
  isKept: boolean;
  hasWaitingList: boolean;
  price: string | null;
  paysAtDoor: boolean;
  citations: string[];
  texts: {
    locale: Locale;
    title: string;
    summary: string | null;
    description: string | null;
    city: string | null;
    place: string | null;
    address: string | null;
  }[];
}

/** The published events of an organization, latest first; `where` narrows them down. */
export async function readEvents(
  context: Context,
  organization: OpenOrganization,
  where: SQL = sql`true`,
): Promise<PublicEventEntry[]> {
  const { rows } = await context.tx.execute<EventRow>(sql`
    select e.id, e.slug, e.state, e.series_id as "seriesId", e.category, e.our_role as "ourRole", e.country_code as "countryCode",
      e.map_url as "mapUrl", e.edtf, e.starts_at as "startsAt",
      e.ends_at as "endsAt", e.timezone, e.first_day::text as "firstDay", e.last_day::text as "lastDay",
      e.capacity, e.audience, e.registration_opens_at as "opensAt", e.registration_closes_at as "closesAt",
      e.updated_at as "updatedAt", coalesce(s.taken, 0) as taken, coalesce(s.waiting, 0) as waiting,
      coalesce(s.waiting_parties, 0) as "waitingParties", coalesce(s.is_kept, false) as "isKept",
      e.has_waiting_list as "hasWaitingList", e.price, e.pays_at_door as "paysAtDoor",
      (select coalesce(json_agg(c.key order by c.start_offset), '[]') from citations c
        where c.organization_id = e.organization_id and c.event_id = e.id) as citations,
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title, 'place', t.place,
          'summary', t.summary, 'city', t.city, 'address', t.address, 'description', t.description)), '[]')
        from event_texts t where t.organization_id = e.organization_id and t.event_id = e.id) as texts
    from events e
    -- Seats are counted where somebody may still take one. Without the offset they would be counted first.
    left join lateral (select seats.* from seats_of(e.organization_id, e.id) seats
      where e.audience <> 'none' and e.ends_at > ${context.now} offset 0) s on true
    where e.organization_id = ${organization.id} and e.state <> 'draft' and e.hidden_at is null and ${where}
    order by e.first_day desc nulls last, e.starts_at desc nulls last, e.last_day, e.slug`);
  return rows.map((row) => entryOf(row, context, organization)).filter((entry) => entry !== null);
}

function entryOf(row: EventRow, context: Context, organization: OpenOrganization): PublicEventEntry | null {
  const date = dateOf(row);
  if (!date) return null;
  const { read, view } = organization;
  const title = read(row.texts, (text) => text.title);
  return {
    id: row.id,
    slug: row.slug,
    state: row.state,
    seriesId: row.seriesId,
    category: row.category,
    ourRole: row.ourRole,
    date,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    isUpcoming: isUpcoming(row, context.now, view.timezone),
    title: title?.text ? title : null,
    summary: read(row.texts, (text) => text.summary),
    city: read(row.texts, (text) => text.city),
    countryCode: row.countryCode,
    mapUrl: row.mapUrl,
    place: read(row.texts, (text) => text.place),
    address: read(row.texts, (text) => text.address),
    description: read(row.texts, (text) => text.description),
    citations: row.citations,
    registration: registrationOf(row, context.now),
    updatedAt: new Date(row.updatedAt),
  };
}

function dateOf({ edtf, startsAt, endsAt, timezone }: EventRow): PublicEventDate | null {
  if (edtf) return { kind: 'record', edtf };
  if (!startsAt || !endsAt || !timezone) return null;
  return { kind: 'scheduled', startsAt: new Date(startsAt), endsAt: new Date(endsAt), timezone };
}

function isUpcoming({ endsAt, firstDay }: EventRow, now: Date, timezone: string): boolean {
  if (endsAt) return eventTime({ endsAt: new Date(endsAt) }, now) === 'upcoming';
  return firstDay !== null && firstDay > instantToLocal(now, timezone).slice(0, 10);
}

const moment = (text: string | null) => (text === null ? null : new Date(text));

function registrationOf(row: EventRow, now: Date): PublicRegistration {
  const event = {
    state: row.state,
    audience: row.audience,
    startsAt: moment(row.startsAt),
    endsAt: moment(row.endsAt),
    registrationOpensAt: moment(row.opensAt),
    registrationClosesAt: moment(row.closesAt),
    capacity: row.capacity,
    hasWaitingList: row.hasWaitingList,
  };
  const seats = { taken: row.taken, waitingParties: row.waitingParties, isKept: row.isKept };
  // Members are asked for their membership on the page that registers: here it counts what is open to anybody at all.
  const standing = registrationState({
    event,
    seats,
    now,
    viewer: { isMember: true, isInGroup: true, isInvited: false },
  });
  const free = freeSeats(event, seats);
  return {
    standing,
    audience: row.audience,
    opensAt: event.registrationOpensAt,
    closesAt: event.registrationClosesAt ?? event.startsAt,
    capacity: row.capacity,
    taken: row.taken,
    waiting: row.waiting,
    free: Number.isFinite(free) ? free : null,
    price: row.price,
    paysAtDoor: row.paysAtDoor,
    seriesDates: null,
  };
}
