import { eq } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { passwordChecksOf } from '@/server/auth/confirmation';
import { verifyPassword } from '@/server/auth/password';
import { accountCommand } from '@/server/command';
import { invalid, notFound } from '@/server/errors';
import { changePasswordSchema } from '../schema';
import { setPassword } from '../setting-password';

/** Changes one's own password, for which the old one is asked; all other sessions end. */
export const changePassword = accountCommand({
  name: 'account.change-password',
  permission: 'account:update',
  input: changePasswordSchema,
  rateLimit: ({ actor }) => passwordChecksOf((actor.kind === 'account' && actor.account.email) || ''),
  run: async ({ tx, actor }, { oldPassword, password }) => {
    if (actor.kind !== 'account') throw notFound();
    const { id, sessionId } = actor.account;
    const [account] = await tx
      .select({ passwordHash: accounts.passwordHash })
      .from(accounts)
      .where(eq(accounts.id, id));
    const fits = await verifyPassword(account?.passwordHash ?? null, oldPassword);
    if (!fits) throw invalid('oldPassword', 'password-wrong');
    await setPassword(tx, id, password, sessionId);
    return { accountId: id };
  },
  journal: ({ accountId }) => ({ subjectType: 'account', subjectId: accountId }),
});
