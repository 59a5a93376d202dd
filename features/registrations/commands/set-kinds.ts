import 'server-only';
import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import { registrationPeople, registrations, ticketKinds } from '@/db/schema/registrations';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { countKinds, lockEvent, type RegisteredEvent } from '../event-seats';
import { kindsSchema } from '../schema';
import { givenBack } from '../settings';
import { settleEvent } from '../settle';
import { excessOfKinds, takeBackSeats, whoGivesBack } from '../take-back';

/**
 * The kinds of ticket of an event, all at once. A kind that somebody comes by stays. Where it is to have
 * fewer seats than are taken that is asked first: nobody loses theirs, and nobody new gets any, unless who got them last is
 * to give them back. Who is registered already gets the first kind for their age.
 */
export const setKinds = command({
  name: 'event.set-kinds',
  permission: 'event:publish',
  input: kindsSchema,
  subject: (context, { event }) => lockEvent(context, { id: event }),
  run: async (context, { kinds = [], belowTaken, takeBack }, event) => {
    const { tx, organization } = context;
    if (event.isForSeries && kinds.length > 0) throw new Refusal('conflict', 'series-has-kinds');
    await settleEvent(context, event);
    const named = kinds.filter(({ names }) => Object.values(names ?? {}).some(Boolean));
    const ofEvent = and(eq(ticketKinds.organizationId, organization.id), eq(ticketKinds.eventId, event.id));
    const known = await tx.select({ id: ticketKinds.id }).from(ticketKinds).where(ofEvent);
    const kept = named.flatMap(({ id }) => id ?? []);
    if (kept.some((id) => !known.some((kind) => kind.id === id))) throw notFound();
    await refuseUsed(
      context,
      known.map(({ id }) => id).filter((id) => !kept.includes(id)),
    );
    await tx
      .delete(ticketKinds)
      .where(and(ofEvent, kept.length > 0 ? notInArray(ticketKinds.id, kept) : undefined));
    for (const [position, { id, names, ageGroup, capacity }] of named.entries()) {
      const values = { position, names: names ?? {}, ageGroup: ageGroup ?? null, capacity: capacity ?? null };
      if (id)
        await tx
          .update(ticketKinds)
          .set(values)
          .where(and(ofEvent, eq(ticketKinds.id, id)));
      else
        await tx
          .insert(ticketKinds)
          .values({ organizationId: organization.id, eventId: event.id, ...values });
    }
    await sortIn(context, event.id);
    const takenBack = takeBack
      ? await takeBackSeats(context, event, excessOfKinds(await countKinds(context, event.id)))
      : 0;
    if (!takeBack && !belowTaken) await refuseBelowTaken(context, event);
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

async function refuseUsed({ tx, organization }: OrganizationContext, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  const [used] = await tx
    .select({ id: registrationPeople.id })
    .from(registrationPeople)
    .innerJoin(
      registrations,
      and(
        eq(registrations.organizationId, registrationPeople.organizationId),
        eq(registrations.id, registrationPeople.registrationId),
      ),
    )
    .where(
      and(
        eq(registrationPeople.organizationId, organization.id),
        inArray(registrationPeople.kindId, [...gone]),
        notInArray(registrations.state, ['cancelled', 'declined', 'expired']),
      ),
    )
    .limit(1);
  if (used) throw new Refusal('conflict', 'kind-used');
}

/** Who has no kind yet gets the first for their age, or the first of all. */
async function sortIn({ tx, organization }: OrganizationContext, eventId: string): Promise<void> {
  const theirs = sql`(select k.id from ticket_kinds k
    where k.organization_id = ${organization.id} and k.event_id = ${eventId}
    order by (k.age_group = ${registrationPeople.ageGroup}) desc nulls last, k.position limit 1)`;
  await tx
    .update(registrationPeople)
    .set({ kindId: theirs })
    .where(
      and(
        eq(registrationPeople.organizationId, organization.id),
        isNull(registrationPeople.kindId),
        inArray(
          registrationPeople.registrationId,
          tx
            .select({ id: registrations.id })
            .from(registrations)
            .where(
              and(eq(registrations.organizationId, organization.id), eq(registrations.eventId, eventId)),
            ),
        ),
      ),
    );
}
