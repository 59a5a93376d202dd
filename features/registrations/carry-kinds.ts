import 'server-only';
import { sql } from 'drizzle-orm';
import {
  copyKinds,
  datesToCome,
  joinKinds,
  kindsApart,
  refuseUsed,
  removeKinds,
  sortIn,
} from '@/features/events/series-kinds';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { countKindsOf, type KindAtDate, type KindSeats } from './event-seats';

interface DateOfSeries {
  id: string;
  seriesId: string;
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
  const made = await copyKinds(context, event.id, others);
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
