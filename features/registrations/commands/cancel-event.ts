import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { registrations } from '@/db/schema/registrations';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { tag } from '@/server/tags';
import { lockEvent } from '../event-seats';
import { partyColumns, SETTLED } from '../parties';
import { cancelEventSchema } from '../schema';
import { settleEvent } from '../settle';
import { tellMany } from '../tell';

/** Calls an event off: every registration ends, and everybody with an address is told. */
export const cancelEvent = command({
  name: 'event.cancel',
  permission: 'event:cancel',
  input: cancelEventSchema,
  subject: (context, { event }) => lockEvent(context, { id: event }),
  run: async (context, { note }, event) => {
    const { tx, organization, now } = context;
    const done = { event: event.id, slug: event.slug };
    if (event.state === 'cancelled') return { ...done, parties: 0, changed: false };
    if (event.state === 'draft') throw new Refusal('conflict', 'cancel-draft');
    if (event.endsAt && event.endsAt <= now) throw new Refusal('closed', 'event-past');
    await tx
      .update(events)
      .set({ state: 'cancelled', cancelledAt: now, updatedAt: now })
      .where(and(eq(events.organizationId, organization.id), eq(events.id, event.id)));
    await rememberEndings(context, 'event-off', [event.id]);
    const parties = await cancelAll(context, event.id, note || null);
    // Who waits for a whole series waits for the other dates alone from now on.
    if (event.isForSeries) await settleEvent(context, { ...event, state: 'cancelled' });
    return { ...done, parties, changed: true };
  },
  journal: ({ event, parties, changed }) =>
    changed ? { subjectType: 'event', subjectId: event, details: { parties } } : null,
  tags: ({ organization }) => [tag.events(organization.slug), tag.directory],
});

async function cancelAll(
  context: OrganizationContext,
  eventId: string,
  note: string | null,
): Promise<number> {
  const { tx, organization, now } = context;
  const isLive = and(
    eq(registrations.organizationId, organization.id),
    eq(registrations.eventId, eventId),
    inArray(registrations.state, ['held', 'pending', 'confirmed', 'waiting', 'offered']),
  );
  const parties = await tx.select(partyColumns).from(registrations).where(isLive);
  await tx
    .update(registrations)
    .set({ state: 'cancelled', ...SETTLED, cancelledAt: now })
    .where(isLive);
  await rememberEndings(
    context,
    'registration',
    parties.map(({ id }) => id),
  );
  for (const hadSeats of [true, false]) {
    const those = parties.filter(({ state }) => (state === 'confirmed') === hadSeats);
    await tellMany(context, those, { kind: 'event-cancelled', hadSeats, note });
  }
  return parties.length;
}
