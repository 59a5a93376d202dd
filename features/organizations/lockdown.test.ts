import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { sessions } from '@/db/schema/accounts';
import { journal, outbox } from '@/db/schema/kernel';
import { mailAddressees } from '@/db/schema/mail';
import { people } from '@/db/schema/members';
import { organizations } from '@/db/schema/organizations';
import {
  grant,
  makeAccount,
  makeEvent,
  makeMember,
  makeOrganization,
  makeSession,
  makeTerm,
  ownerDb,
} from '@/db/testing/factories';
import { makeRegistration } from '@/db/testing/single-rows';
import { getSubscription } from '@/features/announcements/queries/subscription';
import { unsubscribeResponse } from '@/features/announcements/unsubscribe-response';
import { getPublicBoard } from '@/features/board/queries/public';
import { listDirectory } from '@/features/members/queries/directory';
import { listMyRegistrations } from '@/features/registrations/queries/own';
import { contextOf, publicContext, type RequestContext, systemContext } from '@/server/context';
import { outboxJob } from '@/server/mail/job';
import { acceptInvitation } from './commands/accept-invitation';
import { invite } from './commands/invite';
import { liftLockdown } from './commands/lift-lockdown';
import { lockOrganization } from './commands/lock';
import { revokeAccess } from './commands/revoke-access';
import { invitationContext } from './invitation-link';
import { getInvitation } from './queries/invitations';
import { getLockdown } from './queries/lockdown';
import { findPublicOrganization } from './queries/public';
import { openSubscription, subscriptionToken } from './subscription-link';

async function scene() {
  const organization = await makeOrganization();
  const admin = async () => {
    const account = await makeAccount();
    const { id } = await grant(organization.id, account.id, 'admin');
    const request = await contextOf(
      { ...account, sessionId: randomUUID(), isConfirmed: true },
      'az',
      organization.slug,
    );
    return { account, request, grant: id };
  };
  return { organization, first: await admin(), second: await admin(), third: await admin() };
}

const isLocked = async (id: string) => {
  const [row] = await ownerDb().select().from(organizations).where(eq(organizations.id, id));
  return row?.lockedAt !== null;
};
async function sendAll() {
  while (await outboxJob.run()) {
    // There is more.
  }
}
const mailsOf = (id: string) => ownerDb().select().from(outbox).where(eq(outbox.organizationId, id));

describe('a lockdown', () => {
  it('is lifted by two administrators with two accounts, and everybody is told each time', async () => {
    const { organization, first, second } = await scene();
    await lockOrganization(first.request, {});
    expect(await isLocked(organization.id)).toBe(true);
    expect((await liftLockdown(first.request, {})).state).toBe('agreed');
    expect((await liftLockdown(first.request, {})).state).toBe('waiting');
    expect(await isLocked(organization.id)).toBe(true);
    expect((await getLockdown(first.request, null)).locked?.agreed?.isMine).toBe(true);
    expect((await liftLockdown(second.request, {})).state).toBe('lifted');
    expect(await isLocked(organization.id)).toBe(false);
    await expect(liftLockdown(second.request, {})).rejects.toMatchObject({ code: 'not-found' });
    const kinds = (await mailsOf(organization.id)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(
      ['lockdown-agreed', 'lockdown-lifted', 'lockdown-locked'].flatMap((kind) => [kind, kind, kind]),
    );
    const entries = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(entries.map(({ action, details }) => [action, details.state]).sort()).toEqual([
      ['lockdown.lift', 'agreed'],
      ['lockdown.lift', 'lifted'],
      ['lockdown.lock', undefined],
    ]);
  });

  it('counts nobody who is no administrator any more', async () => {
    const { organization, first, second, third } = await scene();
    await lockOrganization(first.request, {});
    await liftLockdown(second.request, {});
    await expect(revokeAccess(first.request, { id: second.grant })).rejects.toMatchObject({ code: 'locked' });
    await ownerDb().execute(sql`update access_grants set revoked_at = now() where id = ${second.grant}`);
    expect((await liftLockdown(third.request, {})).state).toBe('agreed');
    expect(await isLocked(organization.id)).toBe(true);
  });

  it('is lifted by the operator alone, also from the command line', async () => {
    const { organization, first } = await scene();
    const account = await makeAccount({ isOperator: true });
    const operator = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    await lockOrganization(first.request, {});
    expect((await liftLockdown(operator, {})).state).toBe('lifted');
    expect((await lockOrganization(systemContext('az', organization), {})).isNew).toBe(true);
    expect((await lockOrganization(first.request, {})).isNew).toBe(false);
    expect((await liftLockdown(systemContext('az', organization), {})).state).toBe('lifted');
  });

  it('is nothing for anybody else', async () => {
    const { organization, first } = await scene();
    await lockOrganization(first.request, {});
    const doors = [
      (request: RequestContext) => lockOrganization(request, {}),
      (request: RequestContext) => liftLockdown(request, {}),
      (request: RequestContext) => getLockdown(request, null),
    ];
    for (const role of ['editor', 'event-manager'] as const) {
      const account = await makeAccount();
      await grant(organization.id, account.id, role);
      const request = await contextOf(
        { ...account, sessionId: 'none', isConfirmed: true },
        'az',
        organization.slug,
      );
      for (const door of doors) await expect(door(request)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const member = await makeAccount();
    await makeMember(organization.id, member.id);
    const neighbour = await makeAccount();
    await grant((await makeOrganization()).id, neighbour.id, 'admin');
    for (const account of [member, neighbour, null]) {
      const own = account ? { ...account, sessionId: 'none', isConfirmed: true } : null;
      const request = await contextOf(own, 'az', organization.slug);
      for (const door of doors) await expect(door(request)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await isLocked(organization.id)).toBe(true);
  });

  it('ends every session of its people but the one that pressed', async () => {
    const { organization, first, second } = await scene();
    const member = await makeAccount();
    await makeMember(organization.id, member.id);
    const stranger = await makeAccount();
    for (const { id } of [first.account, first.account, second.account, member, stranger])
      await makeSession(id);
    const all = await ownerDb().select().from(sessions);
    const kept = all.find(({ accountId }) => accountId === first.account.id)?.id ?? '';
    const pressing = await contextOf(
      { ...first.account, sessionId: kept, isConfirmed: true },
      'az',
      organization.slug,
    );
    expect((await lockOrganization(pressing, {})).ended).toBe(3);
    const left = (await ownerDb().select().from(sessions)).filter(({ id }) =>
      all.some((one) => one.id === id),
    );
    expect(left.map(({ accountId }) => accountId).sort()).toEqual([first.account.id, stranger.id].sort());
  });

  it('holds back the mail of the organization, but not what tells of it', async () => {
    const { organization, first, second } = await scene();
    const mail = {
      organizationId: organization.id,
      kind: 'test',
      recipient: 'a@example.org',
      subject: 's',
      text: 't',
      html: 'h',
    };
    await ownerDb().insert(outbox).values(mail);
    await lockOrganization(first.request, {});
    await sendAll();
    const states = async () =>
      (await mailsOf(organization.id)).map(({ kind, state }) => `${kind} ${state}`).sort();
    expect(new Set(await states())).toEqual(new Set(['lockdown-locked sent', 'test waiting']));
    await liftLockdown(first.request, {});
    await liftLockdown(second.request, {});
    await sendAll();
    expect(await states()).toContain('test sent');
  });

  it('lets whoever has the link of a mail want no more of it', async () => {
    const { organization, first } = await scene();
    const [addressee] = await ownerDb()
      .insert(mailAddressees)
      .values({ organizationId: organization.id, address: `${randomUUID()}@example.org` })
      .returning();
    const token = subscriptionToken(organization.id, addressee?.id ?? '', 'news');
    await lockOrganization(first.request, {});
    expect((await unsubscribeResponse(token)).status).toBe(204);
    const { request } = await openSubscription('az', token);
    expect((await getSubscription(request, null)).unwanted).toEqual(['news']);
  });

  it('opens no invitation, with or without a new account', async () => {
    const { first } = await scene();
    const invited = await makeAccount();
    const { url } = await invite(first.request, { role: 'editor', email: invited.email ?? '', locale: 'az' });
    const token = url.split('/').at(-1) ?? '';
    await lockOrganization(first.request, {});
    const request = await invitationContext('az', token, {
      ...invited,
      sessionId: 'none',
      isConfirmed: true,
    });
    await expect(getInvitation(request, undefined)).rejects.toMatchObject({ code: 'locked' });
    await expect(acceptInvitation(request, { token })).rejects.toMatchObject({ code: 'locked' });
    await liftLockdown(systemContext('az', first.request.organization), {});
    expect(await acceptInvitation(request, { token })).toMatchObject({ role: 'editor' });
  });

  it('withholds the people of public pages and of one’s own, and gives them back', async () => {
    const { organization, first } = await scene();
    const member = await makeAccount();
    const person = await makeMember(organization.id, member.id);
    await makeTerm(organization.id, person.id);
    await ownerDb().update(people).set({ isNamedPublicly: true }).where(eq(people.id, person.id));
    const event = await makeEvent(organization.id);
    await makeRegistration(organization.id, event.id, member.id);
    const az = publicContext('az');
    const own = await contextOf({ ...member, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
    const named = async () =>
      JSON.stringify(await getPublicBoard(az, organization.slug)).includes('Nümunəli');
    expect([await named(), (await listMyRegistrations(own, undefined)).length]).toEqual([true, 1]);
    await lockOrganization(first.request, {});
    expect([await named(), (await listMyRegistrations(own, undefined)).length]).toEqual([false, 0]);
    expect(await findPublicOrganization(az, organization.slug)).toMatchObject({
      isLocked: true,
      isJoinable: false,
    });
    await expect(listDirectory(own, {})).rejects.toMatchObject({
      code: 'locked',
      page: `/az/organizations/${organization.slug}/closed`,
    });
    await liftLockdown(systemContext('az', organization), {});
    expect([await named(), (await listMyRegistrations(own, undefined)).length]).toEqual([true, 1]);
  });
});
