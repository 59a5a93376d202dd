import { and, eq, isNull } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { accountCommand } from '@/server/command';
import { Refusal } from '@/server/errors';
import { resetPasswordSchema } from '../schema';
import { setPassword } from '../setting-password';
import { consumeToken } from '../tokens';

/** Sets a new password by a mailed link; all sessions and links of the account end. A refused password keeps the link. */
export const resetPassword = accountCommand({
  name: 'account.reset-password',
  permission: 'account:sign-in',
  input: resetPasswordSchema,
  run: async ({ tx }, { token, password }) => {
    const used = await consumeToken(tx, 'password-reset', token);
    const [account] = used?.accountId
      ? await tx
          .select({ id: accounts.id })
          .from(accounts)
          .where(and(eq(accounts.id, used.accountId), isNull(accounts.disabledAt)))
      : [];
    if (!account) throw new Refusal('invalid', 'link-gone');
    await setPassword(tx, account.id, password, null);
    return { accountId: account.id };
  },
  journal: ({ accountId }) => ({ subjectType: 'account', subjectId: accountId }),
});
