import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { idList } from '@/features/events/series';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { countKindsOf, type KindAtDate, type KindSeats } from './event-seats';

interface DateOfSeries {
  id: string;
  seriesId: string;
}

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

/**
 * Where one registers for a whole series, its dates to come have the same kinds of ticket as the one at hand. The number of seats is
 * changed where it was the same `before`; a date that has its own keeps it, and none gets fewer than are taken (as in
 * `carrySettings`). A kind that somebody comes by is not taken away. The caller holds the series.
 */
export async function carryKinds(
  context: OrganizationContext,
  event: DateOfSeries,
  before: readonly KindSeats[],
): Promise<void> {
  const others = (await datesToCome(context, event.seriesId)).filter((date) => date !== event.id);
  await joinKinds(context, event.id, others);
  const gone = await kindsApart(context, event.id, others);
  await refuseUsed(context, gone);
  await removeKinds(context, gone);
  const made = await addKinds(context, event.id, others);
  await sortIn(context, others);
  const all = await countKindsOf(context, [event.id, ...others]);
  const here = all.filter(({ eventId }) => eventId === event.id);
  const seats = all.flatMap((kind) => {
    const same = here.find(({ seriesKindId }) => seriesKindId === kind.seriesKindId);
    if (kind.eventId === event.id || !same) return [];
    const had = before.find(({ id }) => id === same.id)?.capacity;
    const isOwn = !made.has(kind.id) && kind.capacity !== had;
    return [{ id: kind.id, capacity: isOwn ? kind.capacity : seatsFor(kind, same, made.has(kind.id)) }];
  });
  await context.tx.execute(sql`
    update ticket_kinds k set capacity = s.capacity
    from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as s (id uuid, capacity integer)
    where k.organization_id = ${context.organization.id} and k.id = s.id`);
}

/** A new kind has at least as many seats as are taken; one that was there keeps what it had where the new number is too small. */
function seatsFor(kind: KindAtDate, { capacity }: KindSeats, isNew: boolean): number | null {
  if (capacity === null || capacity >= kind.taken) return capacity;
  return isNew ? kind.taken : kind.capacity;
}

/**
 * One registers for all dates from now on: they get the kinds of the one at hand, or of the next one where that is over, unless any has
 * other ones already. The caller holds the series.
 */
export async function uniteKinds(
  context: OrganizationContext,
  { id, seriesId }: DateOfSeries,
): Promise<void> {
  const dates = await datesToCome(context, seriesId);
  const [model] = dates.includes(id) ? [id] : dates;
  if (!model) return;
  await joinKinds(context, model, dates);
  if ((await kindsApart(context, model, dates)).length > 0) {
    throw new Refusal('conflict', 'series-kinds-differ');
  }
  await carryKinds(context, { id: model, seriesId }, []);
}

/** Ties the kinds of the dates to those of the one at hand, where they are called the same. */
async function joinKinds(
  { tx, organization }: OrganizationContext,
  eventId: string,
  dates: readonly string[],
) {
  await tx.execute(sql`update ticket_kinds set series_kind_id = id
    where organization_id = ${organization.id} and event_id = ${eventId} and series_kind_id is null`);
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
async function kindsApart(
  { tx, organization }: OrganizationContext,
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

/** Gives the dates the kinds of the one at hand, called and sorted the same. Gives those that are new there. */
async function addKinds(
  { tx, organization }: OrganizationContext,
  eventId: string,
  dates: readonly string[],
): Promise<ReadonlySet<string>> {
  await tx.execute(sql`
    update ticket_kinds there set names = here.names, age_group = here.age_group, position = here.position
    from ticket_kinds here
    where here.organization_id = ${organization.id} and here.event_id = ${eventId}
      and there.organization_id = here.organization_id and there.event_id = any (${idList(dates)})
      and there.series_kind_id = here.series_kind_id`);
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into ticket_kinds (organization_id, event_id, position, age_group, names, series_kind_id)
    select k.organization_id, d.id, k.position, k.age_group, k.names, k.series_kind_id
    from ticket_kinds k cross join unnest(${idList(dates)}) as d (id)
    where k.organization_id = ${organization.id} and k.event_id = ${eventId}
      and not exists (select from ticket_kinds there where there.organization_id = k.organization_id
        and there.event_id = d.id and there.series_kind_id = k.series_kind_id)
    returning id`);
  return new Set(rows.map(({ id }) => id));
}

const areKinds = ({ organization }: OrganizationContext, ids: readonly string[]): SQL =>
  sql`k.organization_id = ${organization.id} and k.id = any (${idList(ids)})`;

/** A kind that somebody comes by, or waits for, stays. */
export async function refuseUsed(context: OrganizationContext, gone: readonly string[]): Promise<void> {
  const { rows } = await context.tx.execute(sql`
    select from ticket_kinds k
    join registration_people p on p.organization_id = k.organization_id and p.kind_id = k.id
    join registrations r on r.organization_id = p.organization_id and r.id = p.registration_id
    where ${areKinds(context, gone)} and r.state not in ('cancelled', 'declined', 'expired') limit 1`);
  if (rows.length > 0) throw new Refusal('conflict', 'kind-used');
}

export const removeKinds = (context: OrganizationContext, gone: readonly string[]) =>
  context.tx.execute(sql`delete from ticket_kinds k where ${areKinds(context, gone)}`);

/** Who has no kind yet at these events gets the first for their age, or the first of all. */
export async function sortIn(
  { tx, organization }: OrganizationContext,
  eventIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    update registration_people p set kind_id = (select k.id from ticket_kinds k
      where k.organization_id = r.organization_id and k.event_id = r.event_id
      order by (k.age_group = p.age_group) desc nulls last, k.position limit 1)
    from registrations r
    where r.organization_id = ${organization.id} and r.event_id = any (${idList(eventIds)})
      and p.organization_id = r.organization_id and p.registration_id = r.id and p.kind_id is null`);
}
