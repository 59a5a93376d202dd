import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { idList } from './id-list';

type Tenant = Pick<OrganizationContext, 'tx' | 'organization'>;

/** The dates of a series that are not over, whoever knows of them, the next one first. */
export async function datesToCome(
  { tx, organization, now }: OrganizationContext,
  seriesId: string,
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from events where organization_id = ${organization.id} and series_id = ${seriesId} and ends_at > ${now}
    order by starts_at, id`);
  return rows.map(({ id }) => id);
}

/** Each kind of ticket of a date is one kind of its series, of which other dates can have a row as well. */
async function tieKinds({ tx, organization }: Tenant, eventId: string): Promise<void> {
  await tx.execute(sql`update ticket_kinds set series_kind_id = id
    where organization_id = ${organization.id} and event_id = ${eventId} and series_kind_id is null`);
}

/** Ties the kinds of the dates to those of the one at hand, where they are called the same. */
export async function joinKinds({ tx, organization }: Tenant, eventId: string, dates: readonly string[]) {
  await tieKinds({ tx, organization }, eventId);
  await tx.execute(sql`
    update ticket_kinds there set series_kind_id = here.series_kind_id from ticket_kinds here
    where here.organization_id = ${organization.id} and here.event_id = ${eventId}
      and there.organization_id = here.organization_id and there.event_id = any (${idList(dates)})
      and there.names = here.names
      and not exists (select from ticket_kinds tied where tied.organization_id = here.organization_id
        and (tied.event_id, tied.series_kind_id) in
          ((here.event_id, there.series_kind_id), (there.event_id, here.series_kind_id)))
      and not exists (select from ticket_kinds twin where twin.organization_id = here.organization_id
        and twin.event_id in (here.event_id, there.event_id) and twin.id not in (here.id, there.id)
        and twin.names = here.names)`);
}

/** Kinds of these dates that the one at hand has not. */
export async function kindsApart(
  { tx, organization }: Tenant,
  eventId: string,
  dates: readonly string[],
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select there.id from ticket_kinds there
    where there.organization_id = ${organization.id} and there.event_id = any (${idList(dates)})
      and not exists (select from ticket_kinds here where here.organization_id = there.organization_id
        and here.event_id = ${eventId} and here.series_kind_id = there.series_kind_id)`);
  return rows.map(({ id }) => id);
}

/** Gives the dates the kinds of the one at hand, with as many seats, called and sorted the same. Gives those that are new there. */
export async function copyKinds(
  { tx, organization }: Tenant,
  eventId: string,
  dates: readonly string[],
): Promise<ReadonlySet<string>> {
  await tieKinds({ tx, organization }, eventId);
  await tx.execute(sql`
    update ticket_kinds there set names = here.names, age_group = here.age_group, position = here.position
    from ticket_kinds here
    where here.organization_id = ${organization.id} and here.event_id = ${eventId}
      and there.organization_id = here.organization_id and there.event_id = any (${idList(dates)})
      and there.series_kind_id = here.series_kind_id`);
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into ticket_kinds (organization_id, event_id, position, age_group, capacity, names, series_kind_id)
    select k.organization_id, d.id, k.position, k.age_group, k.capacity, k.names, k.series_kind_id
    from ticket_kinds k cross join unnest(${idList(dates)}) as d (id)
    where k.organization_id = ${organization.id} and k.event_id = ${eventId}
      and not exists (select from ticket_kinds there where there.organization_id = k.organization_id
        and there.event_id = d.id and there.series_kind_id = k.series_kind_id)
    returning id`);
  return new Set(rows.map(({ id }) => id));
}

const areKinds = ({ organization }: Tenant, ids: readonly string[]): SQL =>
  sql`k.organization_id = ${organization.id} and k.id = any (${idList(ids)})`;

/** A kind that somebody comes by, or waits for, stays. */
export async function refuseUsed(
  context: Tenant,
  gone: readonly string[],
  reason = 'kind-used',
): Promise<void> {
  const { rows } = await context.tx.execute(sql`
    select from ticket_kinds k
    join registration_people p on p.organization_id = k.organization_id and p.kind_id = k.id
    join registrations r on r.organization_id = p.organization_id and r.id = p.registration_id
    where ${areKinds(context, gone)} and r.state not in ('cancelled', 'declined', 'expired') limit 1`);
  if (rows.length > 0) throw new Refusal('conflict', reason);
}

export const removeKinds = (context: Tenant, gone: readonly string[]) =>
  context.tx.execute(sql`delete from ticket_kinds k where ${areKinds(context, gone)}`);

/** Who has no kind yet at these events gets the first for their age, or the first of all. */
export async function sortIn({ tx, organization }: Tenant, eventIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update registration_people p set kind_id = (select k.id from ticket_kinds k
      where k.organization_id = r.organization_id and k.event_id = r.event_id
      order by (k.age_group = p.age_group) desc nulls last, k.position limit 1)
    from registrations r
    where r.organization_id = ${organization.id} and r.event_id = any (${idList(eventIds)})
      and p.organization_id = r.organization_id and p.registration_id = r.id and p.kind_id is null`);
}

/**
 * A date that was over and is to come again is registered for with the others: it gets the kinds that they have by now. What nobody
 * comes by is gone; where somebody comes by a kind that the others have no longer, that is to be settled first.
 */
export async function takeKindsOfSeries(
  context: OrganizationContext,
  { id, seriesId }: { id: string; seriesId: string | null },
): Promise<void> {
  if (!seriesId || !(await isForSeries(context, seriesId))) return;
  const model = (await datesToCome(context, seriesId)).find((date) => date !== id);
  if (!model) return;
  await joinKinds(context, model, [id]);
  const gone = await kindsApart(context, model, [id]);
  await refuseUsed(context, gone, 'series-kinds-gone');
  await removeKinds(context, gone);
  await copyKinds(context, model, [id]);
  await sortIn(context, [id]);
}

async function isForSeries({ tx, organization }: Tenant, seriesId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from event_series where organization_id = ${organization.id}
    and id = ${seriesId} and registration_scope = 'series'`);
  return rows.length > 0;
}
