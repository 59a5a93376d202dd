import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { rateLimits, tokens } from '@/db/schema/accounts';
import { outbox } from '@/db/schema/kernel';
import { makeAccount, ownerDb } from '@/db/testing/factories';
import { hashPassword } from '@/server/auth/password';
import { findSession, openSession } from '@/server/auth/session';
import { contextOf } from '@/server/context';
import { changePassword } from './commands/change-password';
import { redeemSignInLink } from './commands/redeem-sign-in-link';
import { resetPassword } from './commands/reset-password';
import { sendPasswordReset } from './commands/send-password-reset';
import { sendSignInLink } from './commands/send-sign-in-link';
import { signIn } from './commands/sign-in';
import { getLinkState } from './queries';

const PASSWORD = 'three teapots in the attic';
const NEW_PASSWORD = 'four kettles on the roof';
const BROWSER = 'b'.repeat(43);
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

const nobody = () => contextOf(null, 'en');
const withPassword = (values = {}) => makeAccount({ passwordHash, ...values });
const emailOf = (account: { email: string | null }) => account.email ?? '';

/** What somebody outside learns of a refusal. */
const answer = (work: Promise<unknown>) =>
  work.then(
    () => 'in',
    (error: { code?: string; reason?: string; fields?: object }) =>
      JSON.stringify([error.code, error.reason, error.fields]),
  );

async function mailsTo(email: string) {
  const rows = await ownerDb().select().from(outbox).where(eq(outbox.recipient, email));
  return rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

async function tokenMailedTo(email: string): Promise<string> {
  const mail = (await mailsTo(email)).at(-1);
  return /https?:\S+\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
}

async function signedIn(account: Awaited<ReturnType<typeof makeAccount>>) {
  const token = await openSession(account.id, 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0');
  const session = await findSession(token);
  if (!session) throw new Error('no session');
  return { token, session, request: await contextOf(session, 'en') };
}

describe('signing in with a password', () => {
  it('lets the owner in, however the address is written', async () => {
    const account = await withPassword();
    const email = ` ${emailOf(account).toUpperCase()} `;
    expect(await signIn(await nobody(), { email, password: PASSWORD })).toEqual({ accountId: account.id });
  });

  it('answers a wrong password, an unknown address, a disabled account and one without a password alike', async () => {
    const request = await nobody();
    const [known, disabled, without] = [
      await withPassword(),
      await withPassword({ disabledAt: new Date() }),
      await makeAccount(),
    ];
    const answers = [
      await answer(signIn(request, { email: emailOf(known), password: 'wrong' })),
      await answer(signIn(request, { email: 'nobody@example.org', password: PASSWORD })),
      await answer(signIn(request, { email: emailOf(disabled), password: PASSWORD })),
      await answer(signIn(request, { email: emailOf(without), password: PASSWORD })),
    ];
    expect(new Set(answers)).toEqual(new Set([JSON.stringify(['invalid', 'sign-in-failed', {}])]));
  });

  it.each(['known', 'unknown'])('checks ten passwords for a %s address, and no more', async (kind) => {
    const request = await nobody();
    const account = kind === 'known' ? await withPassword() : null;
    const email = account ? emailOf(account) : 'unknown-and-tried@example.org';
    const wrong = await Promise.all(
      Array.from({ length: 14 }, () => answer(signIn(request, { email, password: 'wrong' }))),
    );
    expect(wrong.filter((one) => one.includes('sign-in-failed'))).toHaveLength(10);
    expect(wrong.filter((one) => one.includes('limit'))).toHaveLength(4);
    expect(await answer(signIn(request, { email, password: PASSWORD }))).toContain('limit');
    if (!account) return;
    await sendSignInLink(request, { email, browser: BROWSER });
    const token = await tokenMailedTo(email);
    expect(await redeemSignInLink(request, { token, browser: BROWSER })).toEqual({ accountId: account.id });
    await ownerDb().update(rateLimits).set({ resetsAt: sql`now()` });
    expect(await answer(signIn(request, { email, password: PASSWORD }))).toBe('in');
  });

  it('says beside the field what is no address', async () => {
    const refused = signIn(await nobody(), { email: 'a@@b', password: 'x' });
    await expect(refused).rejects.toMatchObject({ fields: { email: 'email' } });
  });
});

describe('a mailed link', () => {
  it('opens the account once, in the browser that asked', async () => {
    const request = await nobody();
    const account = await makeAccount({ locale: 'ru', name: 'Нигяр' });
    const email = emailOf(account);
    await sendSignInLink(request, { email, browser: BROWSER, next: '/en/manage/numune' });
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe('Ocaq: ссылка для входа');
    expect(mail?.text).toContain('/ru/sign-in/link/');
    expect(mail?.text).toContain('next=%2Fen%2Fmanage%2Fnumune');
    const token = await tokenMailedTo(email);
    const asked = { purpose: 'sign-in' as const, token };
    expect(await getLinkState(request, { ...asked, browser: BROWSER })).toBe('ready');
    expect(await getLinkState(request, { ...asked, browser: 'x'.repeat(43) })).toBe('other-browser');
    expect(await getLinkState(request, asked)).toBe('other-browser');
    const gone = JSON.stringify(['invalid', 'link-gone', {}]);
    expect(await answer(redeemSignInLink(request, { token, browser: 'x'.repeat(43) }))).toBe(gone);
    expect(await answer(redeemSignInLink(request, { token }))).toBe(gone);
    const uses = await Promise.all(
      Array.from({ length: 5 }, () => answer(redeemSignInLink(request, { token, browser: BROWSER }))),
    );
    expect(uses.filter((one) => one === 'in')).toHaveLength(1);
    expect(await getLinkState(request, { ...asked, browser: BROWSER })).toBe('gone');
  });

  it('keeps only the hash of its token, and ends by time and by a newer one', async () => {
    const request = await nobody();
    const account = await makeAccount();
    const email = emailOf(account);
    await sendSignInLink(request, { email, browser: BROWSER });
    const first = await tokenMailedTo(email);
    await sendSignInLink(request, { email, browser: BROWSER });
    const second = await tokenMailedTo(email);
    expect(second).not.toBe(first);
    expect(await answer(redeemSignInLink(request, { token: first, browser: BROWSER }))).toContain(
      'link-gone',
    );
    const rows = await ownerDb().select().from(tokens).where(eq(tokens.accountId, account.id));
    expect(JSON.stringify(rows)).not.toContain(second);
    await ownerDb()
      .update(tokens)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(tokens.accountId, account.id));
    expect(await answer(redeemSignInLink(request, { token: second, browser: BROWSER }))).toContain(
      'link-gone',
    );
  });

  it('is not made for another purpose', async () => {
    const request = await nobody();
    const account = await withPassword();
    await sendPasswordReset(request, { email: emailOf(account) });
    const token = await tokenMailedTo(emailOf(account));
    expect(await answer(redeemSignInLink(request, { token, browser: BROWSER }))).toContain('link-gone');
  });

  it('is answered alike for an address that nobody has, which gets no mail', async () => {
    const request = await nobody();
    const known = emailOf(await makeAccount());
    const disabled = emailOf(await makeAccount({ disabledAt: new Date() }));
    const unknown = 'nobody-at-all@example.org';
    for (const email of [known, disabled, unknown]) {
      expect(await sendSignInLink(request, { email, browser: BROWSER })).toEqual({ email });
      expect(await sendPasswordReset(request, { email })).toEqual({ email });
    }
    expect(await mailsTo(known)).toHaveLength(2);
    expect(await mailsTo(disabled)).toHaveLength(0);
    expect(await mailsTo(unknown)).toHaveLength(0);
  });

  it('is mailed five times in a quarter of an hour, not more', async () => {
    const request = await nobody();
    const email = emailOf(await makeAccount());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => answer(sendPasswordReset(request, { email }))),
    );
    expect(answers.filter((one) => one === 'in')).toHaveLength(5);
    expect(await mailsTo(email)).toHaveLength(5);
  });
});

describe('a new password', () => {
  it('by a mailed link ends all sessions and links; a refused one keeps the link', async () => {
    const request = await nobody();
    const account = await withPassword();
    const email = emailOf(account);
    const { token: cookie } = await signedIn(account);
    await sendSignInLink(request, { email, browser: BROWSER });
    const signInToken = await tokenMailedTo(email);
    await sendPasswordReset(request, { email });
    const token = await tokenMailedTo(email);
    await expect(resetPassword(request, { token, password: 'пароль123456' })).rejects.toMatchObject({
      fields: { password: 'password-common' },
    });
    expect(await findSession(cookie)).not.toBeNull();
    expect(await resetPassword(request, { token, password: NEW_PASSWORD })).toEqual({
      accountId: account.id,
    });
    expect(await findSession(cookie)).toBeNull();
    expect(await answer(redeemSignInLink(request, { token: signInToken, browser: BROWSER }))).toContain(
      'gone',
    );
    expect(await answer(resetPassword(request, { token, password: NEW_PASSWORD }))).toContain('link-gone');
    expect(await answer(signIn(request, { email, password: PASSWORD }))).toContain('sign-in-failed');
    expect(await answer(signIn(request, { email, password: NEW_PASSWORD }))).toBe('in');
  });

  it('of one’s own needs the old one, and ends the other sessions', async () => {
    const account = await withPassword();
    const here = await signedIn(account);
    const there = await signedIn(account);
    const input = { oldPassword: 'wrong', password: NEW_PASSWORD };
    await expect(changePassword(here.request, input)).rejects.toMatchObject({
      fields: { oldPassword: 'password-wrong' },
    });
    await changePassword(here.request, { ...input, oldPassword: PASSWORD });
    expect(await findSession(here.token)).not.toBeNull();
    expect(await findSession(there.token)).toBeNull();
    await expect(changePassword(await nobody(), input)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('cannot be tried for ever from an open screen', async () => {
    const here = await signedIn(await withPassword());
    const input = { oldPassword: 'wrong', password: NEW_PASSWORD };
    const answers = [];
    for (let i = 0; i < 12; i += 1) answers.push(await answer(changePassword(here.request, input)));
    expect(answers.filter((one) => one.includes('limit'))).toHaveLength(2);
  });
});
