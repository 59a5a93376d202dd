import 'server-only';
import { sql } from 'drizzle-orm';
import { announcementIn, announcementOf } from '@/features/events/announcement';
import { formatMoment } from '@/lib/dates/zoned';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { findEvent } from '../event-seats';
import { dueAt } from '../reminder-rules';
import { remindersOf, timesOf } from '../reminders';

export interface ReminderLine {
  id: string;
  kind: 'before' | 'after';
  minutes: number;
  states: string[];
  /** When it goes out, or went out. */
  at: string | null;
  sent: number;
}

export interface ReminderPage {
  event: { id: string; title: string; titleLang: string | undefined; hasTimes: boolean };
  reminders: ReminderLine[];
}

/** When whoever registered for an event is reminded, and what has gone out. */
export const listReminders = query({
  permission: 'reminder:update',
  run: async (context, slug: string): Promise<ReminderPage> => {
    const { tx, organization, locale } = context;
    const event = await findEvent(context, { slug });
    if (!event) throw notFound();
    const local = announcementIn(await announcementOf(tx, organization, event.id), locale);
    const times = timesOf(event, organization);
    const rows = await remindersOf(context, event.id);
    const { rows: counts } = await tx.execute<{ id: string; sent: number }>(sql`
      select m.reminder_id as id, count(*)::int as sent from event_reminder_mails m
      join event_reminders r on r.organization_id = m.organization_id and r.id = m.reminder_id
      where r.organization_id = ${organization.id} and r.event_id = ${event.id} group by m.reminder_id`);
    const sent = new Map(counts.map((row) => [row.id, row.sent]));
    const lines = rows.map((row) => ({ row, due: times ? dueAt(row, times) : null }));
    return {
      event: {
        id: event.id,
        title: local.title,
        titleLang: local.titleLocale === locale ? undefined : local.titleLocale,
        hasTimes: times !== null,
      },
      reminders: lines
        .sort((a, b) => (a.due?.getTime() ?? 0) - (b.due?.getTime() ?? 0))
        .map(({ row: { id, kind, minutes, states }, due }) => ({
          id,
          kind,
          minutes,
          states,
          at: due && times ? formatMoment(due, times.zone, locale, 'date-time') : null,
          sent: sent.get(id) ?? 0,
        })),
    };
  },
});
