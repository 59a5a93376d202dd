import { eq } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { z } from '@/lib/validation';
import { accountCommand } from '@/server/command';
import { Refusal } from '@/server/errors';
import { parseInput } from '@/server/parse';
import { browserSchema, personalNameSchema, registerSchema } from '../schema';
import { consumeToken } from '../tokens';

/** Whoever opens a mailed link to register is the one of the address: their account is opened, or made. */
export const register = accountCommand({
  name: 'account.register',
  permission: 'account:sign-in',
  input: registerSchema.extend({ browser: browserSchema.optional() }),
  run: async ({ tx, locale }, { token, browser, name }) => {
    const used = await consumeToken(tx, 'register', token, browser ?? null);
    if (!used?.email) throw new Refusal('invalid', 'link-gone');
    const { email } = used;
    const [known] = await tx.select().from(accounts).where(eq(accounts.email, email));
    if (known?.disabledAt) throw new Refusal('invalid', 'link-gone');
    if (known) return { accountId: known.id };
    // Whoever has refused to say a name may try again: the link is used up only with the account.
    const given = parseInput(z.strictObject({ name: personalNameSchema }), { name: name ?? '' });
    const [made] = await tx
      .insert(accounts)
      .values({ email, name: given.name, locale })
      .returning({ id: accounts.id });
    if (!made) throw new Error('the account was not written');
    return { accountId: made.id };
  },
  journal: ({ accountId }) => ({ subjectType: 'account', subjectId: accountId }),
});
