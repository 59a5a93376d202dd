import { and, eq, isNull } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { passwordChecksOf } from '@/server/auth/confirmation';
import { verifyPassword } from '@/server/auth/password';
import { accountCommand } from '@/server/command';
import { Refusal } from '@/server/errors';
import { signInSchema } from '../schema';

/**
 * Tells whose the address and password are. A wrong password, an unknown address, an account without a password and
 * a disabled one are answered alike, after the same work.
 */
export const signIn = accountCommand({
  name: 'account.sign-in',
  permission: 'account:sign-in',
  input: signInSchema,
  rateLimit: (_request, { email }) => passwordChecksOf(email),
  run: async ({ tx }, { email, password }) => {
    const [account] = await tx
      .select({ id: accounts.id, passwordHash: accounts.passwordHash })
      .from(accounts)
      .where(and(eq(accounts.email, email), isNull(accounts.disabledAt)));
    const fits = await verifyPassword(account?.passwordHash ?? null, password);
    if (!account || !fits) throw new Refusal('invalid', 'sign-in-failed');
    return { accountId: account.id };
  },
  journal: ({ accountId }) => ({ subjectType: 'account', subjectId: accountId }),
});
