import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { events } from '@/db/schema/events';
import { idempotencyKeys, outbox } from '@/db/schema/kernel';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { contextOf } from '@/server/context';
import { cancel } from './commands/cancel';
import { register } from './commands/register';
import { linkToken, openLink } from './links';
import { getStaffRegistration } from './queries/manage';
import { getLinkedRegistration } from './queries/own';

const db = ownerDb();

async function scene(values: Partial<typeof events.$inferInsert> = {}) {
  const { organization, request: manager } = await organizationWith('event-manager');
  const event = await makeEvent(organization.id, { capacity: 5, ...values });
  const go = async (more: object = {}) =>
    register(await contextOf(null, 'az', organization.slug), {
      event: event.slug,
      key: randomUUID(),
      name: 'Nənə Gülsüm',
      noEmail: 'on',
      phone: '050 222 33 44',
      ...more,
    });
  return { organization, manager, event, go };
}

it('a family without a mail address is confirmed at once, and holds its link instead of a mail', async () => {
  const s = await scene();
  const key = randomUUID();
  const [one, again] = await Promise.all([go(), go()]);
  async function go() {
    return s.go({ key, adults: '1', children: '1', ages: '6' });
  }
  expect(one.state).toBe('confirmed');
  // Sent twice, or the tab closed before the answer came: the same registration, the same link.
  expect(again).toEqual(one);
  const holder = await openLink('az', linkToken(one.link ?? ''));
  expect(await getLinkedRegistration(holder, undefined)).toMatchObject({
    id: one.registration,
    email: null,
    phone: '+994502223344',
    people: [{}, {}, { age: 6 }],
  });
  const staff = await getStaffRegistration(s.manager, { event: s.event.slug, id: one.registration });
  expect(staff).toMatchObject({ phone: '+994502223344', email: null, byAdmin: false });
  expect(staff.link).toContain(linkToken(one.link ?? ''));
  expect(await db.select().from(outbox).where(eq(outbox.organizationId, s.organization.id))).toEqual([]);
  // What is kept of the answer opens nothing by itself.
  const kept = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key));
  expect(JSON.stringify(kept)).not.toContain(linkToken(one.link ?? ''));
  await expect(openLink('az', (one.link ?? '').replaceAll('-', ''))).rejects.toMatchObject({
    code: 'not-found',
  });
  await cancel(holder, { registration: one.registration });
});

it('wants a number to call, and the organizer’s leave', async () => {
  const s = await scene();
  await expect(s.go({ phone: undefined })).rejects.toMatchObject({
    fields: { phone: 'phone-without-email' },
  });
  await expect(s.go({ phone: '12' })).rejects.toMatchObject({ fields: { phone: 'phone' } });
  await expect(s.go({ noEmail: undefined })).rejects.toMatchObject({ fields: { email: 'required' } });
  expect(await s.go({ email: 'gulsum@example.org' })).toMatchObject({ state: 'held' });
  const closed = await scene({ allowsNoEmail: false });
  await expect(closed.go()).rejects.toMatchObject({ fields: { email: 'required' } });
});

it('waits like everybody else, and is asked for approval where each is', async () => {
  const s = await scene({ capacity: 1 });
  expect((await s.go()).state).toBe('confirmed');
  expect((await s.go({ phone: '055 222 33 44' })).state).toBe('waiting');
  const asking = await scene({ needsApproval: true });
  expect((await asking.go()).state).toBe('pending');
});

it('is let in three times a day by one number, and sixty times an hour by all', async () => {
  const s = await scene({ capacity: null });
  for (const _ of [1, 2, 3]) await s.go();
  // The same number in another spelling.
  await expect(s.go({ phone: '+994 (50) 222-33-44' })).rejects.toMatchObject({ code: 'limit' });
  await db.execute(sql`update rate_limits set count = 59 where key = ${`register-no-email:${s.event.id}`}`);
  await s.go({ phone: '055 222 33 44' });
  await expect(s.go({ phone: '055 222 33 45' })).rejects.toMatchObject({ code: 'limit' });
  expect(await s.go({ email: 'a@example.org' })).toMatchObject({ state: 'held' });
});
