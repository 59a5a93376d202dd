import { randomUUID } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { events } from '@/db/schema/events';
import { outbox } from '@/db/schema/kernel';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { cancel } from './commands/cancel';
import { register } from './commands/register';

const db = ownerDb();

/** An event that is full by one party of `taken`, whose registration is `first`. */
export async function fullEvent(values: Partial<typeof events.$inferInsert> = {}, taken = 4) {
  const { organization, request: manager } = await organizationWith('event-manager');
  const event = await makeEvent(organization.id, { capacity: taken, ...values });
  const go = async (size: number, more: object = {}, request?: RequestContext) => {
    const who = request ?? (await signedIn(organization));
    const input = { event: event.slug, key: randomUUID(), name: 'Aynur Nümunəli', adults: String(size - 1) };
    const { registration, state } = await register(who, { ...input, ...more });
    return { registration, state, request: who };
  };
  const first = await go(taken);
  const row = async (id: string) =>
    (await db.select().from(registrations).where(eq(registrations.id, id)))[0] ?? expect.fail('no row');
  const state = async (...ids: { registration: string }[]) =>
    Promise.all(ids.map(async ({ registration }) => (await row(registration)).state));
  const mails = async () =>
    (
      await db
        .select()
        .from(outbox)
        .where(eq(outbox.organizationId, organization.id))
        .orderBy(asc(outbox.createdAt))
    ).map(({ kind, ...mail }) => ({ ...mail, kind: kind.replace('registration.', '') }));
  const leaves = (one: { registration: string; request: RequestContext }) =>
    cancel(one.request, { registration: one.registration });
  const people = async (id: string) =>
    (
      await db
        .select({ id: registrationPeople.id })
        .from(registrationPeople)
        .where(eq(registrationPeople.registrationId, id))
        .orderBy(registrationPeople.position)
    ).map((one) => one.id);
  /** As if so many hours had gone by for offers and for those who rest. */
  const later = (hours: number) =>
    db.execute(sql`update registrations set offer_expires_at = offer_expires_at - make_interval(hours => ${hours}),
      resting_until = resting_until - make_interval(hours => ${hours}) where event_id = ${event.id}`);
  return { organization, manager, event, go, first, row, state, mails, leaves, people, later };
}
