import { and, eq, isNull } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { accountCommand } from '@/server/command';
import { Refusal } from '@/server/errors';
import { browserSchema, redeemLinkSchema } from '../schema';
import { consumeToken } from '../tokens';

/** Uses a mailed link up: once, in time, and in the browser that asked for it. */
export const redeemSignInLink = accountCommand({
  name: 'account.redeem-sign-in-link',
  permission: 'account:sign-in',
  input: redeemLinkSchema.extend({ browser: browserSchema.optional() }),
  run: async ({ tx }, { token, browser }) => {
    const used = await consumeToken(tx, 'sign-in', token, browser ?? null);
    const [account] = used?.accountId
      ? await tx
          .select({ id: accounts.id })
          .from(accounts)
          .where(and(eq(accounts.id, used.accountId), isNull(accounts.disabledAt)))
      : [];
    if (!account) throw new Refusal('invalid', 'link-gone');
    return { accountId: account.id };
  },
  journal: ({ accountId }) => ({ subjectType: 'account', subjectId: accountId }),
});
