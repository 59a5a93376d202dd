import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { batches } from '@/db/schema/batches';
import { outbox } from '@/db/schema/kernel';
import { people, personDetails, personVisibilities } from '@/db/schema/members';
import { invitations, links } from '@/db/schema/organizations';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { makeManyMembers } from '@/db/testing/many-members';
import { organizationWith, signedIn } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { chooseMembers } from './commands/choose';
import { planBatch } from './commands/plan';
import { runBatch } from './commands/run';
import { undoBatch } from './commands/undo';
import { batchesJob } from './jobs';
import { getBatch } from './queries/batch';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

const INVITE = { action: 'invite', locale: 'az', links: 'on' } as const;
async function done(ids: string[]) {
  const { id: batch } = await chooseMembers(admin, { action: 'invite', scope: 'ticked', people: ids });
  await planBatch(admin, { batch, ...INVITE });
  await runBatch(admin, { batch });
  return batch;
}
const some = (count: number) => Promise.all(Array.from({ length: count }, () => makeMember(organization.id)));
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe('inviting many', () => {
  const setMail = (personId: string, email: string, locale: 'az' | 'ru' | null = null) =>
    ownerDb().update(personDetails).set({ email, locale }).where(eq(personDetails.personId, personId));
  const invited = () =>
    ownerDb().select().from(invitations).where(eq(invitations.organizationId, organization.id));

  const batchRow = async (id: string) => {
    const [row] = await ownerDb().select().from(batches).where(eq(batches.id, id));
    if (!row) throw new Error('no batch');
    return row;
  };
  const invitedMany = async () => {
    const { id: batch } = await chooseMembers(admin, { action: 'invite', scope: 'found' });
    await planBatch(admin, { batch, action: 'invite', locale: 'az' });
    await runBatch(admin, { batch });
    return batch;
  };

  it('goes by mail, by links to hand over, and not at all', async () => {
    const [mailed, handed, hides, claimed, twice] = await some(5);
    await setMail(mailed?.id ?? '', 'a@example.org', 'ru');
    await setMail(hides?.id ?? '', 'b@example.org');
    await ownerDb()
      .insert(personVisibilities)
      .values({
        organizationId: organization.id,
        personId: hides?.id ?? '',
        field: 'email',
        visibility: 'self',
      });
    const account = await makeAccount();
    await ownerDb()
      .update(people)
      .set({ accountId: account.id })
      .where(eq(people.id, claimed?.id ?? ''));
    await done([twice?.id ?? '']);
    const all = idsOf([mailed, handed, hides, claimed, twice] as { id: string }[]);
    const batch = await done(all);
    const view = await getBatch(admin, { id: batch, show: 'link' });
    expect(view).toMatchObject({
      state: 'done',
      worked: 3,
      counts: { mail: 1, link: 2, 'has-account': 1, invited: 1 },
    });
    expect(new Set(view.people.map(({ person }) => person.id))).toEqual(new Set([handed?.id, hides?.id]));
    for (const { url } of view.people) expect(url).toContain('/az/invitations/');
    const mails = await ownerDb().select().from(outbox).where(eq(outbox.organizationId, organization.id));
    expect(mails.map(({ recipient }) => recipient)).toEqual(['a@example.org']);
    expect(mails[0]?.text).toContain('/ru/invitations/');
    const rows = await invited();
    expect(rows.every((row) => row.invitedBy === admin.standing.accountId)).toBe(true);
  });

  it('in the background skips who has joined meanwhile, and keeps what was accepted when it is undone', async () => {
    await makeManyMembers(ownerDb(), organization.id, 120);
    const batch = await invitedMany();
    expect(await getBatch(admin, { id: batch })).toMatchObject({ state: 'running', worked: 0 });
    const { plan } = await batchRow(batch);
    const mailed = plan.filter(({ outcome }) => outcome === 'mail');
    const [first, second] = mailed;
    expect(mailed.length).toBeGreaterThan(100);
    const account = await makeAccount();
    await ownerDb()
      .update(people)
      .set({ accountId: account.id })
      .where(eq(people.id, first?.person ?? ''));
    expect(await batchesJob.run()).toBe(true);
    expect(await getBatch(admin, { id: batch })).toMatchObject({ state: 'running', worked: 100 });
    while (await batchesJob.run());
    const skipped = await getBatch(admin, { id: batch, show: 'skipped' });
    expect(skipped).toMatchObject({ state: 'done', counts: { mail: mailed.length, skipped: 1 } });
    expect(skipped.people.map(({ person }) => person.id)).toEqual([first?.person]);
    expect((await invited()).length).toBe(mailed.length - 1);
    await ownerDb()
      .update(invitations)
      .set({ acceptedAt: new Date() })
      .where(eq(invitations.personId, second?.person ?? ''));
    expect(await undoBatch(admin, { batch })).toMatchObject({ undone: mailed.length - 2, kept: 1 });
    expect((await invited()).filter((row) => row.revokedAt === null).map((row) => row.personId)).toEqual([
      second?.person,
    ]);
    const open = await ownerDb()
      .select()
      .from(links)
      .where(and(eq(links.organizationId, organization.id), sql`revoked_at is null`));
    expect(open).toHaveLength(1);
  });

  it('stops when whoever started it may no longer invite', async () => {
    await makeManyMembers(ownerDb(), organization.id, 120);
    const batch = await invitedMany();
    const { plan } = await batchRow(batch);
    await ownerDb().execute(
      sql`update access_grants set revoked_at = now() where organization_id = ${organization.id}`,
    );
    while (await batchesJob.run());
    expect(await invited()).toEqual([]);
    const other = await signedIn(organization, 'admin');
    expect(await getBatch(other, { id: batch })).toMatchObject({
      state: 'done',
      counts: { skipped: plan.filter(({ outcome }) => outcome === 'mail').length },
    });
  });
});
