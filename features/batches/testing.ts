import { and, eq, sql } from 'drizzle-orm';
import { journal } from '@/db/schema/kernel';
import { memberships } from '@/db/schema/memberships';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { chooseMembers } from './commands/choose';
import { planBatch } from './commands/plan';
import { runBatch } from './commands/run';

export let admin: RequestContext;
export let organization: { id: string; slug: string };

/** Before each of the tests. */
export async function setUp() {
  ({ organization, request: admin } = await organizationWith('admin'));
}

export type Settings = Record<string, string> & {
  action: 'add-to-group' | 'set-type' | 'invite' | 'end-membership';
};
export const END = { action: 'end-membership', day: '2026-05-01', reason: 'left' } as const;

export const choose = (action: Settings['action'], ids: string[]) =>
  chooseMembers(admin, { action, scope: 'ticked', people: ids });
export async function planned(settings: Settings, ids: string[]) {
  const { id: batch } = await choose(settings.action, ids);
  await planBatch(admin, { batch, ...settings } as never);
  return batch;
}
export async function done(settings: Settings, ids: string[]) {
  const batch = await planned(settings, ids);
  await runBatch(admin, { batch });
  return batch;
}
export const membershipsOf = (personId: string) =>
  ownerDb()
    .select()
    .from(memberships)
    .where(eq(memberships.personId, personId))
    .orderBy(memberships.startsOn);
export const some = (count: number) =>
  Promise.all(Array.from({ length: count }, () => makeMember(organization.id)));
export const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
export const journalled = async () =>
  ownerDb()
    .select({ action: journal.action, name: journal.subjectName, details: journal.details })
    .from(journal)
    .where(and(eq(journal.organizationId, organization.id), sql`action like 'batch.%'`))
    .orderBy(journal.at);
