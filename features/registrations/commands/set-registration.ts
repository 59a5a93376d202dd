import 'server-only';
import { and, eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { tag } from '@/server/tags';
import { countSeats, lockEvent } from '../event-seats';
import { settingsSchema } from '../schema';
import { carrySettings } from '../series-settings';
import { consequencesOf, settingsOf } from '../settings';
import { settleEvent } from '../settle';
import { excessOf, takeBackSeats } from '../take-back';

/**
 * Who may register, from when to when, for how many seats, and how they are given. What changes for people who are registered
 * already is to be looked at first (`seen`); without that nothing is written. More seats are offered at once to those who wait;
 * fewer than are taken cost nobody theirs, unless who got them last is to give them back.
 */
export const setRegistration = command({
  name: 'event.set-registration',
  permission: 'event:publish',
  input: settingsSchema,
  subject: (context, { event }) => lockEvent(context, { id: event }),
  run: async (context, input, event) => {
    const { tx, organization, now } = context;
    await settleEvent(context, event);
    const values = await settingsOf(context, input, event);
    const done = { event: event.id, slug: event.slug, offered: 0, takenBack: 0, isUnseen: false };
    if (!input.seen && (await consequencesOf(context, event, { ...event, ...values })).length > 0) {
      return { ...done, isUnseen: true };
    }
    await tx
      .update(events)
      .set({ ...values, updatedAt: now })
      .where(and(eq(events.organizationId, organization.id), eq(events.id, event.id)));
    await carrySettings(context, event, { ...event, ...values });
    const changed = await lockEvent(context, { id: event.id });
    if (!changed) throw notFound();
    const takenBack =
      input.takeBack === 'on'
        ? await takeBackSeats(context, changed, excessOf(changed, await countSeats(context, changed.id)))
        : 0;
    const { offered } = await settleEvent(context, changed);
    return { ...done, offered, takenBack };
  },
  journal: ({ event, offered, takenBack, isUnseen }, { audience, capacity }) =>
    isUnseen
      ? null
      : {
          subjectType: 'event',
          subjectId: event,
          details: { audience, capacity: capacity ?? null, offered, takenBack },
        },
  tags: ({ organization }) => [tag.events(organization.slug)],
});
