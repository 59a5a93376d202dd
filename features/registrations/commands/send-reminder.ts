import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { registrations } from '@/db/schema/registrations';
import { eventReminderMails, eventReminders } from '@/db/schema/reminders';
import { command } from '@/server/command';
import { type Party, partyColumns } from '../parties';
import { dueAt, isDue } from '../reminder-rules';
import { reminderSchema } from '../reminder-schema';
import { isReminded, lockReminder, timesOf } from '../reminders';
import { tellMany } from '../tell';

const BATCH = 100;

/**
 * Sends a reminder that is due, to as many as one transaction should hold. That somebody got it is written with the mail:
 * a worker that is killed has sent neither, and two workers do not both send it.
 */
export const sendReminder = command({
  name: 'reminder.send',
  permission: 'reminder:send',
  input: reminderSchema,
  subject: (context, { reminder }) => lockReminder(context, reminder),
  run: async (context, _input, { reminder, event }) => {
    const { tx, organization, now } = context;
    const { id: reminderId, eventId, kind } = reminder;
    const times = timesOf(event, organization);
    const isOpen =
      times && event.state === 'published' && event.hiddenAt === null && isDue(reminder, times, now);
    if (!isOpen || !event.firstDay) return { event: eventId, slug: event.slug, told: 0, isDone: false };
    const forDay = event.firstDay;
    const due = dueAt(reminder, times);
    const parties = await tx
      .select(partyColumns)
      .from(registrations)
      .where(
        and(
          eq(registrations.organizationId, organization.id),
          eq(registrations.eventId, eventId),
          isReminded(reminder, due),
          sql`not exists (select from event_reminder_mails m where m.organization_id = ${registrations.organizationId}
            and m.reminder_id = ${reminderId} and m.registration_id = ${registrations.id} and m.for_day = ${forDay})`,
        ),
      )
      .orderBy(asc(registrations.arrival))
      .limit(BATCH);
    if (parties.length > 0) {
      await tx.insert(eventReminderMails).values(
        parties.map(({ id }) => ({
          organizationId: organization.id,
          reminderId,
          registrationId: id,
          forDay,
        })),
      );
    }
    for (const [news, told] of byNews(kind, parties)) await tellMany(context, told, { kind: news });
    const isDone = parties.length < BATCH;
    if (isDone) {
      await tx
        .update(eventReminders)
        .set({ doneFor: due })
        .where(and(eq(eventReminders.organizationId, organization.id), eq(eventReminders.id, reminderId)));
    }
    return { event: eventId, slug: event.slug, told: parties.length, isDone };
  },
  journal: ({ event, slug, told }) =>
    told > 0 ? { subjectType: 'event', subjectId: event, subjectName: slug, details: { told } } : null,
});

type News = 'thanks' | 'reminder' | 'reminder-waiting' | 'reminder-pending';

/** Who waits is not told "see you there". */
function byNews(kind: 'before' | 'after', parties: readonly Party[]): Map<News, Party[]> {
  const groups = new Map<News, Party[]>();
  for (const party of parties) {
    const news: News = kind === 'after' ? 'thanks' : (REMINDERS[party.state] ?? 'reminder');
    groups.set(news, [...(groups.get(news) ?? []), party]);
  }
  return groups;
}

const REMINDERS: Partial<Record<string, News>> = { waiting: 'reminder-waiting', pending: 'reminder-pending' };
