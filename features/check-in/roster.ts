import 'server-only';
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { RegistrationState } from '@/db/enums';
import { LIVE_MARK } from '@/features/registrations/door-marks';
import { IS_OF_SAFE_PERSON, IS_SAFE_PERSON, rosterFor } from '@/features/registrations/safe-parties';
import { ticketToken } from '@/features/registrations/ticket-code';
import type { OrganizationContext } from '@/server/context';
import type { RosterLine, RosterPerson } from './rules';

/** How a device recognizes a ticket that it has never seen: by a hash, so that nobody makes tickets from a roster. */
export const codeHash = (token: string): string =>
  createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');

type Row = {
  id: string;
  seriesPartyId: string | null;
  name: string;
  state: RegistrationState;
  ticketNumber: number;
  isSafe: boolean;
  people: (RosterPerson & { isSafe: boolean })[];
};

/** Which parties of an event: those that are named, those that marks came in for since then, or all. */
interface Which {
  registrations?: readonly string[];
  since?: Date;
}

/** The parties of an event as a door sees them: nobody's name who is in safe mode, no address, no age. */
export async function readRoster(
  context: OrganizationContext,
  eventId: string,
  { registrations: ids, since }: Which = {},
): Promise<RosterLine[]> {
  const { tx, organization } = context;
  const chosen = ids
    ? sql`and registrations.id = any (${sql.param([...ids])}::uuid[])`
    : since
      ? sql`and registrations.id in (select registration_id from door_marks
          where organization_id = ${organization.id} and event_id = ${eventId} and received_at > ${since})`
      : sql``;
  const marked = ids
    ? sql`and m.registration_person_id in (select asked.id from registration_people asked
        where asked.organization_id = ${organization.id} and asked.registration_id = any (${sql.param([...ids])}::uuid[]))`
    : sql``;
  const { rows } = await tx.execute<Row>(sql`
    select registrations.id, registrations.series_party_id as "seriesPartyId", registrations.name, registrations.state,
      registrations.ticket_number as "ticketNumber", ${IS_OF_SAFE_PERSON} as "isSafe",
      json_agg(json_build_object('id', registration_people.id, 'name', registration_people.name,
        'isChild', registration_people.age_group = 'child', 'isSafe', ${IS_SAFE_PERSON},
        'marks', coalesce(seen.marks, '[]'::json)) order by registration_people.position) as people
    from registrations
    join registration_people on registration_people.organization_id = registrations.organization_id
      and registration_people.registration_id = registrations.id
    left join (
      select m.registration_person_id as person, json_agg(json_build_object('id', m.id, 'door', d.name,
        'at', round(extract(epoch from m.at) * 1000)) order by m.at, m.id) as marks
      from door_marks m left join doors d on d.organization_id = m.organization_id and d.id = m.door_id
      where m.organization_id = ${organization.id} and m.event_id = ${eventId} ${marked} and ${LIVE_MARK}
      group by m.registration_person_id) seen on seen.person = registration_people.id
    where registrations.organization_id = ${organization.id} and registrations.event_id = ${eventId}
      and registrations.state <> 'expired' ${chosen}
    group by registrations.organization_id, registrations.id order by registrations.arrival`);
  const shownAtDoor = await rosterFor(context);
  return rows.map((row) => {
    const { name, people } = shownAtDoor({ ...row, email: null, phone: null, note: null, needs: null });
    return {
      id: row.id,
      code: codeHash(ticketToken(organization.id, row)),
      ...handedOn(organization.id, row),
      name,
      state: row.state,
      people: people.map(({ isSafe: _, ...person }) => person),
    };
  });
}

/** The tickets of those who had the registration before, so that a device says so also without a network. */
function handedOn(organizationId: string, row: Pick<Row, 'id' | 'seriesPartyId' | 'ticketNumber'>) {
  if (row.ticketNumber === 0) return {};
  const earlier = Array.from({ length: row.ticketNumber }, (_, ticketNumber) => ({ ...row, ticketNumber }));
  return { oldCodes: earlier.map((ticket) => codeHash(ticketToken(organizationId, ticket))) };
}

/** People who came beyond the seats. */
export async function countBeyond(
  { tx, organization }: OrganizationContext,
  eventId: string,
): Promise<number> {
  const { rows } = await tx.execute<{ beyond: number }>(sql`
    select coalesce(sum(size), 0)::integer as beyond from door_walk_ins
    where organization_id = ${organization.id} and event_id = ${eventId} and registration_id is null`);
  return rows[0]?.beyond ?? 0;
}
