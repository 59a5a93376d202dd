import 'server-only';
import { eq } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { choosePassword } from '@/features/accounts/setting-password';
import type { SessionAccount } from '@/server/auth/session';
import { hashToken } from '@/server/auth/token';
import { accountCommand, type Command } from '@/server/command';
import { asAuth } from '@/server/database';
import { invalid, notFound, Refusal } from '@/server/errors';
import { acceptInvitation } from './commands/accept-invitation';
import { findInvitation, invitationContext } from './invitation-link';
import { joinSchema } from './invitation-schema';

/** An account for whoever holds an open invitation and has none. An invitation that names an address makes it for that one. */
const createInvitedAccount = accountCommand({
  name: 'account.create',
  permission: 'account:sign-in',
  input: joinSchema,
  rateLimit: (_request, { token }) => ({ key: `join:${hashToken(token)}`, limit: 10, seconds: 15 * 60 }),
  run: async ({ tx, now, locale }, input): Promise<SessionAccount> => {
    const invitation = await findInvitation(tx, input.token, now);
    if (!invitation) throw notFound();
    if (invitation.state !== 'open') throw new Refusal('closed', 'invitation-gone');
    const { name } = input;
    const email = invitation.email ?? input.email;
    const passwordHash = await choosePassword(input.password, { email, name });
    const [made] = await tx
      .insert(accounts)
      .values({ email, name, locale, passwordHash })
      .onConflictDoNothing()
      .returning({ id: accounts.id });
    if (!made) throw invalid('email', 'address-taken');
    return { id: made.id, sessionId: '', isConfirmed: true, email, name, locale, isOperator: false };
  },
  journal: ({ id, name }) => ({ subjectType: 'account', subjectId: id, subjectName: name }),
});

type Accepted = Awaited<ReturnType<typeof acceptInvitation>>;
const { commandName, permission, schema } = createInvitedAccount;

/** Makes the account and accepts with it. Where somebody else was faster, no account is left behind. */
export const join: Command<typeof joinSchema, Accepted> = Object.assign(
  async (...[request, input]: Parameters<typeof createInvitedAccount>): Promise<Accepted> => {
    const account = await createInvitedAccount(request, input);
    try {
      const opened = await invitationContext(request.locale, input.token, account);
      return await acceptInvitation(opened, { token: input.token });
    } catch (error) {
      await asAuth((tx) => tx.delete(accounts).where(eq(accounts.id, account.id)));
      throw error;
    }
  },
  { commandName, permission, schema },
);
