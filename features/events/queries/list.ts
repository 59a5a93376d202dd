import 'server-only';
import { sql } from 'drizzle-orm';
import type { EventState } from '@/db/enums';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import { formatMoment } from '@/lib/dates/zoned';
import { fallbackOrder, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';

export const PAST_PER_PAGE = 50;

export interface EventLine {
  slug: string;
  seriesId: string | null;
  title: string;
  titleLang: string | undefined;
  state: EventState;
  when: string | null;
  audience: string;
  taken: number;
  waiting: number;
  capacity: number | null;
  /** Languages in which the event has a title. */
  languages: Locale[];
}

export interface EventLists {
  upcoming: EventLine[];
  drafts: EventLine[];
  past: EventLine[];
  pastCount: number;
}

// A type, not an interface: rows of raw SQL have to be indexable.
type Row = {
  slug: string;
  seriesId: string | null;
  state: EventState;
  edtf: string | null;
  starts_at: string | null;
  timezone: string | null;
  capacity: number | null;
  audience: string;
  titles: Partial<Record<Locale, string>>;
  taken: number;
  waiting: number;
};

/** The events of the organization for those who manage them: what comes, what is not public yet, what was. */
export const listEvents = query({
  permission: 'event:list',
  run: async (context, { page }: { page: number }): Promise<EventLists> => {
    const { now } = context;
    const isUpcoming = sql`e.state <> 'draft' and e.ends_at > ${now}`;
    const isPast = sql`e.state <> 'draft' and (e.ends_at is null or e.ends_at <= ${now})`;
    const { rows: counted } = await context.tx.execute<{ count: number }>(
      sql`select count(*)::int as count from events e where e.organization_id = ${context.organization.id} and ${isPast}`,
    );
    const offset = (Math.max(1, page) - 1) * PAST_PER_PAGE;
    return {
      upcoming: await read(context, isUpcoming, sql`e.starts_at, e.id`),
      drafts: await read(
        context,
        sql`e.state = 'draft'`,
        sql`max(e.created_at) over (partition by coalesce(e.series_id, e.id)) desc, e.starts_at, e.id`,
      ),
      past: await read(
        context,
        isPast,
        sql`e.first_day desc nulls last, e.starts_at desc, e.id limit ${PAST_PER_PAGE} offset ${offset}`,
      ),
      pastCount: counted[0]?.count ?? 0,
    };
  },
});

async function read(
  { tx, organization, locale }: OrganizationContext,
  condition: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
): Promise<EventLine[]> {
  const { rows } = await tx.execute<Row>(sql`
    select e.slug, e.series_id as "seriesId", e.state, e.edtf, e.starts_at, e.timezone, e.capacity, e.audience, seats.taken, seats.waiting,
      coalesce((select jsonb_object_agg(t.locale, t.title) from event_texts t
        where t.organization_id = e.organization_id and t.event_id = e.id), '{}') as titles
    from events e cross join lateral seats_of(e.organization_id, e.id) seats
    where e.organization_id = ${organization.id} and ${condition} order by ${order}`);
  const languages = fallbackOrder(locale, organization.defaultLocale);
  return rows.map(({ titles, starts_at, timezone, edtf, ...row }) => {
    const language = languages.find((candidate) => titles[candidate]);
    return {
      ...row,
      title: (language && titles[language]) ?? row.slug,
      titleLang: language && language !== locale ? language : undefined,
      when: whenLine(edtf, starts_at, timezone ?? organization.timezone, locale),
      languages: languages.filter((candidate) => titles[candidate]),
    };
  });
}

/** One line of when: as precise as it is known. Null for a draft without a date. */
export function whenLine(
  edtf: string | null,
  startsAt: string | Date | null,
  zone: string,
  locale: Locale,
): string | null {
  if (startsAt) return formatMoment(new Date(startsAt), zone, locale, 'date-time');
  return edtf ? formatHonestDate(parseEdtf(edtf), locale) : null;
}
