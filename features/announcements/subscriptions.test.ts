import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '@/db/schema/kernel';
import { mailAddressees, mailUnsubscribes } from '@/db/schema/mail';
import { personDetails } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { openSubscription } from '@/features/organizations/subscription-link';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { noteUnreachable } from '@/server/mail/unreachable';
import { clearAddress } from './commands/clear-address';
import { noteBounce } from './commands/note-bounce';
import { resubscribe } from './commands/resubscribe';
import { resumeAnnouncement } from './commands/resume';
import { sendAnnouncement } from './commands/send';
import { stopAnnouncement } from './commands/stop';
import { tickCalled } from './commands/tick-called';
import { untickCalled } from './commands/untick-called';
import { getProgress, listUnreached } from './queries/progress';
import { getSubscription } from './queries/subscription';
import { admin, announce, mailsOf, makeAll, member, organization, setUp } from './testing';
import { subscriptionPageResponse, unsubscribeResponse } from './unsubscribe-response';

beforeEach(() => setUp({ defaultLocale: 'az' }));

async function send(values: Parameters<typeof announce>[0] = {}) {
  const { id } = await announce(values);
  await sendAnnouncement(admin, { id });
  await makeAll();
  return id;
}
const tokenIn = (headers: Record<string, string>) =>
  /unsubscribe\/([\w-]+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
const fresh = () => ownerDb().delete(outbox).where(eq(outbox.organizationId, organization.id));
const unwanted = async () =>
  (
    await ownerDb()
      .select()
      .from(mailUnsubscribes)
      .where(eq(mailUnsubscribes.organizationId, organization.id))
  ).map(({ kind }) => kind);

describe('the link under a mail', () => {
  it('ends this kind with one POST, and nothing by being opened', async () => {
    const person = await member();
    await send();
    const [mail] = await mailsOf();
    expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const token = tokenIn(mail?.headers ?? {});
    expect(mail?.text).toContain(`/az/subscriptions/${token}`);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('example');
    for (let scan = 0; scan < 3; scan += 1) {
      expect(subscriptionPageResponse(token).headers.get('Location')).toContain(`/az/subscriptions/${token}`);
      const { request } = await openSubscription('az', token);
      expect((await getSubscription(request, null)).unwanted).toEqual([]);
    }
    for (let click = 0; click < 2; click += 1) expect((await unsubscribeResponse(token)).status).toBe(204);
    expect(await unwanted()).toEqual(['news']);

    await fresh();
    const id = await send();
    expect(await mailsOf()).toEqual([]);
    expect((await getProgress(admin, { id })).leftOut).toEqual({ unsubscribed: 1 });
    expect(await listUnreached(admin, { id })).toEqual([]);
    await send({ kind: 'events' });
    expect(await mailsOf()).toHaveLength(1);

    await fresh();
    await ownerDb()
      .update(personDetails)
      .set({ email: 'new@example.org' })
      .where(eq(personDetails.personId, person.id));
    await send();
    expect(await mailsOf()).toEqual([]);

    const { request } = await openSubscription('az', token);
    await resubscribe(request, { kind: 'news' });
    await send();
    expect(await mailsOf()).toHaveLength(1);
  });

  it('is not there in what a member has to be told, which arrives all the same', async () => {
    await member();
    await send();
    await unsubscribeResponse(tokenIn((await mailsOf())[0]?.headers ?? {}));
    await fresh();
    await send({ kind: 'membership' });
    const [mail] = await mailsOf();
    expect(mail?.headers).toEqual({});
    expect(mail?.text).not.toContain('/subscriptions/');
  });

  it('cannot be made up or changed', async () => {
    await member();
    await send();
    const token = tokenIn((await mailsOf())[0]?.headers ?? {});
    for (let i = 0; i < token.length; i += 5) {
      const other = `${token.slice(0, i)}${token[i] === 'A' ? 'B' : 'A'}${token.slice(i + 1)}`;
      expect([i, (await unsubscribeResponse(other)).status]).toEqual([i, 404]);
    }
    for (const junk of ['', 'x', 'A'.repeat(66), '../..', '%00']) {
      expect((await unsubscribeResponse(junk)).status).toBe(404);
    }
    expect(await unwanted()).toEqual([]);
  });

  it('holds for mails that are made and wait, also where they were stopped and go on', async () => {
    const person = await member();
    await member();
    const id = await send();
    const mine = (await mailsOf()).find(({ recipient }) => recipient === person.email);
    const token = tokenIn(mine?.headers ?? {});
    await stopAnnouncement(admin, { id });
    expect((await unsubscribeResponse(token)).status).toBe(204);
    await resumeAnnouncement(admin, { id });
    await makeAll();
    const after = await mailsOf();
    expect(after.map(({ recipient, state }) => [recipient === person.email, state]).sort()).toEqual([
      [false, 'waiting'],
      [true, 'stopped'],
    ]);
    expect(after.find(({ recipient }) => recipient === person.email)?.text).toBe('');
    expect((await getProgress(admin, { id })).leftOut).toEqual({ unsubscribed: 1 });
    // And where it simply waits for its turn, or for the end of a lockdown.
    await resubscribe((await openSubscription('az', token)).request, { kind: 'news' });
    await fresh();
    await send();
    await unsubscribeResponse(token);
    expect((await mailsOf()).filter(({ state }) => state === 'waiting')).toHaveLength(1);
  });

  it('holds for what was to go out already', async () => {
    await Promise.all([member(), member()]);
    const { id } = await announce();
    await sendAnnouncement(admin, { id });
    const [first] = await ownerDb()
      .select()
      .from(personDetails)
      .where(eq(personDetails.organizationId, organization.id));
    const [row] = await ownerDb()
      .insert(mailAddressees)
      .values({ organizationId: organization.id, address: first?.email ?? '' })
      .returning();
    await ownerDb()
      .insert(mailUnsubscribes)
      .values({ organizationId: organization.id, addresseeId: row?.id ?? '', kind: 'news' });
    await makeAll();
    expect(await mailsOf()).toHaveLength(1);
  });
});

describe('an address that takes no mail', () => {
  const bounce = async (reason: 'bounced' | 'complained') => {
    const [mail] = await mailsOf();
    const system = systemContext('az', admin.organization);
    await noteBounce(system, { mail: mail?.id ?? '', reason, detail: '5.1.1 no such user' });
  };

  it('is written to again when it is cleared or changed, and its owner is called until then', async () => {
    const person = await member(undefined, { phone: '+994501234567' });
    const id = await send();
    await ownerDb().update(outbox).set({ state: 'sent' });
    await bounce('bounced');
    const [one] = await listUnreached(admin, { id });
    expect(one).toMatchObject({
      personId: person.id,
      why: 'unreachable',
      phones: ['+994501234567'],
      called: null,
    });

    const recipient = one?.id ?? '';
    await tickCalled(admin, { id, recipient });
    expect((await listUnreached(admin, { id }))[0]?.called?.at).toBeInstanceOf(Date);
    expect(await getProgress(admin, { id })).toMatchObject({ unreached: 1, called: 1 });
    await untickCalled(admin, { id, recipient });
    expect((await listUnreached(admin, { id }))[0]?.called).toBeNull();

    await fresh();
    await send();
    expect(await mailsOf()).toEqual([]);
    const [address] = await ownerDb()
      .select()
      .from(mailAddressees)
      .where(eq(mailAddressees.organizationId, organization.id));
    await clearAddress(admin, { addressee: address?.id ?? '' });
    await send();
    expect(await mailsOf()).toHaveLength(1);

    await fresh();
    await asWorker((tx) =>
      noteUnreachable(
        tx,
        { organizationId: organization.id, recipient: person.email ?? '' },
        { reason: 'refused', detail: '' },
      ),
    );
    await ownerDb()
      .update(personDetails)
      .set({ email: 'other@example.org' })
      .where(eq(personDetails.personId, person.id));
    await send();
    expect((await mailsOf()).map(({ recipient: to }) => to)).toEqual(['other@example.org']);
  });

  it('wants no mail of any kind that can be done without, when it called one spam', async () => {
    await member();
    await send();
    await bounce('complained');
    expect((await unwanted()).sort()).toEqual(['birthdays', 'dues', 'events', 'news']);
  });
});
