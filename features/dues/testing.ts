import { eq } from 'drizzle-orm';
import { duesEntries } from '@/db/schema/dues';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addDue } from './commands/add-due';
import { recordPayment } from './commands/record-payment';

export let treasurer: RequestContext;
export let organization: { id: string; slug: string };

const NOW = new Date('2026-11-28T12:00:00Z');

/** Before each of the tests. */
export async function setUp() {
  ({ organization, request: treasurer } = await organizationWith('treasurer'));
}

export const at = (request: RequestContext) => ({ ...request, now: NOW });
export const azn = (amount: string) => ({ amount, currency: 'AZN' as const });

export const owe = async (person: string, amount = '20', year = 2026) =>
  (await addDue(at(treasurer), { person, ...azn(amount), year: String(year) as never })).entry;

export const pay = (person: string, amount: string, more: object = {}) =>
  recordPayment(at(treasurer), {
    person,
    kind: 'payment',
    ...azn(amount),
    day: '2026-05-01',
    method: 'cash',
    ...more,
  });

export const rows = () =>
  ownerDb().select().from(duesEntries).where(eq(duesEntries.organizationId, organization.id));
