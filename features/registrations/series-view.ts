import 'server-only';
import { sql } from 'drizzle-orm';
import type { EventState, RegistrationState } from '@/db/enums';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { countDates, needsAt } from './date-seats';
import type { Coming } from './kinds';
import type { SeriesOfParty } from './registration-view';
import { isActive } from './rules';
import { isShort } from './waiting-list';

type Where = Pick<OrganizationContext, 'tx' | 'organization' | 'now'> & { locale: Locale };

interface Row extends Record<string, unknown> {
  id: string;
  eventId: string;
  state: RegistrationState;
  eventState: EventState;
  startsAt: string;
  endsAt: string;
  timezone: string;
  capacity: number | null;
  people: Coming[];
}

/** All dates that a registration was made for together, as its own people see them; null for a registration by itself. */
export async function readSeriesOf(
  { tx, organization, locale, now }: Where,
  { id, seriesPartyId }: { id: string; seriesPartyId: string | null },
): Promise<SeriesOfParty | null> {
  if (seriesPartyId === null) return null;
  const { rows } = await tx.execute<Row>(sql`
    select r.id, r.event_id as "eventId", r.state, e.state as "eventState", e.starts_at as "startsAt", e.ends_at as "endsAt",
      e.timezone, e.capacity, (select json_agg(json_build_object('kindId', p.kind_id)) from registration_people p
        where p.organization_id = r.organization_id and p.registration_id = r.id) as people
    from registrations r join events e on e.organization_id = r.organization_id and e.id = r.event_id
    where r.organization_id = ${organization.id} and r.series_party_id = ${seriesPartyId}
    order by e.starts_at, r.id`);
  if (rows.length < 2 || !rows.some((row) => row.id === id)) return null;
  const waiting = rows.filter(({ state }) => state === 'waiting');
  const { free, kinds } = await countDates(
    { tx, organization },
    waiting.map(({ eventId, capacity }) => ({ id: eventId, capacity })),
  );
  const dates = rows.map(({ eventId, eventState, startsAt, endsAt, timezone, people, id, state }) => {
    const starts = new Date(startsAt);
    const isPast = new Date(endsAt) <= now;
    return {
      id,
      state,
      when: `${formatMoment(starts, timezone, locale, 'weekday-date')}, ${formatMoment(starts, timezone, locale, 'time')}`,
      isPast,
      isCalledOff: eventState === 'cancelled',
      canCancel: isActive(state) && !isPast,
      isFull: state === 'waiting' && isShort(needsAt(eventId, people, kinds), free),
    };
  });
  return { dates, left: dates.filter(({ canCancel }) => canCancel).length };
}
