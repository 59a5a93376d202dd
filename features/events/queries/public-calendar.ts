import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { EventCategory, EventState } from '@/db/enums';
import { textReader } from '@/features/organizations/localized';
import { openOrganization } from '@/features/organizations/queries/public-organization';
import { instantToLocal } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { Context } from '@/server/context';
import { notFound } from '@/server/errors';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { CalendarEntry, CalendarMonth } from '../calendar-view';
import { laterDay } from '../days';
import { type Month, monthOf, monthsBetween } from '../month';

const HOME_ZONE = 'Asia/Baku';
/** Of all organizations together: more fit on no page. */
const MOST = 1000;
/** What began longer ago stands in no month any more: a scheduled event lasts a year at most. */
const LOOK_BACK_DAYS = 370;

/** A month of an organization's calendar, by its own clock the one that it is now. Throws `not-found`. */
export const getOrganizationMonth = publicQuery({
  permission: 'public',
  tags: ({ organization }: { organization: string; month: string | null }) => [
    tag.organization(organization),
    tag.events(organization),
    tag.calendar,
  ],
  run: async (context, { organization: slug, month: key }): Promise<CalendarMonth> => {
    const { id, view } = await openOrganization(context, slug);
    const isOwn = sql`e.organization_id = ${id}`;
    const found = await openMonth(context, key, view.timezone, isOwn);
    const where = sql`${isOwn} and ${isInMonth(found.month)}`;
    return { ...found, entries: await readEntries(context, where) };
  },
});

/** A month of all organizations together. Throws `not-found`. */
export const getMonth = publicQuery({
  permission: 'public',
  tags: (_: { month: string | null }) => [tag.directory, tag.calendar],
  run: async (context, { month: key }): Promise<CalendarMonth> => {
    const found = await openMonth(context, key, HOME_ZONE, sql`true`);
    return { ...found, entries: await readEntries(context, isInMonth(found.month)) };
  },
});

/** The month of that name, or the one that it is now; none where nobody could leaf to. */
async function openMonth(context: Context, key: string | null, timezone: string, where: SQL) {
  const today = instantToLocal(context.now, timezone).slice(0, 10);
  const month = monthOf(key ?? today.slice(0, 7));
  if (!month) throw notFound();
  const range = await rangeOf(context, where, today);
  if (month.key < range[0] || month.key > range[1]) throw notFound();
  return { month, range, today };
}

/** What is coming up in all organizations, soonest first. */
export const listUpcoming = publicQuery({
  permission: 'public',
  tags: () => [tag.directory, tag.calendar],
  run: async (context, _input: undefined): Promise<CalendarEntry[]> => {
    const today = instantToLocal(context.now, HOME_ZONE).slice(0, 10);
    return readEntries(
      context,
      sql`e.first_day >= ${laterDay(today, -1)} and e.ends_at > ${context.now}`,
      SHOWN_AT_MOST,
    );
  },
});

const SHOWN_AT_MOST = 100;

const isInMonth = ({ days }: Month): SQL =>
  sql`e.first_day between ${laterDay(days[0] ?? '', -LOOK_BACK_DAYS)}::date and ${days.at(-1)}::date
    and e.last_day >= ${days[0]}::date`;

const IS_PUBLIC = sql`e.state <> 'draft' and e.hidden_at is null`;

async function rangeOf({ tx }: Context, where: SQL, today: string): Promise<[string, string]> {
  const { rows } = await tx.execute<{ first: string | null; last: string | null }>(sql`
    select (select e.first_day::text from events e where ${where} and ${IS_PUBLIC} and e.first_day > '1800-01-01'
        order by e.first_day limit 1) as first,
      (select e.first_day::text from events e where ${where} and ${IS_PUBLIC}
        and e.first_day is not null order by e.first_day desc limit 1) as last`);
  return monthsBetween(rows[0]?.first ?? null, rows[0]?.last ?? null, today);
}

interface Row extends Record<string, unknown> {
  slug: string;
  organization: string;
  defaultLocale: Locale;
  state: EventState;
  category: EventCategory;
  edtf: string | null;
  startsAt: string | null;
  timezone: string | null;
  firstDay: string;
  lastDay: string;
  names: { locale: Locale; name: string; shortName: string | null }[];
  texts: { locale: Locale; title: string; city: string | null }[];
  withheld: string[] | null;
}

async function readEntries(context: Context, where: SQL, limit = MOST): Promise<CalendarEntry[]> {
  const { rows } = await context.tx.execute<Row>(sql`
    with e as (
      select e.* from events e where ${where} and ${IS_PUBLIC}
      order by e.first_day, e.starts_at nulls first, e.slug limit ${limit}),
    o as (
      select o.id, o.slug, o.default_locale,
        (select array_agg(name) from withheld_names w, unnest(w.names) name where w.organization_id = o.id) as withheld,
        (select coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name, 'shortName', t.short_name)), '[]')
          from organization_texts t where t.organization_id = o.id) as names
      from organizations o where o.published_at is not null and o.id in (select organization_id from e))
    select e.slug, o.slug as organization, o.default_locale as "defaultLocale", o.names, o.withheld, e.state, e.category,
      e.edtf, e.starts_at as "startsAt", e.timezone, e.first_day::text as "firstDay", e.last_day::text as "lastDay",
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title, 'city', t.city)), '[]')
        from event_texts t where t.organization_id = e.organization_id and t.event_id = e.id) as texts
    from e join o on o.id = e.organization_id order by e.first_day, e.starts_at nulls first, e.slug`);
  return rows.filter(hasExactDay).map((row) => entryOf(row, context.locale));
}

/** A date of which only month or year is known stands on no day. */
const hasExactDay = ({ edtf }: Row) =>
  edtf === null || edtf.split('/').every((end) => /^\d{4}-\d{2}-\d{2}$/.test(end));

function entryOf(row: Row, locale: Locale): CalendarEntry {
  const { slug, state, category, firstDay, lastDay, startsAt, timezone, defaultLocale } = row;
  const read = textReader({ locale, defaultLocale, withheldNames: row.withheld ?? [] });
  const title = read(row.texts, (text) => text.title);
  return {
    slug,
    organization: {
      slug: row.organization,
      name: read(row.names, (text) => text.shortName || text.name) ?? {
        text: row.organization,
        isWithheld: false,
      },
    },
    state,
    category,
    title: title?.text ? title : null,
    city: read(row.texts, (text) => text.city),
    firstDay,
    lastDay,
    time: startsAt && timezone ? instantToLocal(startsAt, timezone).slice(11) : null,
    startsAt: startsAt ? new Date(startsAt) : null,
    timezone,
  };
}
