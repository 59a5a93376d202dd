import 'server-only';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/organizations';
import { eventReminders } from '@/db/schema/reminders';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { eachAlone } from '@/server/jobs/each-alone';
import type { Job } from '@/server/jobs/runner';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { sendReminder } from './commands/send-reminder';
import { dueAt, isDue } from './reminder-rules';
import { timesOf } from './reminders';

/** Reminds whoever registered, and thanks those who came, when it is time. */
export const eventRemindersJob: Job = {
  name: 'event-reminders',
  run: async () => {
    const due = await asWorker(async (tx, now) => {
      const rows = await tx
        .select({
          reminder: eventReminders,
          event: events,
          organization: ORGANIZATION_REF,
        })
        .from(eventReminders)
        .innerJoin(
          events,
          and(
            eq(events.organizationId, eventReminders.organizationId),
            eq(events.id, eventReminders.eventId),
          ),
        )
        .innerJoin(organizations, eq(organizations.id, eventReminders.organizationId))
        .where(
          and(
            isNull(organizations.lockedAt),
            isNotNull(events.startsAt),
            eq(events.state, 'published'),
            isNull(events.hiddenAt),
            // Roughly: what falls into the night comes up to half a day earlier.
            sql`${events.startsAt} < ${now}::timestamptz + interval '13 hours'
              + case when ${eventReminders.kind} = 'before' then ${eventReminders.minutes} else 0 end * interval '1 minute'`,
            sql`${events.endsAt} > ${now}::timestamptz - interval '8 days'`,
          ),
        );
      return rows.filter(({ reminder, event, organization }) => {
        const times = timesOf(event, organization);
        if (!times || !isDue(reminder, times, now)) return false;
        return reminder.doneFor?.getTime() !== dueAt(reminder, times).getTime();
      });
    });
    let isMore = false;
    await eachAlone(
      'event-reminders',
      due.map(({ reminder, organization }) => ({ ...organization, reminder: reminder.id })),
      async ({ reminder, ...organization }) => {
        const context = systemContext(organization.defaultLocale, organization);
        const { told, isDone } = await sendReminder(context, { reminder });
        isMore ||= told > 0 && !isDone;
      },
    );
    return isMore;
  },
};
