import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { events } from '@/db/schema/events';
import { outbox } from '@/db/schema/kernel';
import { registrations } from '@/db/schema/registrations';
import { grant, makeAccount, makeEvent, makeMember, makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf, type RequestContext } from '@/server/context';
import { register } from './commands/register';
import { openLink } from './links';

const db = ownerDb();
export type EventValues = Partial<typeof events.$inferInsert>;

export async function scene(values: EventValues = {}) {
  const organization = await makeOrganization();
  const event = await makeEvent(organization.id, { capacity: 5, ...values });
  const { slug } = organization;
  return {
    organization,
    event,
    visitor: () => contextOf(null, 'az', slug),
    account: async (locale: 'az' | 'ru' | 'en' = 'az') => {
      const account = await makeAccount();
      return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, locale, slug);
    },
    member: async () => {
      const account = await makeAccount();
      await makeMember(organization.id, account.id);
      return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', slug);
    },
    manager: async () => {
      const account = await makeAccount();
      await grant(organization.id, account.id, 'event-manager');
      return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', slug);
    },
  };
}
type Scene = Awaited<ReturnType<typeof scene>>;

export const go = ({ event }: Scene, request: RequestContext, input: object = {}) =>
  register(request, { event: event.slug, key: randomUUID(), name: 'Aynur Nümunəli', ...input });

export const stateOf = async (id: string) =>
  (await db.select({ state: registrations.state }).from(registrations).where(eq(registrations.id, id)))[0]
    ?.state;

export const mailsOf = ({ organization }: Scene) =>
  db.select().from(outbox).where(eq(outbox.organizationId, organization.id)).orderBy(asc(outbox.createdAt));

export const kindsOf = async (s: Scene) =>
  (await mailsOf(s)).map(({ kind }) => kind.replace('registration.', ''));

export const tokenIn = (text: string | undefined) => /\/links\/([\w-]+)/.exec(text ?? '')?.[1] ?? 'no-token';

export const linkHolder = async (s: Scene) => openLink('az', tokenIn((await mailsOf(s)).at(-1)?.text));
