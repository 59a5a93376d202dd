import 'server-only';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { eventReminders } from '@/db/schema/reminders';
import type { OrganizationContext } from '@/server/context';
import type { ReminderEvent } from './reminder-rules';

/** A reminder with the times of its event; null where the event has none or it is another organization's. */
export async function lockReminder({ tx, organization }: OrganizationContext, id: string) {
  const [row] = await tx
    .select({ reminder: eventReminders, event: events })
    .from(eventReminders)
    .innerJoin(
      events,
      and(eq(events.organizationId, eventReminders.organizationId), eq(events.id, eventReminders.eventId)),
    )
    .where(and(eq(eventReminders.organizationId, organization.id), eq(eventReminders.id, id)))
    .for('update');
  return row ? { ...row, ownerAccountId: null } : null;
}

/** The times that a reminder goes by; null for a record and a draft without them. */
export function timesOf(
  event: { startsAt: Date | null; endsAt: Date | null; timezone: string | null },
  organization: { timezone: string },
): ReminderEvent | null {
  const { startsAt, endsAt, timezone } = event;
  return startsAt && endsAt ? { startsAt, endsAt, zone: timezone ?? organization.timezone } : null;
}

export const remindersOf = ({ tx, organization }: OrganizationContext, eventId: string) =>
  tx
    .select()
    .from(eventReminders)
    .where(and(eq(eventReminders.organizationId, organization.id), eq(eventReminders.eventId, eventId)))
    .orderBy(asc(eventReminders.kind), asc(eventReminders.minutes));

/**
 * Whom it goes to, of rows of registrations: by state; of those who registered before it was due, because the others have
 * just had a mail; thanks to parties of which somebody came, or to all where nobody was checked in.
 */
export const isReminded = (
  { kind, states }: { kind: 'before' | 'after'; states: readonly string[] },
  due: Date,
): SQL => sql`registrations.email is not null
  and registrations.state::text = any (${sql.param([...states])}::text[])
  and coalesce(registrations.confirmed_at, registrations.created_at) < ${due}
  and (${kind} = 'before' or exists (select from registration_people g
      where g.organization_id = registrations.organization_id and g.registration_id = registrations.id
        and g.checked_in_at is not null)
    or not exists (select from registration_people g join registrations o
      on o.organization_id = g.organization_id and o.id = g.registration_id
      where o.organization_id = registrations.organization_id and o.event_id = registrations.event_id
        and g.checked_in_at is not null))`;
