import 'server-only';
import { sql } from 'drizzle-orm';
import type { EventState, RegistrationAudience } from '@/db/enums';
import type { Context } from '@/server/context';
import type { PublicRegistration } from '../public-view';
import { freeSeats, registrationState } from '../rules';
import { datesAsOne } from '../series-seats';

interface Row extends Record<string, unknown> {
  state: EventState;
  audience: RegistrationAudience;
  startsAt: string;
  endsAt: string;
  opensAt: string | null;
  closesAt: string | null;
  capacity: number | null;
  hasWaitingList: boolean;
  taken: number;
  waiting: number;
  waitingParties: number;
  isKept: boolean;
}

const moment = (text: string | null) => (text === null ? null : new Date(text));

/**
 * What registering is like where one registers for the whole series: what is said of all dates that are left, with the seats of the
 * fullest. Null where each date is registered for by itself, or none is left.
 */
export async function readSeriesRegistration(
  { tx, now }: Context,
  organizationId: string,
  seriesId: string | null,
): Promise<Partial<PublicRegistration> | null> {
  if (!seriesId) return null;
  const { rows } = await tx.execute<Row>(sql`
    select e.state, e.audience, e.starts_at as "startsAt", e.ends_at as "endsAt", e.registration_opens_at as "opensAt",
      e.registration_closes_at as "closesAt", e.capacity, e.has_waiting_list as "hasWaitingList", s.taken, s.waiting,
      s.waiting_parties as "waitingParties", s.is_kept as "isKept"
    from events e
    join event_series es on es.organization_id = e.organization_id and es.id = e.series_id
      and es.registration_scope = 'series'
    cross join lateral seats_of(e.organization_id, e.id) s
    where e.organization_id = ${organizationId} and e.series_id = ${seriesId} and e.state = 'published'
      and e.hidden_at is null and e.starts_at is not null`);
  const dates = rows.map(
    ({ startsAt, endsAt, opensAt, closesAt, taken, waiting, waitingParties, isKept, ...row }) => ({
      event: {
        ...row,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        registrationOpensAt: moment(opensAt),
        registrationClosesAt: moment(closesAt),
      },
      seats: { taken, waiting, waitingParties, isKept },
    }),
  );
  const all = datesAsOne(dates, now);
  if (!all) return null;
  const { event, seats, left } = all;
  const free = freeSeats(event, seats);
  return {
    standing: registrationState({
      event,
      seats,
      now,
      viewer: { isMember: true, isInGroup: true, isInvited: false },
    }),
    audience: event.audience,
    opensAt: event.registrationOpensAt,
    closesAt: event.registrationClosesAt,
    capacity: event.capacity,
    taken: seats.taken,
    waiting: seats.waiting,
    free: Number.isFinite(free) ? free : null,
    seriesDates: left.length,
  };
}
