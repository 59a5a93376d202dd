import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { AnnouncementAudience } from '@/db/enums';
import { listCondition } from '@/features/members/filters';
import { listInput } from '@/features/members/schema';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';

/** Whom an announcement is meant for. What it names may be gone: then it means nobody. */
export interface Audience {
  kind: AnnouncementAudience;
  groupId: string | null;
  listId: string | null;
  eventId: string | null;
}

const NOBODY = sql`false`;

/** Whoever registered and has not left again; `g` is the row of registrations. */
export const registeredFor = (organizationId: string, eventId: string): SQL =>
  sql`g.organization_id = ${organizationId} and g.event_id = ${eventId}
    and g.state in ('pending', 'confirmed', 'waiting', 'offered')`;

const holds = (row: string, day: string) => {
  const of = sql.raw(row);
  return sql`(${of}.starts_on is null or ${of}.starts_on <= ${day}::date)
    and (${of}.ends_on is null or ${of}.ends_on > ${day}::date)`;
};

/** The audience as a condition on a row `p` of people: as it stands now, by the calendar of the organization. */
export async function audienceCondition(context: OrganizationContext, audience: Audience): Promise<SQL> {
  const { tx, organization } = context;
  const day = today(context);
  if (audience.kind === 'all') {
    return sql`exists (select from memberships m where m.organization_id = p.organization_id and m.person_id = p.id
      and ${holds('m', day)})`;
  }
  if (audience.kind === 'group') {
    if (!audience.groupId) return NOBODY;
    return sql`p.id in (select g.person_id from group_memberships g where g.organization_id = ${organization.id}
      and g.group_id = ${audience.groupId} and ${holds('g', day)})`;
  }
  if (audience.kind === 'event') {
    if (!audience.eventId) return NOBODY;
    return sql`p.id in (select g.person_id from registrations g
      where ${registeredFor(organization.id, audience.eventId)} and g.person_id is not null)`;
  }
  if (!audience.listId) return NOBODY;
  const { rows } = await tx.execute<{ filter: Record<string, unknown> }>(sql`
    select filter from saved_lists where organization_id = ${organization.id} and id = ${audience.listId}`);
  const [list] = rows;
  return list ? listCondition(tx, organization.id, listInput.parse(list.filter), day) : NOBODY;
}
