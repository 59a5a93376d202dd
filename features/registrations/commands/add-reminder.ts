import 'server-only';
import { eventReminders } from '@/db/schema/reminders';
import { lockEventRow } from '@/features/events/lock';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { dueAt, MOST_REMINDERS } from '../reminder-rules';
import { addReminderSchema } from '../reminder-schema';
import { remindersOf, timesOf } from '../reminders';

/** Those who thank are written to as having come, whatever the state is called then. */
const THANKED = ['confirmed', 'attended'];

/** Reminds whoever registered so long before an event, or thanks those who came. */
export const addReminder = command({
  name: 'reminder.add',
  permission: 'reminder:update',
  input: addReminderSchema,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async (context, { when, states }, event) => {
    const { tx, organization, now } = context;
    const times = timesOf(event, organization);
    if (!times) throw invalid('when', 'registration-needs-date');
    if (dueAt(when, times) <= now) throw invalid('when', 'reminder-past');
    const kept = await remindersOf(context, event.id);
    if (kept.length >= MOST_REMINDERS) throw new Refusal('conflict', 'too-many-reminders');
    const chosen = when.kind === 'after' ? THANKED : states;
    if (chosen.length === 0) throw invalid('states', 'required');
    await tx.insert(eventReminders).values({
      organizationId: organization.id,
      eventId: event.id,
      ...when,
      states: chosen,
    });
    return { event: event.id, slug: event.slug };
  },
  journal: ({ event, slug }, { when }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: slug,
    details: when,
  }),
});
