import 'server-only';
import { and, eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { instantOf } from '@/features/events/when';
import { command } from '@/server/command';
import { invalid, notFound, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { countSeats, lockEvent } from '../event-seats';
import { settingsSchema } from '../schema';
import { settleEvent } from '../settle';

/** Who may register, from when to when, and for how many seats. More seats go at once to those who wait. */
export const setRegistration = command({
  name: 'event.set-registration',
  permission: 'event:publish',
  input: settingsSchema,
  subject: (context, { event }) => lockEvent(context, { id: event }),
  run: async (context, input, event) => {
    const { tx, organization, now } = context;
    if (input.audience !== 'none' && !event.startsAt) throw invalid('audience', 'registration-needs-date');
    const zone = event.timezone ?? organization.timezone;
    const opens = momentOf('opens', input.opens, zone);
    const closes = momentOf('closes', input.closes, zone);
    if (opens && closes && closes <= opens) throw invalid('closes', 'end-before-start');
    if (closes && event.endsAt && closes > event.endsAt) throw invalid('closes', 'closes-after-end');

    await settleEvent(context, event);
    const { taken } = await countSeats(context, event.id);
    if (input.capacity !== undefined && input.capacity < taken) {
      throw new Refusal('invalid', 'form', { capacity: 'capacity-below-taken' }, { taken });
    }
    await tx
      .update(events)
      .set({
        audience: input.audience,
        capacity: input.capacity ?? null,
        registrationOpensAt: opens,
        registrationClosesAt: closes,
        needsApproval: input.needsApproval === 'on',
        maxPartySize: input.maxPartySize,
        updatedAt: now,
      })
      .where(and(eq(events.organizationId, organization.id), eq(events.id, event.id)));
    const changed = await lockEvent(context, { id: event.id });
    if (!changed) throw notFound();
    const { offered } = await settleEvent(context, changed);
    return { event: event.id, slug: event.slug, offered };
  },
  journal: ({ event, offered }, { audience, capacity }) => ({
    subjectType: 'event',
    subjectId: event,
    details: { audience, capacity: capacity ?? null, offered },
  }),
  tags: ({ organization }) => [tag.events(organization.slug)],
});

function momentOf(field: string, local: string | undefined, zone: string): Date | null {
  if (!local) return null;
  const moment = instantOf(local, zone);
  if (!moment) throw invalid(field, 'date-time');
  return moment;
}
