import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { applications } from '@/db/schema/applications';
import { outbox } from '@/db/schema/kernel';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { contextOf, type RequestContext } from '@/server/context';
import { openApplication } from './application-link';
import { apply } from './commands/apply';
import { confirmAddress } from './commands/confirm-address';

export let admin: RequestContext;
export let anybody: RequestContext;
export let organization: { id: string; slug: string };

/** Before each of the tests. */
export async function setUp() {
  ({ organization, request: admin } = await organizationWith('admin', {
    countryCode: 'RU',
    acceptsApplications: true,
  }));
  anybody = await contextOf(null, 'ru', organization.slug);
}

export const form = (values: Record<string, unknown> = {}) => ({
  key: randomUUID(),
  birth: '1990',
  given: 'Aysel',
  surname: 'Ərizəçi',
  email: `${randomUUID()}@example.org`,
  language: 'ru' as const,
  consents: { record: 'on' as const },
  ...values,
});
export const mails = async () => {
  const ours = eq(outbox.organizationId, organization.id);
  return ownerDb().select().from(outbox).where(ours).orderBy(outbox.createdAt);
};
export const stored = async (id: string) =>
  (await ownerDb().select().from(applications).where(eq(applications.id, id)))[0];
export const tokenIn = (text: string) => /\/applications\/([\w-]+)/.exec(text)?.[1] ?? '';

/** Applies, and opens the link of the mail that comes. */
export async function applied(values: Record<string, unknown> = {}) {
  const { id } = await apply(anybody, form(values));
  const mail = (await mails()).at(-1);
  return { id: id ?? '', link: await openApplication('ru', tokenIn(mail?.text ?? '')) };
}

export async function confirmed(values: Record<string, unknown> = {}) {
  const made = await applied(values);
  await confirmAddress(made.link, {});
  return made;
}
