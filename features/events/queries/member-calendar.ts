import 'server-only';
import { sql } from 'drizzle-orm';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { EventState, RegistrationState } from '@/db/enums';
import { textReader } from '@/features/organizations/localized';
import type { Locale } from '@/lib/locales';
import { env } from '@/server/env';
import { translator } from '@/server/i18n/translator';
import { accountQuery } from '@/server/query';
import { calendarUid } from '../calendar';
import { plainText } from '../plain-text';

interface Row extends Record<string, unknown> {
  id: string;
  slug: string;
  organization: string;
  defaultLocale: Locale;
  state: EventState;
  startsAt: string;
  endsAt: string;
  updatedAt: string;
  withheld: string[] | null;
  names: { locale: Locale; name: string }[];
  texts: {
    locale: Locale;
    title: string;
    summary: string | null;
    description: string | null;
    city: string | null;
    place: string | null;
    address: string | null;
  }[];
  registration: RegistrationState | null;
  onlineUrl: string | null;
}

const MOST = 500;
const KEPT_DAYS = 90;

/**
 * One's own calendar for a calendar program: what the organizations do that one is a member of, and what one registered
 * for anywhere, with the way in from afar where one is confirmed. What is over stays for three months.
 */
export const getMemberCalendar = accountQuery({
  permission: 'account:read',
  run: async ({ tx, accountId, locale, now }, _input: undefined): Promise<string> => {
    const { rows } = await tx.execute<Row>(sql`
      select e.id, e.slug, e.state, e.starts_at as "startsAt", e.ends_at as "endsAt", e.updated_at as "updatedAt",
        o.slug as organization, o.default_locale as "defaultLocale", r.state as registration,
        case when r.state = 'confirmed' then (select l.url from event_online_links l
          where l.organization_id = e.organization_id and l.event_id = e.id) end as "onlineUrl",
        (select array_agg(name) from withheld_names w, unnest(w.names) name where w.organization_id = o.id) as withheld,
        (select coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name)), '[]')
          from organization_texts t where t.organization_id = o.id) as names,
        (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title, 'summary', t.summary,
            'description', t.description, 'city', t.city, 'place', t.place, 'address', t.address)), '[]')
          from event_texts t where t.organization_id = e.organization_id and t.event_id = e.id) as texts
      from events e join organizations o on o.id = e.organization_id and o.published_at is not null and o.locked_at is null
      left join lateral (select x.state from registrations x where x.organization_id = e.organization_id
        and x.event_id = e.id and x.account_id = ${accountId} and x.state in ('held', 'pending', 'confirmed', 'waiting')
        order by x.arrival desc limit 1) r on true
      where e.state <> 'draft' and e.hidden_at is null and e.starts_at is not null
        and e.ends_at > ${now}::timestamptz - make_interval(days => ${KEPT_DAYS})
        and (r.state is not null or e.organization_id in (
          select p.organization_id from people p join memberships m on m.organization_id = p.organization_id
            and m.person_id = p.id and m.starts_on <= ${now}::date and (m.ends_on is null or m.ends_on > ${now}::date)
          where p.account_id = ${accountId}))
      order by e.starts_at, e.id limit ${MOST}`);
    const t = await translator(locale, 'labels');
    const words = await translator(locale, 'events');
    const calendar = ical({
      name: words('calendarLink.name'),
      method: ICalCalendarMethod.PUBLISH,
      prodId: '//Ocaq//Ocaq//EN',
    });
    for (const row of rows) {
      const read = textReader({
        locale,
        defaultLocale: row.defaultLocale,
        withheldNames: row.withheld ?? [],
      });
      const text = (field: 'title' | 'summary' | 'description' | 'city' | 'place' | 'address') =>
        read(row.texts, (one) => one[field])?.text;
      const place = [text('place'), text('address'), text('city')].filter(Boolean).join(', ');
      const description = text('description');
      const lines = [
        row.registration ? `${words('registration')}: ${t(`registrationState.${row.registration}`)}` : null,
        row.onlineUrl,
        read(row.names, ({ name }) => name)?.text,
        text('summary'),
        description ? plainText(description) : null,
      ];
      calendar.createEvent({
        id: calendarUid(row.id),
        start: new Date(row.startsAt),
        end: new Date(row.endsAt),
        stamp: new Date(row.updatedAt),
        lastModified: new Date(row.updatedAt),
        summary: text('title') || row.slug,
        description: lines.filter(Boolean).join('\n\n'),
        location: place || row.onlineUrl || undefined,
        url: `${env().APP_ORIGIN}/${locale}/organizations/${row.organization}/events/${row.slug}`,
        ...(row.state === 'cancelled' ? { status: ICalEventStatus.CANCELLED } : {}),
      });
    }
    return calendar.toString();
  },
});
