import { randomUUID } from 'node:crypto';
import { and, eq, like, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { outbox } from '@/db/schema/kernel';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { eventReminderMails, eventReminders } from '@/db/schema/reminders';
import { grant, makeAccount, makeEvent, makeOrganization, ownerDb } from '@/db/testing/factories';
import { first, makeRegistration } from '@/db/testing/single-rows';
import { contextOf, type RequestContext, systemContext } from '@/server/context';
import { addReminder } from './commands/add-reminder';
import { removeReminder } from './commands/remove-reminder';
import { sendReminder } from './commands/send-reminder';
import { listReminders } from './queries/reminders';
import { eventRemindersJob } from './reminders-job';

const db = ownerDb();
let organization: Awaited<ReturnType<typeof makeOrganization>>;
let event: Awaited<ReturnType<typeof makeEvent>>;
let admin: RequestContext;

const HOUR = 3_600_000;
/** Noon of today in the zone of the event, so that nothing here is night. */
const noon = () => new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`);
const from = (hours: number) => new Date(noon().getTime() + hours * HOUR);

beforeEach(async () => {
  organization = await makeOrganization();
  event = await makeEvent(organization.id, { startsAt: from(24), endsAt: from(27), timezone: 'UTC' });
  const account = await makeAccount();
  await grant(organization.id, account.id, 'admin');
  admin = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
});

async function registered(
  state: 'confirmed' | 'waiting' | 'pending',
  locale: 'az' | 'ru' | 'en',
  at = from(-48),
) {
  const id = await makeRegistration(organization.id, event.id, null, state);
  await db.update(registrations).set({ createdAt: at, locale }).where(eq(registrations.id, id));
  return id;
}

const remind = async (values: Partial<typeof eventReminders.$inferInsert> = {}) =>
  first(
    await db
      .insert(eventReminders)
      .values({
        organizationId: organization.id,
        eventId: event.id,
        kind: 'before',
        minutes: 1440,
        states: ['confirmed'],
        ...values,
      })
      .returning(),
  ).id;

const system = (now: Date) => ({ ...systemContext('az', organization), now });
const mails = () =>
  db
    .select({ kind: outbox.kind, subject: outbox.subject, text: outbox.text })
    .from(outbox)
    .where(and(eq(outbox.organizationId, organization.id), like(outbox.kind, 'registration.%')))
    .orderBy(outbox.kind, outbox.subject);

describe('a reminder', () => {
  it('goes once to each in their language, by state, and to nobody who has just had a mail', async () => {
    await registered('confirmed', 'ru');
    await registered('confirmed', 'en', from(0.5));
    await registered('waiting', 'en');
    await registered('pending', 'az');
    const id = await remind({ states: ['confirmed', 'waiting'] });
    for (const hours of [-1, 1, 1, 2]) await sendReminder(system(from(hours)), { reminder: id });
    expect((await mails()).map(({ kind, subject }) => [kind, subject.split(':')[0]])).toEqual([
      ['registration.reminder', 'Напоминание'],
      ['registration.reminder-waiting', 'You are still on the waiting list'],
    ]);
  });

  it('is sent once by two workers at the same moment', async () => {
    for (let i = 0; i < 12; i += 1) await registered('confirmed', 'az');
    const id = await remind();
    await Promise.all([1, 2, 3].map(() => sendReminder(system(from(1)), { reminder: id })));
    expect(await mails()).toHaveLength(12);
    expect(
      await db.select().from(eventReminderMails).where(eq(eventReminderMails.reminderId, id)),
    ).toHaveLength(12);
  });

  it('is sent again for another day, not for another hour', async () => {
    await registered('confirmed', 'az');
    const id = await remind();
    await sendReminder(system(from(1)), { reminder: id });
    const times = (hours: number) => ({ startsAt: from(24 + hours), endsAt: from(27 + hours) });
    await db.update(events).set(times(2)).where(eq(events.id, event.id));
    await sendReminder(system(from(3)), { reminder: id });
    expect(await mails()).toHaveLength(1);
    const day = from(72).toISOString().slice(0, 10);
    await db
      .update(events)
      .set({ ...times(48), firstDay: day, lastDay: day })
      .where(eq(events.id, event.id));
    await sendReminder(system(from(49)), { reminder: id });
    expect(await mails()).toHaveLength(2);
  });

  it('is not sent of an event that is cancelled or has begun', async () => {
    await registered('confirmed', 'az');
    const id = await remind();
    await sendReminder(system(from(24)), { reminder: id });
    await db.update(events).set({ state: 'cancelled' }).where(eq(events.id, event.id));
    await sendReminder(system(from(1)), { reminder: id });
    expect(await mails()).toEqual([]);
  });

  it('is found by the job, and done then', async () => {
    const start = new Date(Date.now() + 20 * HOUR);
    const quietZone =
      new Date().getUTCHours() >= 21 || new Date().getUTCHours() < 9 ? 'Pacific/Auckland' : 'UTC';
    await db
      .update(events)
      .set({ startsAt: start, endsAt: new Date(start.getTime() + HOUR), timezone: quietZone })
      .where(eq(events.id, event.id));
    await registered('confirmed', 'az', new Date(Date.now() - 10 * 24 * HOUR));
    const id = await remind();
    await eventRemindersJob.run();
    await eventRemindersJob.run();
    expect(await mails()).toHaveLength(1);
    const [row] = await db.select().from(eventReminders).where(eq(eventReminders.id, id));
    expect(row?.doneFor).toBeInstanceOf(Date);
  });
});

describe('thanks', () => {
  it('go to those who came, and to all where nobody was checked in', async () => {
    const came = await registered('confirmed', 'az');
    await registered('confirmed', 'ru');
    const id = await remind({ kind: 'after', minutes: 1440 });
    await db
      .update(registrationPeople)
      .set({ checkedInAt: sql`now()` })
      .where(eq(registrationPeople.registrationId, came));
    await sendReminder(system(from(52)), { reminder: id });
    expect((await mails()).map(({ kind }) => kind)).toEqual(['registration.thanks']);
    await db
      .update(registrationPeople)
      .set({ checkedInAt: null })
      .where(eq(registrationPeople.registrationId, came));
    await sendReminder(system(from(53)), { reminder: id });
    expect(await mails()).toHaveLength(2);
  });
});

describe('setting up', () => {
  it('is listed with its time, refused when that has passed, and taken away', async () => {
    const own = { event: event.id, states: 'waiting' as const };
    await addReminder({ ...admin, now: from(-1) }, { ...own, when: 'before:1440' });
    await expect(
      addReminder({ ...admin, now: from(1) }, { ...own, when: 'before:1440' }),
    ).rejects.toMatchObject({
      fields: { when: 'reminder-past' },
    });
    await expect(
      addReminder({ ...admin, now: from(-1) }, { event: event.id, when: 'before:120' }),
    ).rejects.toMatchObject({ fields: { states: 'required' } });
    const { reminders } = await listReminders(admin, event.slug);
    expect(reminders).toMatchObject([{ kind: 'before', minutes: 1440, states: ['waiting'], sent: 0 }]);
    await removeReminder(admin, { reminder: reminders[0]?.id ?? randomUUID() });
    expect((await listReminders(admin, event.slug)).reminders).toEqual([]);
  });
});
