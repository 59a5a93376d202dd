import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { idList } from '@/features/events/id-list';
import type { OrganizationContext } from '@/server/context';

/**
 * Holds several events, for whoever changes registrations of more than one. The order is everybody's: first the series that
 * they are dates of, then the dates, each by their ids, and only then what was registered there. So nobody waits in a circle.
 */
export async function lockEvents(
  { tx, organization, now }: OrganizationContext,
  eventIds: readonly string[],
): Promise<void> {
  if (eventIds.length === 0) return;
  const here = organization.id;
  const theirSeries = sql`(select e.series_id from events e where e.organization_id = ${here} and e.id = any (${idList(eventIds)}))`;
  await tx.execute(
    sql`select from event_series where organization_id = ${here} and id in ${theirSeries} order by id for update`,
  );
  await tx.execute(sql`
    select from events where organization_id = ${here}
      and (id = any (${idList(eventIds)}) or (series_id in ${theirSeries} and ends_at > ${now})) order by id for update`);
}

/** Holds the events of these registrations: a condition on them as `t`, or on who comes with them as `g`. */
export async function lockEventsOf(
  context: OrganizationContext,
  { registrations, guests }: { registrations: SQL; guests: SQL },
): Promise<void> {
  const here = context.organization.id;
  const { rows } = await context.tx.execute<{ id: string }>(sql`
    select t.event_id as id from registrations t where t.organization_id = ${here} and (${registrations})
    union
    select t.event_id from registration_people g
    join registrations t on t.organization_id = g.organization_id and t.id = g.registration_id
    where g.organization_id = ${here} and (${guests})`);
  await lockEvents(
    context,
    rows.map(({ id }) => id),
  );
}

/** Holds the events that any of these people are registered for, or come along to. */
export const lockEventsOfPeople = (context: OrganizationContext, ids: readonly string[]): Promise<void> =>
  lockEventsOf(context, {
    registrations: sql`t.person_id = any (${idList(ids)})`,
    guests: sql`g.person_id = any (${idList(ids)})`,
  });

/**
 * Holds an event against those who give its seats, and not against others who only say who has come: they stand at two doors.
 * Nobody who has done this wants the event for themselves afterwards.
 */
export async function shareEvent({ tx, organization }: OrganizationContext, id: string): Promise<void> {
  await tx.execute(
    sql`select from events where organization_id = ${organization.id} and id = ${id} for share`,
  );
}
