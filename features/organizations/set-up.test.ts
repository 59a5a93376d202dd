import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, installation } from '@/db/schema/accounts';
import { accessGrants } from '@/db/schema/organizations';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { isSetUpOpen } from '@/features/accounts/queries';
import { issueSetUpLink } from '@/features/accounts/set-up';
import { verifyPassword } from '@/server/auth/password';
import { hashToken } from '@/server/auth/token';
import { contextOf } from '@/server/context';
import { setUp } from './commands/set-up';

const ORIGIN = 'http://localhost:3000';
const PASSWORD = 'three teapots in the attic';
const nobody = () => contextOf(null, 'az');
const tokenIn = (link: string | null) => link?.split('/').at(-1) ?? '';
const everybody = () => ownerDb().select().from(accounts);

const inputWith = (token: string, i = 0) => ({
  token,
  name: `Nümunə ${i}`,
  email: `first-${i}@example.org`,
  password: PASSWORD,
});

// The tests of this file follow one installation from its beginning to after its set-up.
describe('the set-up of an installation', () => {
  it('has no account at first, and a link of 256 bits for an hour', async () => {
    expect(await everybody()).toEqual([]);
    const link = await issueSetUpLink(ORIGIN);
    expect(link).toMatch(/^http:\/\/localhost:3000\/az\/set-up\/[\w-]{43}$/);
    expect(await isSetUpOpen(await nobody(), tokenIn(link))).toBe(true);
    expect(await isSetUpOpen(await nobody(), 'a'.repeat(43))).toBe(false);
    await ownerDb().execute(sql`update tokens set expires_at = now() - interval '1 second'`);
    await expect(setUp(await nobody(), inputWith(tokenIn(link)))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is ended by a newer link, and kept by a password that is refused', async () => {
    const old = tokenIn(await issueSetUpLink(ORIGIN));
    const fresh = tokenIn(await issueSetUpLink(ORIGIN));
    await expect(setUp(await nobody(), inputWith(old))).rejects.toMatchObject({ code: 'not-found' });
    const common = { ...inputWith(fresh), password: 'qwerty123456' };
    await expect(setUp(await nobody(), common)).rejects.toMatchObject({
      fields: { password: 'password-common' },
    });
    expect(await isSetUpOpen(await nobody(), fresh)).toBe(true);
    expect(await everybody()).toEqual([]);
  });

  it('makes one administrator of fifty who try at once, of every organization, published or not', async () => {
    const organizations = [await makeOrganization(), await makeOrganization({ publishedAt: null })];
    const token = tokenIn(await issueSetUpLink(ORIGIN));
    const request = await nobody();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) => setUp(request, inputWith(token, i))),
    );
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(Array.from({ length: 49 }, () => 'not-found'));
    const [first, ...more] = await everybody();
    expect(more).toEqual([]);
    expect(first?.isOperator).toBe(true);
    expect(await verifyPassword(first?.passwordHash ?? null, PASSWORD)).toBe(true);
    const grants = await ownerDb().select().from(accessGrants);
    expect(grants.map((row) => [row.organizationId, row.accountId, row.role]).sort()).toEqual(
      organizations.map(({ id }) => [id, first?.id, 'admin']).sort(),
    );
  });

  it('is closed for ever, also when every account is deleted', async () => {
    const [row] = await ownerDb().select().from(installation).where(eq(installation.id, 1));
    expect(row?.setUpAt).toBeInstanceOf(Date);
    await ownerDb().delete(accounts);
    expect(await issueSetUpLink(ORIGIN)).toBeNull();
    const token = 'b'.repeat(43);
    await ownerDb().execute(sql`insert into tokens (purpose, token_hash, expires_at)
      values ('set-up', ${hashToken(token)}, now() + interval '1 hour')`);
    expect(await isSetUpOpen(await nobody(), token)).toBe(false);
    await expect(setUp(await nobody(), inputWith(token))).rejects.toMatchObject({ code: 'not-found' });
    expect(await everybody()).toEqual([]);
  });
});
