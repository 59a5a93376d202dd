import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventReminders } from '@/db/schema/reminders';
import { command } from '@/server/command';
import { reminderSchema } from '../reminder-schema';
import { lockReminder } from '../reminders';

/** Does not remind any more. What has gone out has gone out. */
export const removeReminder = command({
  name: 'reminder.remove',
  permission: 'reminder:update',
  input: reminderSchema,
  subject: (context, { reminder }) => lockReminder(context, reminder),
  run: async ({ tx, organization }, { reminder }, { event }) => {
    await tx
      .delete(eventReminders)
      .where(and(eq(eventReminders.organizationId, organization.id), eq(eventReminders.id, reminder)));
    return { event: event.id, slug: event.slug };
  },
  journal: ({ event, slug }) => ({ subjectType: 'event', subjectId: event, subjectName: slug }),
});
