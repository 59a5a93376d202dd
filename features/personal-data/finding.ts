import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { RetentionKind } from '@/db/enums';
import { today } from '@/features/members/today';
import { lockEvents } from '@/features/registrations/lock-events';
import type { OrganizationContext } from '@/server/context';

/** Somebody or something that a rule finds; `href` is below the management area. */
export interface Found {
  id: string;
  name: string;
  since: string;
  href: string;
  /** How many people it is about. */
  people: number;
}

type Find = (context: OrganizationContext, days: number) => SQL;

/**
 * Members who left so long ago. Not who has a role, an office, a published name or children in the organization to answer for, and
 * not the dead: what is kept of them is remembrance, and for people to decide. Whose erasure an admin undid is left alone for as
 * long again.
 */
const formerMembers: Find = (context, days) => sql`
  select p.id, concat_ws(' ', p.given, p.surname) as name, max(m.ends_on)::text as since, '/members/' || p.slug as href, 1 as people
  from people p join memberships m on m.organization_id = p.organization_id and m.person_id = p.id
  where p.organization_id = ${context.organization.id} and not p.is_named_publicly
    and not exists (select from terms t where t.organization_id = p.organization_id and t.person_id = p.id)
    and not exists (select from access_grants g where g.organization_id = p.organization_id and g.account_id = p.account_id
      and g.revoked_at is null)
    and not exists (select from guardianships w where w.organization_id = p.organization_id and w.guardian_id = p.id
      and (w.ends_on is null or w.ends_on > ${today(context)}::date))
    and not exists (select from erasures e where e.organization_id = p.organization_id and e.person_id = p.id
      and e.done_at is null and (e.undone_at is null or (e.origin = 'retention' and e.undone_at > now() - make_interval(days => ${days}))))
  group by p.organization_id, p.id
  having bool_and(m.ends_on is not null and m.end_reason is distinct from 'died')
    and max(m.ends_on) < ${today(context)}::date - ${days}::integer
  order by max(m.ends_on), p.id`;

/** Applications that came to nothing. */
const applications: Find = ({ organization }, days) => sql`
  select t.id, concat_ws(' ', t.given, t.surname) as name, coalesce(t.decided_at, t.created_at)::date::text as since,
    '/members/applications/' || t.id as href, 1 as people
  from applications t
  where t.organization_id = ${organization.id} and (
    (t.state = 'unconfirmed' and t.created_at <= now() - make_interval(days => ${days}))
    or (t.state in ('declined', 'withdrawn') and t.decided_at <= now() - make_interval(days => ${days})))
  order by 3, t.id`;

/** Events whose registrations still say how to reach people and what they wrote. */
const eventAnswers: Find = ({ organization }, days) => sql`
  select e.id, coalesce((select min(x.title) from event_texts x where x.organization_id = e.organization_id and x.event_id = e.id), e.slug) as name,
    e.ends_at::date::text as since, '/events/' || e.id || '/registrations' as href, count(*)::integer as people
  from events e join registrations r on r.organization_id = e.organization_id and r.event_id = e.id
  where e.organization_id = ${organization.id} and e.ends_at < now() - make_interval(days => ${days})
    and ${hasAnswers}
  group by e.organization_id, e.id order by e.ends_at, e.id`;

const hasAnswers = sql`(num_nonnulls(r.email, r.phone, r.note) > 0 or exists (
  select from event_answers a where a.organization_id = r.organization_id and a.registration_id = r.id) or (r.person_id is null and r.name <> '—') or exists (
  select from registration_people g where g.organization_id = r.organization_id and g.registration_id = r.id
    and num_nonnulls(g.name, g.age) > 0 and g.person_id is null))`;

const FIND: Record<RetentionKind, Find> = {
  'former-members': formerMembers,
  applications,
  'event-answers': eventAnswers,
};

/** Whom or what a rule would touch now: the same for the dry run and for the run itself. */
export async function findOld(
  context: OrganizationContext,
  kind: RetentionKind,
  days: number,
): Promise<Found[]> {
  const { rows } = await context.tx.execute<Found & Record<string, unknown>>(FIND[kind](context, days));
  return rows.map(({ id, name, since, href, people }) => ({ id, name, since, href, people }));
}

/** Of a past event stays who of the people on record came, and how many; what was written with it goes. */
export async function emptyAnswers(context: OrganizationContext, events: readonly string[]): Promise<void> {
  const { tx, organization } = context;
  await lockEvents(context, events);
  const theirs = sql`r.organization_id = ${organization.id} and r.event_id = any (${sql.param([...events])}::uuid[])`;
  await tx.execute(sql`delete from event_answers a using registrations r
    where ${theirs} and a.organization_id = r.organization_id and a.registration_id = r.id`);
  await tx.execute(sql`
    update registration_people g set name = null, age = null from registrations r
    where ${theirs} and g.organization_id = r.organization_id and g.registration_id = r.id and g.person_id is null`);
  await tx.execute(sql`
    update registrations r set email = null, phone = null, note = null, needs = null, promotion_reason = null, name = case when r.person_id is null then '—' else r.name end
    where ${theirs}`);
}
