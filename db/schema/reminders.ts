import { foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, day, moment, tenantId } from './columns';
import { events } from './events';
import { organizations } from './organizations';
import { registrations } from './registrations';

const organizationId = () => organizations.id;

/** A mail to whoever registered: so long before an event begins, or thanks so long after it. */
export const eventReminders = pgTable(
  'event_reminders',
  {
    ...tenantId(organizationId),
    eventId: uuid('event_id').notNull(),
    kind: text('kind', { enum: ['before', 'after'] }).notNull(),
    minutes: integer('minutes').notNull(),
    /** The states of registrations that it goes to. */
    states: text('states').array().notNull(),
    /** The moment that it was done for; the event may be put off afterwards. */
    doneFor: moment('done_for'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [events.organizationId, events.id],
    }).onDelete('cascade'),
  ],
);

/** Who got it, written with the mail itself: nobody gets it twice for the same day. */
export const eventReminderMails = pgTable(
  'event_reminder_mails',
  {
    organizationId: uuid('organization_id').notNull().references(organizationId, { onDelete: 'cascade' }),
    reminderId: uuid('reminder_id').notNull(),
    registrationId: uuid('registration_id').notNull(),
    /** The first day of the event as it was then. */
    forDay: day('for_day').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.reminderId, t.registrationId, t.forDay] }),
    foreignKey({
      columns: [t.organizationId, t.reminderId],
      foreignColumns: [eventReminders.organizationId, eventReminders.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.registrationId],
      foreignColumns: [registrations.organizationId, registrations.id],
    }).onDelete('cascade'),
  ],
);
