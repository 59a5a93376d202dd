import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { ticketKinds } from '@/db/schema/registrations';
import { refuseUsed, removeKinds, sortIn } from '@/features/events/series-kinds';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { carryKinds } from '../carry-kinds';
import { countKinds, lockEvent, type RegisteredEvent } from '../event-seats';
import { kindsSchema } from '../schema';
import { givenBack } from '../settings';
import { settleEvent } from '../settle';
import { excessOfKinds, takeBackSeats, whoGivesBack } from '../take-back';

/**
 * The kinds of ticket of an event, all at once. A kind that somebody comes by stays. Where it is to have
 * fewer seats than are taken that is asked first: nobody loses theirs, and nobody new gets any, unless who got them last is
 * to give them back. Who is registered already gets the first kind for their age. Where one registers for a whole series, the
 * kinds are those of all dates to come.
 */
export const setKinds = command({
  name: 'event.set-kinds',
  permission: 'event:publish',
  input: kindsSchema,
  subject: (context, { event }) => lockEvent(context, { id: event }),
  run: async (context, { kinds = [], belowTaken, takeBack }, event) => {
    await settleEvent(context, event);
    const before = await countKinds(context, event.id);
    const named = kinds.filter(({ names }) => Object.values(names ?? {}).some(Boolean));
    const kept = named.flatMap(({ id }) => id ?? []);
    if (kept.some((id) => !before.some((kind) => kind.id === id))) throw notFound();
    const gone = before.map(({ id }) => id).filter((id) => !kept.includes(id));
    await refuseUsed(context, gone);
    await removeKinds(context, gone);
    await writeKinds(context, event.id, named);
    await sortIn(context, [event.id]);
    const takenBack = takeBack
      ? await takeBackSeats(context, event, excessOfKinds(await countKinds(context, event.id)))
      : 0;
    if (!takeBack && !belowTaken) await refuseBelowTaken(context, event);
    const { id, seriesId } = event;
    const isOver = event.endsAt !== null && event.endsAt <= context.now;
    if (event.isForSeries && seriesId && !isOver) await carryKinds(context, { id, seriesId }, before);
    const { offered } = await settleEvent(context, event);
    return { event: event.id, slug: event.slug, kinds: named.length, offered, takenBack };
  },
  journal: ({ event, kinds, offered, takenBack }) => ({
    subjectType: 'event',
    subjectId: event,
    details: { kinds, offered, takenBack },
  }),
  tags: ({ organization }) => [tag.events(organization.slug)],
});

/** Says beside the kind that it has too few seats, and what taking them back would do to whom. */
async function refuseBelowTaken(context: OrganizationContext, event: RegisteredEvent): Promise<void> {
  const kinds = await countKinds(context, event.id);
  const at = kinds.findIndex(({ capacity, taken }) => capacity !== null && capacity < taken);
  if (at < 0) return;
  const given = await whoGivesBack(context, event, excessOfKinds(kinds));
  const fields = {
    [`kinds.${at}.capacity`]: 'capacity-below-taken',
    ...(given.length > 0 ? { takeBack: 'gives-seats-back' } : {}),
  };
  const values = { taken: kinds[at]?.taken ?? 0, ...(await givenBack(context, given)) };
  throw new Refusal('invalid', 'form', fields, values);
}

async function writeKinds(
  { tx, organization }: OrganizationContext,
  eventId: string,
  kinds: NonNullable<z.output<typeof kindsSchema>['kinds']>,
): Promise<void> {
  for (const [position, { id, names, ageGroup, capacity }] of kinds.entries()) {
    const values = { position, names: names ?? {}, ageGroup: ageGroup ?? null, capacity: capacity ?? null };
    if (id)
      await tx
        .update(ticketKinds)
        .set(values)
        .where(and(eq(ticketKinds.organizationId, organization.id), eq(ticketKinds.id, id)));
    else await tx.insert(ticketKinds).values({ organizationId: organization.id, eventId, ...values });
  }
}
