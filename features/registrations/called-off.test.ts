import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { outbox } from '@/db/schema/kernel';
import { registrations } from '@/db/schema/registrations';
import { ownerDb } from '@/db/testing/factories';
import { formatMoment } from '@/lib/dates/zoned';
import { cancelEvent } from './commands/cancel-event';
import { countConcerned, listRegistrations } from './queries/manage';
import { UNREACHED } from './rules';
import { scene, stateOf } from './scene-testing';

const db = ownerDb();

it('an event that is called off ends its registrations, and tells everybody', async () => {
  const { manager, organization, event, go } = await scene();
  const one = await go();
  const two = await go({ adults: '1' });
  const why = 'Zal su altında qalıb.';
  expect(await cancelEvent(manager, { event: event.id, note: why })).toMatchObject({ parties: 2 });
  expect(await cancelEvent(manager, { event: event.id })).toMatchObject({ changed: false });
  expect([await stateOf(one.registration), await stateOf(two.registration)]).toEqual([
    'cancelled',
    'cancelled',
  ]);
  const mails = await db.select().from(outbox).where(eq(outbox.organizationId, organization.id));
  const off = mails.filter(({ kind }) => kind === 'registration.event-cancelled');
  expect(off).toHaveLength(2);
  const date = formatMoment(event.startsAt ?? '', 'Asia/Baku', 'az', 'date');
  for (const { text } of off) {
    expect(text).toContain(why);
    expect(text).toContain(date);
  }
  // Only who had seats has it in the calendar.
  const files = off.flatMap(({ attachments }) => attachments.map(({ content }) => content));
  expect(files).toEqual([expect.stringContaining('STATUS:CANCELLED')]);
});

it('whom no mail reaches is found in the list, and again once the event that they came to is off', async () => {
  const { manager, event, go } = await scene({ capacity: 5 });
  const calls = await go();
  const left = await go();
  await go();
  const withoutMail = (id: string) =>
    db.update(registrations).set({ email: null }).where(eq(registrations.id, id));
  await withoutMail(calls.registration);
  await withoutMail(left.registration);
  await db.update(registrations).set({ state: 'declined' }).where(eq(registrations.id, left.registration));
  const unreached = async () => {
    const list = await listRegistrations(manager, { event: event.slug, text: '', state: UNREACHED });
    expect(list.unreached).toBe(list.lines.length);
    return list.lines.map(({ id }) => id);
  };
  expect(await unreached()).toEqual([calls.registration]);
  expect(await countConcerned(manager, event.id)).toEqual({ parties: 2, byMail: 1, unreached: 0 });
  await cancelEvent(manager, { event: event.id });
  expect(await unreached()).toEqual([calls.registration]);
  expect(await countConcerned(manager, event.id)).toEqual({ parties: 0, byMail: 0, unreached: 1 });
});
