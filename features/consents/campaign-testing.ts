import { eq } from 'drizzle-orm';
import { consentRequests, consents } from '@/db/schema/consents';
import { outbox } from '@/db/schema/kernel';
import { personDetails } from '@/db/schema/members';
import { makeMember, type makeOrganization, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { listInput } from '@/features/members/schema';
import type { RequestContext } from '@/server/context';
import { askForConsents } from './commands/ask';
import { consentMailsJob } from './jobs';
import { planAsking } from './queries/campaigns';
import { openRequest, requestToken } from './request-link';

export let admin: RequestContext;
export let organization: Awaited<ReturnType<typeof makeOrganization>>;

export const everybody = listInput.parse({});
export const ASK = ['sharing', 'newsletter'] as const;

export async function memberWith(details: Partial<typeof personDetails.$inferInsert>) {
  const person = await makeMember(organization.id, null, []);
  if (Object.keys(details).length === 0) return person;
  await ownerDb().update(personDetails).set(details).where(eq(personDetails.personId, person.id));
  return person;
}
export const ask = async (without: 'link' | 'paper' = 'link') => {
  const { people } = await planAsking(admin, { filter: everybody, ask: [...ASK] });
  return askForConsents(admin, { key: crypto.randomUUID(), ask: [...ASK], without, people });
};
export const requestOf = async (personId: string) => {
  const [row] = await ownerDb().select().from(consentRequests).where(eq(consentRequests.personId, personId));
  if (!row) throw new Error('not asked');
  return row;
};
export const linkOf = async (personId: string) =>
  openRequest('az', requestToken((await requestOf(personId)).id));
export const wordsOf = async (personId: string) => {
  const rows = await ownerDb().select().from(consents).where(eq(consents.personId, personId));
  return rows.map(({ purpose, answer, channel }) => `${purpose} ${answer} ${channel}`).sort();
};
export const mails = () => ownerDb().select().from(outbox).where(eq(outbox.organizationId, organization.id));
export const sendAll = async () => {
  while (await consentMailsJob.run()) {
    // There is more.
  }
};

/** Before each of the tests. */
export async function setUp() {
  ({ organization, request: admin } = await organizationWith('admin'));
}
