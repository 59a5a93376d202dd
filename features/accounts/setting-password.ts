import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts, sessions } from '@/db/schema/accounts';
import { hashPassword } from '@/server/auth/password';
import { invalid, notFound } from '@/server/errors';
import { rememberWorthless } from '@/server/hidden-list';
import { passwordProblem } from './rules';
import { endTokens } from './tokens';

/** The hash of a password that may be chosen. Throws `invalid` beside the field when it may not. */
export async function choosePassword(
  password: string,
  owner: { email: string | null; name: string },
): Promise<string> {
  const problem = passwordProblem(password, owner);
  if (problem) throw invalid('password', problem);
  return hashPassword(password);
}

/** Sets the password; every session but the given one and every link that is still out ends with it. */
export async function setPassword(
  tx: Transaction,
  accountId: string,
  password: string,
  keptSessionId: string | null,
): Promise<void> {
  const [owner] = await tx
    .select({ email: accounts.email, name: accounts.name, before: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for('update');
  if (!owner) throw notFound();
  const passwordHash = await choosePassword(password, owner);
  await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId));
  if (owner.before) await rememberWorthless({ tx }, owner.before);
  const isOther = keptSessionId === null ? undefined : ne(sessions.id, keptSessionId);
  await tx.delete(sessions).where(and(eq(sessions.accountId, accountId), isOther));
  await endTokens(tx, accountId);
}
