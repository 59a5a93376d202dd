import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { accounts, rateLimits, sessions, tokens } from '@/db/schema/accounts';
import { grant, makeAccount, makeOrganization, makeSession, ownerDb } from '@/db/testing/factories';
import { hashPassword } from '@/server/auth/password';
import { findSession, openSession } from '@/server/auth/session';
import { contextOf } from '@/server/context';
import { endOtherSessions } from './commands/end-other-sessions';
import { endSession } from './commands/end-session';
import { sendPasswordReset } from './commands/send-password-reset';
import { sendSignInLink } from './commands/send-sign-in-link';
import { updateAccount } from './commands/update-account';
import { sweepAccounts } from './jobs';
import { listSessions } from './queries';

const PASSWORD = 'three teapots in the attic';
const BROWSER = 'b'.repeat(43);
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

const nobody = () => contextOf(null, 'en');
const withPassword = (values = {}) => makeAccount({ passwordHash, ...values });
const emailOf = (account: { email: string | null }) => account.email ?? '';

async function signedIn(account: Awaited<ReturnType<typeof makeAccount>>) {
  const token = await openSession(account.id, 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0');
  const session = await findSession(token);
  if (!session) throw new Error('no session');
  return { token, session, request: await contextOf(session, 'en') };
}

describe('sessions', () => {
  it('are listed and ended by their own account only', async () => {
    const account = await withPassword();
    const [here, there] = [await signedIn(account), await signedIn(account)];
    const stranger = await signedIn(await withPassword());
    const listed = await listSessions(here.request, undefined);
    expect(listed.map((row) => [row.id, row.isThis, row.device])).toEqual([
      [here.session.sessionId, true, 'Firefox, Linux'],
      [there.session.sessionId, false, 'Firefox, Linux'],
    ]);
    const { sessionId } = there.session;
    await expect(endSession(stranger.request, { sessionId })).rejects.toMatchObject({ code: 'not-found' });
    expect(await findSession(there.token)).not.toBeNull();
    await endSession(here.request, { sessionId });
    expect(await findSession(there.token)).toBeNull();
    const third = await signedIn(account);
    expect(await endOtherSessions(here.request, {})).toMatchObject({ ended: 1 });
    expect(await findSession(third.token)).toBeNull();
    expect(await findSession(here.token)).not.toBeNull();
    expect(await findSession(stranger.token)).not.toBeNull();
  });

  it.each([
    ['member', { last_seen_at: '13 days' }, true],
    ['member', { last_seen_at: '15 days' }, false],
    ['member', { created_at: '29 days' }, true],
    ['member', { created_at: '31 days' }, false],
    ['admin', { last_seen_at: '29 minutes' }, true],
    ['admin', { last_seen_at: '31 minutes' }, false],
    ['admin', { created_at: '11 hours' }, true],
    ['admin', { created_at: '13 hours' }, false],
    ['operator', { last_seen_at: '31 minutes' }, false],
    ['former admin', { last_seen_at: '31 minutes' }, true],
  ])('of a %s, %j ago: lives %s', async (who, moved, lives) => {
    const account = await makeAccount({ isOperator: who === 'operator' });
    if (who.endsWith('admin')) {
      const organization = await makeOrganization();
      const { id } = await grant(organization.id, account.id, 'admin');
      if (who === 'former admin') {
        await ownerDb().execute(sql`update access_grants set revoked_at = now() where id = ${id}`);
      }
    }
    const token = await makeSession(account.id);
    for (const [column, age] of Object.entries(moved)) {
      await ownerDb().execute(sql`update sessions set ${sql.raw(column)} = now() - ${age}::interval
        where account_id = ${account.id}`);
    }
    expect((await findSession(token)) !== null).toBe(lives);
  });

  it('end with the account: disabled or deleted, the next request is nobody’s', async () => {
    const account = await makeAccount();
    const { token } = await signedIn(account);
    await ownerDb().update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, account.id));
    expect(await findSession(token)).toBeNull();
    await ownerDb().update(accounts).set({ disabledAt: null }).where(eq(accounts.id, account.id));
    expect(await findSession(token)).not.toBeNull();
    await ownerDb().delete(accounts).where(eq(accounts.id, account.id));
    expect(await findSession(token)).toBeNull();
  });

  it('keep the hash of the token only, and are noted as seen every five minutes', async () => {
    const account = await makeAccount();
    const { token } = await signedIn(account);
    const own = () => ownerDb().select().from(sessions).where(eq(sessions.accountId, account.id));
    expect(JSON.stringify(await own())).not.toContain(token);
    // By the database's clock, which is the one that counts.
    await ownerDb()
      .update(sessions)
      .set({ lastSeenAt: sql`now() - interval '6 minutes'` })
      .where(eq(sessions.accountId, account.id));
    const [before] = await own();
    await findSession(token);
    const [after] = await own();
    expect(after?.lastSeenAt.getTime()).toBeGreaterThan(
      (before?.lastSeenAt.getTime() ?? Number.NaN) + 60_000,
    );
  });
});

describe('one’s own account', () => {
  it('changes name and language, cleaned; nobody else’s', async () => {
    const here = await signedIn(await makeAccount());
    const { locale } = await updateAccount(here.request, { name: '  Aysel \u202e Quliyeva ', locale: 'ru' });
    expect(locale).toBe('ru');
    const [row] = await ownerDb().select().from(accounts).where(eq(accounts.id, here.session.id));
    expect([row?.name, row?.locale]).toEqual(['Aysel Quliyeva', 'ru']);
    const input = { name: 'x', locale: 'az' as const };
    await expect(updateAccount(await nobody(), input)).rejects.toMatchObject({ code: 'not-found' });
    await expect(updateAccount(here.request, { ...input, isOperator: true } as never)).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

describe('what can open nothing any more', () => {
  it('is deleted, and nothing else', async () => {
    const account = await makeAccount();
    await signedIn(account);
    await signedIn(account);
    await sendSignInLink(await nobody(), { email: emailOf(account), browser: BROWSER });
    await sendPasswordReset(await nobody(), { email: emailOf(account) });
    const db = ownerDb();
    await db.execute(sql`update sessions set expires_at = now() - interval '1 second' where id in (
      select id from sessions where account_id = ${account.id} limit 1)`);
    await db.execute(sql`update tokens set expires_at = now() - interval '2 days'
      where account_id = ${account.id} and purpose = 'sign-in'`);
    await db.execute(sql`insert into rate_limits values ('old', 3, now() - interval '2 days')`);
    await sweepAccounts();
    expect(await db.select().from(sessions).where(eq(sessions.accountId, account.id))).toHaveLength(1);
    const left = await db.select().from(tokens).where(eq(tokens.accountId, account.id));
    expect(left.map((row) => row.purpose)).toEqual(['password-reset']);
    expect(await db.select().from(rateLimits).where(eq(rateLimits.key, 'old'))).toEqual([]);
    expect((await db.select().from(rateLimits)).length).toBeGreaterThan(0);
  });
});
