import { randomUUID } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { accounts } from '@/db/schema/accounts';
import { outbox } from '@/db/schema/kernel';
import { registrations } from '@/db/schema/registrations';
import { grant, makeAccount, makeEvent, makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf } from '@/server/context';
import { cancel } from './commands/cancel';
import { register } from './commands/register';

const CAPACITY = 40;
const db = ownerDb();

const partiesOf = (eventId: string) =>
  db
    .select({
      state: registrations.state,
      size: sql<number>`(select count(*) from registration_people p where p.registration_id = registrations.id)::int`,
    })
    .from(registrations)
    .where(eq(registrations.eventId, eventId))
    .orderBy(asc(registrations.arrival));

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

  const parties = await partiesOf(event.id);
  const sizes = (state: string) => parties.filter((party) => party.state === state).map(({ size }) => size);
  const taken = sizes('confirmed').reduce((sum, size) => sum + size, 0);
  const [head = 0] = sizes('waiting');
  expect(parties).toHaveLength(60);
  expect(sizes('cancelled')).toHaveLength(20);
  expect(taken).toBeLessThanOrEqual(CAPACITY);
  expect(head).toBeGreaterThan(CAPACITY - taken);
  const standing = parties.map(({ state }) => state).filter((state) => state !== 'cancelled');
  expect(standing.lastIndexOf('confirmed')).toBeLessThan(standing.indexOf('waiting'));

  const mails = await db.select().from(outbox).where(eq(outbox.organizationId, organization.id));
  const left = mails.filter(({ kind }) => /\.(cancelled|withdrawn)$/.test(kind));
  expect(left).toHaveLength(20);
  const moved = mails
    .filter(({ kind }) => kind === 'registration.moved-up')
    .map(({ recipient }) => recipient);
  expect(new Set(moved).size).toBe(moved.length);
});
