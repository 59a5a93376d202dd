import { and, eq } from 'drizzle-orm';
import { sessions } from '@/db/schema/accounts';
import { accountCommand } from '@/server/command';
import { notFound } from '@/server/errors';
import { sessionSchema } from '../schema';

/** Ends one of one's own sessions: on the next request, in every process, its cookie opens nothing. */
export const endSession = accountCommand({
  name: 'account.end-session',
  permission: 'account:update',
  input: sessionSchema,
  run: async ({ tx, standing }, { sessionId }) => {
    if (!standing.accountId) throw notFound();
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.accountId, standing.accountId)))
      .returning({ id: sessions.id });
    if (ended.length === 0) throw notFound();
    return { accountId: standing.accountId };
  },
  journal: ({ accountId }) => ({ subjectType: 'account', subjectId: accountId }),
});
