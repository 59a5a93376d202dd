import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { grant, makeAccount, makeOrganization, ownerDb } from '@/db/testing/factories';
import { askedToConfirm, CONFIRMING, confirming } from '@/server/auth/confirmation';
import { hashPassword } from '@/server/auth/password';
import { findSession, openSession } from '@/server/auth/session';
import { contextOf } from '@/server/context';
import { UnconfirmedRefusal } from '@/server/unconfirmed';
import { invite } from '../organizations/commands/invite';

const cookie = vi.hoisted(() => ({ set: vi.fn() }));
vi.mock('next/headers', () => ({ cookies: async () => cookie, headers: async () => new Headers() }));
afterAll(() => vi.doUnmock('next/headers'));

const PASSWORD = 'three teapots in the attic';
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

/** An admin whose session is as old as that. */
async function adminSince(minutes: number, values: { passwordHash: string | null } = { passwordHash }) {
  const account = await makeAccount(values);
  const organization = await makeOrganization();
  await grant(organization.id, account.id, 'admin');
  const token = await openSession(account.id, 'Firefox');
  await ownerDb().execute(sql`
    update sessions set confirmed_at = now() - make_interval(mins => ${minutes}) where account_id = ${account.id}`);
  const asking = async (key: string) => contextOf(await findSession(key), 'az', organization.slug);
  return { token, asking };
}
const invitation = () => ({ email: `${Math.random()}@example.org`, role: 'admin' }) as const;

describe('showing once more who one is', () => {
  it('is good for ten minutes after signing in', async () => {
    const fresh = await adminSince(9);
    await expect(invite(await fresh.asking(fresh.token), invitation())).resolves.toBeTruthy();
    const stale = await adminSince(11);
    const request = await stale.asking(stale.token);
    await expect(invite(request, invitation())).rejects.toBeInstanceOf(UnconfirmedRefusal);
    expect((await askedToConfirm(request))?.password?.name).toBe(CONFIRMING);
  });

  it('takes the password, opens the door, and gives the session another token', async () => {
    const { token, asking } = await adminSince(60);
    const request = await asking(token);
    const confirmed = await confirming(request, PASSWORD);
    await expect(invite(confirmed, invitation())).resolves.toBeTruthy();
    expect(await askedToConfirm(confirmed)).toBeUndefined();
    expect(await findSession(token)).toBeNull();
    const [, renewed] = cookie.set.mock.lastCall ?? [];
    await expect(invite(await asking(renewed), invitation())).resolves.toBeTruthy();
  });

  it('refuses a wrong password, and any after ten', async () => {
    const { token, asking } = await adminSince(60);
    const request = await asking(token);
    await expect(confirming(request, 'not that')).rejects.toMatchObject({
      fields: { [CONFIRMING]: 'password-wrong' },
    });
    for (let tries = 1; tries < 10; tries += 1) await confirming(request, 'x').catch(() => {});
    await expect(confirming(request, PASSWORD)).rejects.toMatchObject({ code: 'limit' });
    expect((await findSession(token))?.isConfirmed).toBe(false);
  });

  it('leads whoever has no password to a link', async () => {
    const { token, asking } = await adminSince(60, { passwordHash: null });
    const request = await asking(token);
    expect(await askedToConfirm(request)).toMatchObject({ link: { href: '/az/confirm' } });
    await expect(confirming(request, '')).resolves.toBe(request);
  });
});
