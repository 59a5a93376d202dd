import { eq } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { accountCommand } from '@/server/command';
import { notFound } from '@/server/errors';
import { updateAccountSchema } from '../schema';

/** Changes one's own name and the language in which mail comes. */
export const updateAccount = accountCommand({
  name: 'account.update',
  permission: 'account:update',
  input: updateAccountSchema,
  run: async ({ tx, standing }, { name, locale }) => {
    if (!standing.accountId) throw notFound();
    await tx.update(accounts).set({ name, locale }).where(eq(accounts.id, standing.accountId));
    return { accountId: standing.accountId, locale };
  },
  journal: ({ accountId }) => ({ subjectType: 'account', subjectId: accountId }),
});
