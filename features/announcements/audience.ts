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
  /** Of an event only a part: by state, or by an answer. */
  eventState: string | null;
  questionId: string | null;
  answer: string | null;
}

const NOBODY = sql`false`;

/** Whoever registered and has not left again, or the part of them that is meant; `g` is the row of registrations. */
export function registeredFor(organizationId: string, audience: Audience): SQL {
  const { eventId, eventState, questionId, answer } = audience;
  const inState = eventState
    ? sql`g.state::text = ${eventState}`
    : sql`g.state::text not in ('held', 'cancelled', 'declined', 'expired')`;
  const said = questionId
    ? sql`exists (select from event_answers a where a.organization_id = g.organization_id
        and a.registration_id = g.id and a.question_id = ${questionId}
        and string_to_array(a.value, ',') @> array[${answer}]::text[])`
    : sql`true`;
  return sql`g.organization_id = ${organizationId} and g.event_id = ${eventId} and ${inState} and ${said}`;
}

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
      where ${registeredFor(organization.id, audience)} and g.person_id is not null)`;
  }
  if (!audience.listId) return NOBODY;
  const { rows } = await tx.execute<{ filter: Record<string, unknown> }>(sql`
    select filter from saved_lists where organization_id = ${organization.id} and id = ${audience.listId}`);
  const [list] = rows;
  return list ? listCondition(tx, organization.id, listInput.parse(list.filter), day) : NOBODY;
}
