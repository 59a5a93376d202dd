import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts } from '@/db/schema/accounts';
import { outbox } from '@/db/schema/kernel';
import { people } from '@/db/schema/members';
import { accessGrants, invitations } from '@/db/schema/organizations';
import { grant, makeAccount, makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { listOwnOrganizations } from '@/features/accounts/queries';
import { z } from '@/lib/validation';
import { command } from '@/server/command';
import { contextOf } from '@/server/context';
import { behindWall } from '@/server/database';
import { acceptInvitation } from './commands/accept-invitation';
import { invite } from './commands/invite';
import { revokeInvitation } from './commands/revoke-invitation';
import { join } from './invitation-joining';
import { invitationContext } from './invitation-link';
import { inviteTo } from './invitations';
import { getInvitation, listOpenInvitations } from './queries/invitations';

const PASSWORD = 'three teapots in the attic';

const inviteMember = command({
  name: 'member.invite',
  permission: 'member:invite',
  input: z.strictObject({ personId: z.uuid(), email: z.string().optional() }),
  run: (context, input) => inviteTo(context, { ...input, locale: 'ru' }),
  journal: () => null,
});

const as = (account: Awaited<ReturnType<typeof makeAccount>>) => ({
  ...account,
  sessionId: 'none',
  isConfirmed: true,
});
const tokenIn = (url: string) => url.split('/').at(-1) ?? '';

async function organizationWithAdmin() {
  const organization = await makeOrganization();
  const admin = await makeAccount();
  await grant(organization.id, admin.id, 'admin');
  return { organization, admin, request: await contextOf(as(admin), 'az', organization.slug) };
}

async function acceptAs(account: Awaited<ReturnType<typeof makeAccount>> | null, url: string) {
  const token = tokenIn(url);
  const context = await invitationContext('az', token, account ? as(account) : null);
  return acceptInvitation(context, { token });
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { reason?: string }) => error.reason ?? String(error),
  );

const grantsOf = (organizationId: string) =>
  ownerDb().select().from(accessGrants).where(eq(accessGrants.organizationId, organizationId));

describe('an invitation to a role', () => {
  it('is mailed, shown, and accepted by the invited address only', async () => {
    const { organization, request } = await organizationWithAdmin();
    const invited = await makeAccount();
    const other = await makeAccount();
    const email = invited.email ?? '';
    const { url, mailed } = await invite(request, {
      role: 'editor',
      email: email.toUpperCase(),
      locale: 'en',
    });
    expect(mailed).toBe(true);
    expect(url).toMatch(/^http:\/\/localhost:3000\/en\/invitations\/[\w-]{43}$/);
    const mails = await ownerDb().select().from(outbox).where(eq(outbox.organizationId, organization.id));
    expect(mails.map((mail) => [mail.recipient, mail.text.includes(url)])).toEqual([[email, true]]);

    const page = await getInvitation(await invitationContext('az', tokenIn(url), null), undefined);
    expect(page).toMatchObject({ state: 'open', role: 'editor', email, inviter: 'Nümunə Hesab' });

    expect(await outcome(acceptAs(null, url))).toBe('sign-in-first');
    expect(await outcome(acceptAs(other, url))).toBe('invitation-other-address');
    expect(await acceptAs(invited, url)).toMatchObject({ slug: organization.slug, role: 'editor' });
    expect(await outcome(acceptAs(invited, url))).toBe('invitation-gone');
    const grants = await grantsOf(organization.id);
    expect(grants.filter((row) => row.accountId === invited.id).map((row) => row.role)).toEqual(['editor']);
    await expect(invite(request, { role: 'editor', email })).rejects.toMatchObject({ reason: 'role-held' });
  });

  it('is sent by admins only, and never across organizations', async () => {
    const { organization, request } = await organizationWithAdmin();
    const editor = await makeAccount();
    await grant(organization.id, editor.id, 'editor');
    const asEditor = await contextOf(as(editor), 'az', organization.slug);
    const input = { role: 'admin' as const, email: 'new@example.org' };
    await expect(invite(asEditor, input)).rejects.toMatchObject({ code: 'forbidden' });
    const neighbour = await organizationWithAdmin();
    const foreign = await contextOf(as(neighbour.admin), 'az', organization.slug);
    await expect(invite(foreign, input)).rejects.toMatchObject({ code: 'not-found' });
    const { invitationId } = await invite(request, input);
    await expect(revokeInvitation(neighbour.request, { invitationId })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await listOpenInvitations(neighbour.request, {})).toEqual([]);
    expect((await listOpenInvitations(request, {})).map((row) => row.id)).toEqual([invitationId]);
  });

  it('is ended by a newer one, by revoking it, and by time', async () => {
    const { request } = await organizationWithAdmin();
    const invited = await makeAccount();
    const input = { role: 'admin' as const, email: invited.email ?? '' };
    const first = await invite(request, input);
    const second = await invite(request, input);
    expect(await outcome(acceptAs(invited, first.url))).toBe('invitation-gone');
    await revokeInvitation(request, { invitationId: second.invitationId });
    expect(await outcome(acceptAs(invited, second.url))).toBe('invitation-gone');
    const third = await invite(request, input);
    await ownerDb()
      .update(invitations)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(invitations.id, third.invitationId));
    expect(await outcome(acceptAs(invited, third.url))).toBe('invitation-gone');
    const page = await getInvitation(await invitationContext('az', tokenIn(third.url), null), undefined);
    expect(page.state).toBe('expired');
    await expect(invitationContext('az', 'a'.repeat(43), null)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('makes an account for the invited address, whatever address is typed', async () => {
    const { organization, request } = await organizationWithAdmin();
    const { url } = await invite(request, { role: 'admin', email: 'fresh@example.org' });
    const input = { token: tokenIn(url), name: 'Aysel', email: 'evil@example.org', password: PASSWORD };
    const nobody = await contextOf(null, 'az');
    await expect(join(nobody, { ...input, password: 'password1234' })).rejects.toMatchObject({
      fields: { password: 'password-common' },
    });
    const { accountId } = await join(nobody, input);
    const [account] = await ownerDb().select().from(accounts).where(eq(accounts.id, accountId));
    expect(account?.email).toBe('fresh@example.org');
    expect((await grantsOf(organization.id)).some((row) => row.accountId === accountId)).toBe(true);
    await expect(join(nobody, input)).rejects.toMatchObject({ reason: 'invitation-gone' });
  });
});

describe('an invitation to a record', () => {
  it('can be handed over; of many who open it exactly one claims the record', async () => {
    const { organization, request } = await organizationWithAdmin();
    const person = await makePerson(organization.id);
    const { url, mailed } = await inviteMember(request, { personId: person.id });
    expect(mailed).toBe(false);
    const callers = await Promise.all(Array.from({ length: 12 }, () => makeAccount()));
    const outcomes = await Promise.all(callers.map((account) => outcome(acceptAs(account, url))));
    expect(outcomes.filter((one) => one === 'accepted')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'invitation-gone')).toHaveLength(11);
    const [row] = await ownerDb().select().from(people).where(eq(people.id, person.id));
    expect(row?.accountId).toBe(callers[outcomes.indexOf('accepted')]?.id);
    await expect(inviteMember(request, { personId: person.id })).rejects.toMatchObject({
      reason: 'record-claimed',
    });
  });

  it('leaves no account behind for those who lose the race to make one', async () => {
    const { organization, request } = await organizationWithAdmin();
    const person = await makePerson(organization.id);
    const { url } = await inviteMember(request, { personId: person.id });
    const nobody = await contextOf(null, 'az');
    const emails = Array.from({ length: 6 }, (_, i) => `racer-${i}-${organization.slug}@example.org`);
    const outcomes = await Promise.all(
      emails.map((email) =>
        outcome(join(nobody, { token: tokenIn(url), name: 'Racer', email, password: PASSWORD })),
      ),
    );
    expect(outcomes.filter((one) => one === 'accepted')).toHaveLength(1);
    const left = await ownerDb().select().from(accounts).where(eq(accounts.name, 'Racer'));
    expect(left).toHaveLength(1);
  });

  it('is claimed by one account in several organizations, each of which sees its own record only', async () => {
    const claimer = await makeAccount({ name: 'Çoxyerli' });
    const claimed: { slug: string; personId: string; isMailed: boolean }[] = [];
    for (const isMailed of [true, false, true]) {
      const { organization, request } = await organizationWithAdmin();
      const given = `Ad-${organization.slug}`;
      const person = await makePerson(organization.id, { given });
      const email = isMailed ? (claimer.email ?? '') : undefined;
      const { url, mailed } = await inviteMember(request, { personId: person.id, email });
      expect(mailed).toBe(isMailed);
      expect(await acceptAs(claimer, url)).toMatchObject({ slug: organization.slug, role: null });
      claimed.push({ slug: organization.slug, personId: person.id, isMailed });
    }
    const own = await listOwnOrganizations(await contextOf(as(claimer), 'az'));
    expect(own.map(({ slug }) => slug).sort()).toEqual(claimed.map(({ slug }) => slug).sort());
    for (const { slug, personId } of claimed) {
      const here = await contextOf(as(claimer), 'az', slug);
      expect(here.personId).toBe(personId);
      const organizationId = here.organization?.id ?? '';
      const seen = await behindWall({ organizationId, accountId: null }, (tx) =>
        tx.select({ id: people.id }).from(people),
      );
      expect(seen.map(({ id }) => id)).toEqual([personId]);
    }
    // The grant of one organization is none in another: the admin of the first finds nobody of the second.
    const [first, second] = claimed;
    const stranger = await organizationWithAdmin();
    expect((await contextOf(as(stranger.admin), 'az', first?.slug ?? '')).standing.roles.has('admin')).toBe(
      false,
    );
    await expect(inviteMember(stranger.request, { personId: second?.personId ?? '' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is refused to an account that has another record there, and stays open', async () => {
    const { organization, request } = await organizationWithAdmin();
    const claimed = await makeAccount();
    await makePerson(organization.id, { accountId: claimed.id });
    const person = await makePerson(organization.id);
    const { url } = await inviteMember(request, { personId: person.id, email: claimed.email ?? '' });
    expect(await outcome(acceptAs(claimed, url))).toBe('has-record');
    const page = await getInvitation(await invitationContext('az', tokenIn(url), null), undefined);
    expect(page).toMatchObject({ state: 'open', record: 'Nərgiz Nümunəli' });
  });
});
