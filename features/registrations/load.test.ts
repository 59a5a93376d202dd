import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { accounts } from '@/db/schema/accounts';
import { outbox } from '@/db/schema/kernel';
import { grant, makeAccount, makeEvent, makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf } from '@/server/context';
import { cancel } from './commands/cancel';
import { register } from './commands/register';
import { listRegistrations } from './queries/manage';
import { MOST_PASSES } from './waiting-list';

const CAPACITY = 40;
const db = ownerDb();

it('keeps the seats right while parties of several come and go at the same time', async () => {
  const organization = await makeOrganization();
  const event = await makeEvent(organization.id, { capacity: CAPACITY });
  const managing = await makeAccount();
  await grant(organization.id, managing.id, 'admin');
  const manager = await contextOf(
    { ...managing, sessionId: 'none', isConfirmed: true },
    'az',
    organization.slug,
  );
  const people = await db
    .insert(accounts)
    .values(Array.from({ length: 60 }, (_, i) => ({ email: `${organization.slug}-${i}@example.org` })))
    .returning();

  await Promise.all(
    people.map(async (account, i) => {
      const request = await contextOf(
        { ...account, sessionId: 'none', isConfirmed: true },
        'az',
        organization.slug,
      );
      const input = { event: event.slug, key: randomUUID(), name: `Nümunə ${i}`, adults: String(i % 6) };
      const { registration } = await register(request, input);
      // Every third leaves again, some by themselves and some by the manager, twice for good measure.
      if (i % 3 === 0) {
        await Promise.all([cancel(request, { registration }), cancel(manager, { registration })]);
      }
    }),
  );

  const request = await contextOf(
    { ...managing, sessionId: 'none', isConfirmed: true },
    'az',
    organization.slug,
  );
  const list = await listRegistrations(request, { event: event.slug, text: '', state: '' });
  expect(list.lines).toHaveLength(60);
  expect(list.counts.cancelled).toBe(20);
  expect(list.seats.taken).toBeLessThanOrEqual(CAPACITY);
  // At rest: whoever waits needs more than is free, or what is free is kept for somebody who was passed three times.
  const waits = list.lines.flatMap(({ wait }) => wait ?? []);
  const isKept = waits.some(({ kind }) => kind === 'keeps');
  for (const { kind, needs, passes } of waits) {
    expect(passes).toBeLessThanOrEqual(MOST_PASSES);
    if (kind === 'kept-for-another') expect(isKept).toBe(true);
    else expect(needs).toBeGreaterThan(CAPACITY - list.seats.taken);
  }

  const mails = await db.select().from(outbox).where(eq(outbox.organizationId, organization.id));
  const left = mails.filter(({ kind }) => /\.(cancelled|withdrawn)$/.test(kind));
  expect(left).toHaveLength(20);
  const offered = mails
    .filter(({ kind }) => kind === 'registration.offered')
    .map(({ recipient }) => recipient);
  expect(new Set(offered).size).toBe(offered.length);
});
