import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { events } from '@/db/schema/events';
import { registrations } from '@/db/schema/registrations';
import { grant, makeAccount, makeEvent, makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf } from '@/server/context';
import { register } from './commands/register';

/** An organization with an event of two seats, its manager, and people who register for it. */
export async function scene(values: Partial<typeof events.$inferInsert> = {}) {
  const organization = await makeOrganization();
  const event = await makeEvent(organization.id, { capacity: 2, ...values });
  const as = async (role: 'admin' | 'editor' | 'event-manager' | null) => {
    const account = await makeAccount();
    if (role) await grant(organization.id, account.id, role);
    return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
  };
  const manager = await as('event-manager');
  const go = async (input: object = {}) => {
    const request = await as(null);
    const made = await register(request, {
      event: event.slug,
      key: randomUUID(),
      name: 'Aynur Nümunəli',
      ...input,
    });
    return { ...made, request };
  };
  return { organization, event, as, manager, go };
}

export const stateOf = async (id: string) =>
  (
    await ownerDb().select({ state: registrations.state }).from(registrations).where(eq(registrations.id, id))
  )[0]?.state;
