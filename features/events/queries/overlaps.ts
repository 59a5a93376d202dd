import 'server-only';
import { sql } from 'drizzle-orm';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import { query } from '@/server/query';

/** A published event that takes place at the same time in the same city. Nothing of it that is not public. */
export interface Overlap {
  path: string;
  title: string;
  organization: string;
  when: string;
}

const MOST = 5;

interface Row extends Record<string, unknown> {
  slug: string;
  organization: string;
  title: string;
  name: string;
  startsAt: string;
  timezone: string;
}

/**
 * Other published events, of any organization, at the time and in the city of this one: by the name of the city in any
 * language. An event that names no city is in that of its organization. Names that are withheld keep their event out.
 */
export const listOverlaps = query({
  permission: 'event:list',
  run: async ({ tx, organization, locale }, eventId: string): Promise<Overlap[]> => {
    const { rows } = await tx.execute<Row>(sql`
      with mine as (
        select e.id, e.starts_at, e.ends_at, e.organization_id from events e
        where e.organization_id = ${organization.id} and e.id = ${eventId} and e.starts_at is not null),
      cities as (
        ${citiesOf('mine')})
      select e.slug, o.slug as organization, e.starts_at as "startsAt", e.timezone,
        ${titleIn(locale)} as title,
        coalesce((select coalesce(t.short_name, t.name) from organization_texts t where t.organization_id = o.id
          order by t.locale = ${locale} desc, t.locale = o.default_locale desc limit 1), o.slug) as name
      from mine m
      join events e on e.starts_at < m.ends_at and e.ends_at > m.starts_at and e.id <> m.id
      join organizations o on o.id = e.organization_id and o.published_at is not null
      where e.state = 'published' and e.starts_at is not null and e.hidden_at is null
        and not exists (select from withheld_names w, unnest(w.names) name
          where w.organization_id = e.organization_id and position(lower(name) in lower(${titleIn(locale)})) > 0)
        and exists (select from (${citiesOf('e')}) theirs where theirs.city in (select city from cities))
      order by e.starts_at, e.id limit ${MOST}`);
    return rows.map(({ slug, title, name, startsAt, timezone, ...row }) => ({
      path: `/organizations/${row.organization}/events/${slug}`,
      title,
      organization: name,
      when: formatMoment(new Date(startsAt), timezone, locale, 'date-time'),
    }));
  },
});

const titleIn = (locale: Locale) => sql`coalesce((select t.title from event_texts t
  where t.organization_id = e.organization_id and t.event_id = e.id order by t.locale = ${locale} desc, t.locale limit 1), e.slug)`;

/** The names of the city of a row of events in every language: its own, or else that of its organization. */
function citiesOf(row: 'mine' | 'e') {
  const id = sql.identifier(row);
  const from = row === 'mine' ? sql`mine,` : sql``;
  const own = sql`select lower(t.city) as city from ${from} event_texts t
    where t.organization_id = ${id}.organization_id and t.event_id = ${id}.id and t.city <> ''`;
  return sql`${own} union all select lower(t.city) from ${from} organization_texts t
    where t.organization_id = ${id}.organization_id and t.city <> '' and not exists (
      select from event_texts x where x.organization_id = ${id}.organization_id and x.event_id = ${id}.id and x.city <> '')`;
}
