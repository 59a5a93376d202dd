import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { accounts, sessions } from '@/db/schema/accounts';
import type { AskedToConfirm } from '@/lib/form-state';
import type { RequestContext } from '../context';
import { asAuth } from '../database';
import { invalid } from '../errors';
import { translator } from '../i18n/translator';
import { countUse, type RateLimit } from '../rate-limit';
import { verifyPassword } from './password';
import { replaceSessionCookie } from './session';
import { hashToken, newToken } from './token';

/** The field of the form kit in which the password comes once more. */
export const CONFIRMING = '$password';

/** How many passwords may be tried for one account, whoever tries them and in whichever form. */
const PASSWORD_CHECKS = { limit: 10, seconds: 15 * 60 };

/** One counter per address, whether anybody has it or not, and whichever form asks for the password. */
export function passwordChecksOf(email: string): RateLimit {
  return { key: `password:${hashToken(email)}`, ...PASSWORD_CHECKS };
}

/**
 * The same request, confirmed, where the right password came with it; the session has another token from then on. Throws a
 * refusal beside the field where it was a wrong one.
 */
export async function confirming(request: RequestContext, password: string): Promise<RequestContext> {
  const { actor } = request;
  if (actor.kind !== 'account' || password === '') return request;
  const { id, email, sessionId } = actor.account;
  await asAuth((tx) => countUse(tx, passwordChecksOf(email ?? '')));
  const [account] = await asAuth((tx) =>
    tx.select({ hash: accounts.passwordHash }).from(accounts).where(eq(accounts.id, id)),
  );
  if (!(await verifyPassword(account?.hash ?? null, password))) throw invalid(CONFIRMING, 'password-wrong');
  const token = newToken();
  await asAuth((tx) =>
    tx
      .update(sessions)
      .set({ confirmedAt: sql`now()`, tokenHash: hashToken(token) })
      .where(and(eq(sessions.accountId, id), sql`${sessions.id}::text = ${sessionId}`)),
  );
  await replaceSessionCookie(token);
  return { ...request, actor: { kind: 'account', account: { ...actor.account, isConfirmed: true } } };
}

/** What a form asks, if anything, of somebody who has to show first who they are; who has no password signs in once more by a link. */
export async function askedToConfirm({ actor, locale }: RequestContext): Promise<AskedToConfirm | undefined> {
  if (actor.kind !== 'account' || actor.account.isConfirmed) return undefined;
  const [account] = await asAuth((tx) =>
    tx
      .select({ hasPassword: sql<boolean>`${accounts.passwordHash} is not null` })
      .from(accounts)
      .where(eq(accounts.id, actor.account.id)),
  );
  const t = await translator(locale, 'accounts');
  if (!account?.hasPassword)
    return {
      explanation: t('confirming.withoutPassword'),
      link: { href: `/${locale}/confirm`, text: t('confirming.toLink') },
    };
  return {
    explanation: t('confirming.explanation'),
    password: { name: CONFIRMING, label: t('confirming.password'), submit: t('confirming.submit') },
  };
}
