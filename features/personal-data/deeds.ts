import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { isTheirDue } from './erasing-dues';
import { isTheirRegistration } from './erasing-registrations';
import type { Traces } from './traces';

/** Somebody opened, took along or changed what is kept: what, when, and in which role. Never who. */
export interface Deed {
  at: string;
  action: string;
  by: 'me' | 'admin' | 'somebody' | 'system';
}

/** What it is called that a record was opened; it has no name in the journal. */
export const SEEN = 'record.seen';

/** Files that go by an event, and by a year of dues: nobody is named in their line of the journal, but who stood in them can be told. */
const LISTS_OF_EVENTS = ['registration.export', 'door.paper'];
const LEDGER = 'dues.export';

/** Who opened a record, changed it, or took it along: in a member list, the list of an event, the file for the auditors. */
export async function readDeeds({ tx, standing }: OrganizationContext, of: Traces): Promise<Deed[]> {
  const { rows } = await tx.execute<Deed & Record<string, unknown>>(sql`
    select to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, d.action,
      case when d.kind = 'system' then 'system' when d.actor = ${standing.accountId} then 'me'
           when exists (select from access_grants g where g.organization_id = ${of.organizationId}
             and g.account_id = d.actor and g.role = 'admin') then 'admin' else 'somebody' end as by
    from (
      select created_at as at, action, actor_kind as kind, actor_id as actor from journal
      where organization_id = ${of.organizationId} and subject_id = any (${sql.param([of.id, ...of.formerIds])}::text[])
      union all
      select created_at, 'member.export', actor_kind, account_id from exports
      where organization_id = ${of.organizationId} and person_ids @> array[${of.id}::uuid]
      union all
      select seen_at, ${SEEN}, 'account', account_id from record_views
      where organization_id = ${of.organizationId} and person_id = ${of.id}
      union all
      ${fileWith(of, sql`j.action = any (${sql.param(LISTS_OF_EVENTS)}::text[])`, eventsOf(of))}
      union all
      ${fileWith(of, sql`j.action = ${LEDGER}`, yearsOf(of))}) d
    order by d.at desc`);
  return rows.map(({ at, action, by }) => ({ at, action, by }));
}

/** The lines of the journal about files in which somebody stood since a moment, by the subject of the file. */
const fileWith = ({ organizationId }: Traces, isFile: SQL, stood: SQL): SQL => sql`
  select j.created_at, j.action, j.actor_kind, j.actor_id from journal j
  join (${stood}) s on s.subject = j.subject_id and s.since <= j.created_at
  where j.organization_id = ${organizationId} and ${isFile}`;

const eventsOf = (of: Traces): SQL => sql`
  select r.event::text as subject, min(r.since) as since from (
    select t.event_id as event, t.created_at as since from registrations t where ${isTheirRegistration(of)}
    union all
    select t.event_id, t.created_at from registrations t
    join registration_people g on g.organization_id = t.organization_id and g.registration_id = t.id
    where t.organization_id = ${of.organizationId} and g.person_id = ${of.id}) r
  group by r.event`;

const yearsOf = (of: Traces): SQL => sql`
  select extract(year from t.on_day)::text as subject, min(t.created_at) as since from dues_entries t
  where ${isTheirDue(of)} group by 1`;
