import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { EventPersonRole, EventState } from '@/db/enums';
import { eventPeople, events, eventTexts } from '@/db/schema/events';
import { people } from '@/db/schema/members';
import { viewerOf } from '@/features/members/scope';
import { searchCondition } from '@/features/members/search';
import { type Freshness, freshnessOf } from '@/features/organizations/text-freshness';
import { instantToLocal, zoneName } from '@/lib/dates/zoned';
import { fallbackOrder, LOCALES, type Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { isThereFor, personIsThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { coverOf } from '../cover';
import { readPartners } from '../partners';
import { isPast } from '../past-event';
import type { EventPartner } from '../public-view';
import { readSeries, type SeriesView } from '../read-series';
import { missingForPublishing } from '../rules';
import { readOnlineLink } from '../save-details';
import { eventTextHash, sourceLocale } from '../save-texts';
import { EVENT_TEXT_FIELDS } from '../schema';
import { whenLine } from './list';

export interface EventForm {
  id: string;
  slug: string;
  title: string;
  titleLang: string | undefined;
  state: EventState;
  when: string | null;
  isScheduled: boolean;
  isPast: boolean;
  /** There is something to remember. */
  isOver: boolean;
  /** What a draft lacks before it can be published. */
  missing: ('date' | 'title')[];
  /** Fields of the form, as they are typed. */
  details: Record<string, string>;
  settings: Record<string, string>;
  /** Whose clock the registration window is by. */
  zone: string;
  cover: string | null;
  partners: EventPartner[];
  series: SeriesView | null;
  freshness: Record<Locale, Freshness | 'source'>;
  /** Without the name where the person is in safe mode for whoever looks. */
  people: { id: string; name: string | null; role: EventPersonRole; isPublic: boolean; isSafe: boolean }[];
}

/** An event as those see it who change it. */
export const getEventForm = query({
  permission: 'event:list',
  run: async (context, slug: string): Promise<EventForm> => {
    const { tx, organization, locale, now } = context;
    const [event] = await tx
      .select()
      .from(events)
      .where(and(eq(events.organizationId, organization.id), eq(events.slug, slug)));
    if (!event) throw notFound();
    const texts = await tx
      .select()
      .from(eventTexts)
      .where(and(eq(eventTexts.organizationId, organization.id), eq(eventTexts.eventId, event.id)));
    const zone = event.timezone ?? organization.timezone;
    const shown = fallbackOrder(locale, organization.defaultLocale)
      .map((wanted) => texts.find((row) => row.locale === wanted))
      .find(Boolean);
    return {
      id: event.id,
      slug,
      title: shown?.title ?? slug,
      titleLang: shown && shown.locale !== locale ? shown.locale : undefined,
      state: event.state,
      when: whenLine(event.edtf, event.startsAt, zone, locale),
      isScheduled: event.startsAt !== null,
      isPast: event.endsAt !== null && event.endsAt <= now,
      isOver: isPast(context, event),
      missing: missingForPublishing({ ...event, titles: texts.map(({ title }) => title) }),
      details: {
        ...detailsOf(event, zone),
        ...withoutGaps({ onlineUrl: await readOnlineLink(context, organization.id, event.id) }),
        ...textsOf(texts),
      },
      settings: settingsOf(event, zone),
      zone: zoneName(zone, locale),
      freshness: freshnessByLocale(texts, organization.defaultLocale),
      series: await readSeries(context, event),
      cover: await coverOf(context, organization.id, event.id),
      partners: await readPartners(context, organization.id, event.id),
      people: await peopleOf(context, event.id),
    };
  },
});

type EventRow = typeof events.$inferSelect;
type TextRow = typeof eventTexts.$inferSelect;

function detailsOf(event: EventRow, zone: string): Record<string, string> {
  return withoutGaps({
    dateKind: event.edtf ? 'record' : 'scheduled',
    edtf: event.edtf,
    starts: event.startsAt && instantToLocal(event.startsAt, zone),
    ends: event.endsAt && instantToLocal(event.endsAt, zone),
    timezone: zone,
    category: event.category,
    ourRole: event.ourRole,
    countryCode: event.countryCode,
    mapUrl: event.mapUrl,
    contactName: event.contactName,
    contactPhone: event.contactPhone,
    contactEmail: event.contactEmail,
  });
}

function textsOf(texts: readonly TextRow[]): Record<string, string> {
  const fields = texts.flatMap((row) =>
    EVENT_TEXT_FIELDS.map((field) => [`texts.${row.locale}.${field}`, row[field]] as const),
  );
  return withoutGaps(Object.fromEntries(fields));
}

function settingsOf(event: EventRow, zone: string): Record<string, string> {
  return withoutGaps({
    audience: event.audience,
    capacity: event.capacity && String(event.capacity),
    opens: event.registrationOpensAt && instantToLocal(event.registrationOpensAt, zone),
    closes: event.registrationClosesAt && instantToLocal(event.registrationClosesAt, zone),
    needsApproval: event.needsApproval ? 'on' : null,
    maxPartySize: String(event.maxPartySize),
    hasWaitingList: event.hasWaitingList ? 'on' : null,
    allowsNoEmail: event.allowsNoEmail ? 'on' : null,
    needsNames: event.needsNames ? 'on' : null,
    offerHours: String(event.offerHours),
    asksAgain: event.asksAgain ? 'on' : null,
    price: event.price,
    paysAtDoor: event.paysAtDoor ? 'on' : null,
    group: event.audienceGroupId,
  });
}

function withoutGaps(values: Record<string, string | number | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
}

function freshnessByLocale(texts: readonly TextRow[], defaultLocale: Locale): EventForm['freshness'] {
  const rowOf = (locale: Locale) => texts.find((row) => row.locale === locale);
  const source = sourceLocale(defaultLocale, (locale) => rowOf(locale) !== undefined);
  const current = eventTextHash(rowOf(source));
  const entries = LOCALES.map((locale) => [
    locale,
    locale === source ? 'source' : freshnessOf(rowOf(locale), current),
  ]);
  return Object.fromEntries(entries) as EventForm['freshness'];
}

async function peopleOf(context: OrganizationContext, eventId: string) {
  const { tx, organization } = context;
  const viewer = viewerOf(context);
  const rows = await tx
    .select({
      id: people.id,
      given: people.given,
      surname: people.surname,
      role: eventPeople.role,
      isPublic: people.isNamedPublicly,
      isSafe: sql<boolean>`${people.safeSince} is not null`,
    })
    .from(eventPeople)
    .innerJoin(
      people,
      and(eq(people.organizationId, eventPeople.organizationId), eq(people.id, eventPeople.personId)),
    )
    .where(and(eq(eventPeople.organizationId, organization.id), eq(eventPeople.eventId, eventId)))
    .orderBy(asc(eventPeople.position));
  return rows.map(({ given, surname, ...row }) => ({
    ...row,
    name: isThereFor(viewer, row) ? formatPersonName({ given, surname }, 'given-first') : null,
  }));
}

const FOUND_AT_MOST = 12;

/** People of the organization by any spelling of their name, for naming them at an event. */
export const findPeople = query({
  permission: 'event:update',
  run: async (context, text: string): Promise<{ id: string; name: string }[]> => {
    const { tx, organization } = context;
    const condition = await searchCondition(tx, organization.id, text, 'public');
    if (!condition) return [];
    const { rows } = await tx.execute<{ id: string }>(
      sql`select p.id from people p where p.organization_id = ${organization.id} and p.hidden_at is null
        and ${personIsThereFor(context)} and ${condition} order by p.sort_key, p.id limit ${FOUND_AT_MOST}`,
    );
    if (rows.length === 0) return [];
    const found = await tx
      .select({ id: people.id, given: people.given, surname: people.surname })
      .from(people)
      .where(
        and(
          eq(people.organizationId, organization.id),
          inArray(
            people.id,
            rows.map(({ id }) => id),
          ),
        ),
      )
      .orderBy(people.sortKey);
    return found.map(({ id, ...name }) => ({ id, name: formatPersonName(name, 'given-first') }));
  },
});
