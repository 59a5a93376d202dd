import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { accounts, sessions } from '@/db/schema/accounts';
import { verifyPassword } from '@/server/auth/password';
import type { RequestContext } from '@/server/context';
import { asAuth } from '@/server/database';
import { invalid, notFound, Refusal } from '@/server/errors';
import { passwordChecksOf } from './password-checks';

/** The counter of whoever is asked for their password again. */
export const identityChecksOf = ({ actor }: RequestContext) =>
  passwordChecksOf((actor.kind === 'account' && actor.account.email) || '');

/** For how long somebody who has no password counts as having just signed in. */
const MINUTES = 15;

/**
 * Before something that cannot be taken back: the password once more, or, for whoever signs in by a link, a session that has just
 * begun. Throws a refusal beside `password`.
 */
export async function confirmIdentity({ actor }: RequestContext, password: string): Promise<void> {
  if (actor.kind !== 'account') throw notFound();
  const { id, sessionId } = actor.account;
  const [account] = await asAuth((tx) =>
    tx
      .select({
        passwordHash: accounts.passwordHash,
        isFresh: sql<boolean>`coalesce(${sessions.createdAt} > now() - make_interval(mins => ${MINUTES}), false)`,
      })
      .from(accounts)
      .leftJoin(sessions, and(eq(sessions.accountId, accounts.id), sql`${sessions.id}::text = ${sessionId}`))
      .where(eq(accounts.id, id)),
  );
  if (!account) throw notFound();
  if (!account.passwordHash) {
    if (!account.isFresh) throw new Refusal('conflict', 'sign-in-again');
    return;
  }
  if (!(await verifyPassword(account.passwordHash, password))) throw invalid('password', 'password-wrong');
}
