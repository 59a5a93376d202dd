import 'server-only';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { registrations } from '@/db/schema/registrations';
import { idList } from '@/features/events/id-list';
import type { OrganizationContext } from '@/server/context';

type Where = Pick<OrganizationContext, 'tx' | 'organization' | 'now'>;

/** One registration of several that were made together, for the dates of a series. */
export interface DateOfParty {
  id: string;
  eventId: string;
}

interface Tied {
  id: string;
  eventId: string;
  seriesPartyId: string | null;
}

/**
 * What moves together with a registration, the next date first: those that were made together with it, are in the same state now and
 * are at dates to come, as long as one registers for the whole series. It is among them.
 */
export const togetherWith = (context: Where, party: Tied): Promise<DateOfParty[]> =>
  readTogether(
    context,
    party,
    sql`r.state = (select mine.state from registrations mine
      where mine.organization_id = ${context.organization.id} and mine.id = ${party.id})`,
  );

/** The same whatever state they are in, as long as they count. */
export const allTogetherWith = (context: Where, party: Tied): Promise<DateOfParty[]> =>
  readTogether(context, party, sql`r.state not in ('cancelled', 'declined', 'expired')`);

async function readTogether(
  { tx, organization, now }: Where,
  { id, eventId, seriesPartyId }: Tied,
  which: SQL,
): Promise<DateOfParty[]> {
  if (seriesPartyId === null) return [{ id, eventId }];
  const { rows } = await tx.execute<DateOfParty & Record<string, unknown>>(sql`
    select r.id, r.event_id as "eventId" from registrations r
    join events e on e.organization_id = r.organization_id and e.id = r.event_id
    join event_series s on s.organization_id = e.organization_id and s.id = e.series_id
    where r.organization_id = ${organization.id} and r.series_party_id = ${seriesPartyId}
      and s.registration_scope = 'series' and e.state = 'published' and e.ends_at > ${now}
      and ${which}
    order by e.starts_at, r.id`);
  return rows.some((row) => row.id === id) ? rows : [{ id, eventId }];
}

/** These registrations of the organization. */
export const areRegistrations = (
  { organization }: Pick<Where, 'organization'>,
  rows: readonly { id: string }[],
) =>
  and(
    eq(registrations.organizationId, organization.id),
    inArray(
      registrations.id,
      rows.map(({ id }) => id),
    ),
  );

/**
 * Writes the same registration for further dates, as one party with it. Only what was answered stays at the first: questions are an
 * event's own.
 */
export async function copyParty(
  { tx, organization }: Where,
  registrationId: string,
  eventIds: readonly string[],
): Promise<{ id: string }[]> {
  if (eventIds.length === 0) return [];
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into registrations (organization_id, event_id, state, account_id, person_id, name, email, phone, locale, note, needs,
      held_until, by_admin, confirmed_at, min_seats, series_party_id, ticket_number)
    select r.organization_id, d.id, r.state, r.account_id, r.person_id, r.name, r.email, r.phone, r.locale, r.note, r.needs,
      r.held_until, r.by_admin, r.confirmed_at, r.min_seats, r.series_party_id, r.ticket_number
    from registrations r cross join unnest(${idList(eventIds)}) with ordinality as d (id, place)
    where r.organization_id = ${organization.id} and r.id = ${registrationId} order by d.place
    returning id`);
  await tx.execute(sql`
    insert into registration_people
      (organization_id, registration_id, position, name, age_group, age, person_id, no_photo, kind_id)
    select p.organization_id, copy.id, p.position, p.name, p.age_group, p.age, p.person_id, p.no_photo, there.id
    from registration_people p
    join registrations copy on copy.organization_id = p.organization_id
      and copy.id = any (${idList(rows.map(({ id }) => id))})
    left join ticket_kinds here on here.organization_id = p.organization_id and here.id = p.kind_id
    left join ticket_kinds there on there.organization_id = p.organization_id and there.event_id = copy.event_id
      and there.series_kind_id = here.series_kind_id
    where p.organization_id = ${organization.id} and p.registration_id = ${registrationId}`);
  return rows;
}

/** What a ticket is of at this event, or, where it is of none there, anywhere else; null where it is gone. */
export async function findByTicket(
  { tx, organization }: Pick<Where, 'tx' | 'organization'>,
  ticketId: string,
  eventId: string,
): Promise<(DateOfParty & { ticketNumber: number }) | null> {
  const { rows } = await tx.execute<DateOfParty & { ticketNumber: number } & Record<string, unknown>>(sql`
    select id, event_id as "eventId", ticket_number as "ticketNumber" from registrations
    where organization_id = ${organization.id} and (id = ${ticketId} or series_party_id = ${ticketId})
    order by (event_id = ${eventId}) desc limit 1`);
  return rows[0] ?? null;
}

/** The people of another registration of the same party who stand where these stand in theirs, each with whom they are the same as. */
export async function sameIn(
  { tx, organization }: Pick<Where, 'tx' | 'organization'>,
  people: readonly { id: string }[],
  registrationId: string,
): Promise<{ id: string; of: string }[]> {
  const { rows } = await tx.execute<{ id: string; of: string }>(sql`
    select other.id, mine.id as of from registration_people mine
    join registration_people other on other.organization_id = mine.organization_id and other.position = mine.position
    where mine.organization_id = ${organization.id} and mine.id = any (${idList(people.map(({ id }) => id))})
      and other.registration_id = ${registrationId}`);
  return rows;
}

/** Who is confirmed for the other dates of a series and has nothing to do with this one yet, in order of arrival. */
export async function partiesElsewhere(
  { tx, organization, now }: Where,
  event: { id: string; seriesId: string | null },
): Promise<{ id: string }[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select p.id from (
      select distinct on (r.series_party_id) r.* from registrations r
      join events e on e.organization_id = r.organization_id and e.id = r.event_id
      where r.organization_id = ${organization.id} and e.series_id = ${event.seriesId} and e.ends_at > ${now}
        and e.state = 'published' and r.series_party_id is not null and r.state = 'confirmed'
      order by r.series_party_id, r.arrival) p
    where not exists (select from registrations here
      left join registration_people who on who.organization_id = here.organization_id and who.registration_id = here.id
      where here.organization_id = ${organization.id} and here.event_id = ${event.id}
        and (here.series_party_id = p.series_party_id
          or (here.state not in ('cancelled', 'declined', 'expired') and (here.account_id = p.account_id
            or here.person_id = p.person_id or here.email = p.email or who.person_id = p.person_id))))
    order by p.arrival`);
  return rows;
}
