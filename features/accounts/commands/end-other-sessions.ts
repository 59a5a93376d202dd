import { and, eq, ne } from 'drizzle-orm';
import { sessions } from '@/db/schema/accounts';
import { accountCommand } from '@/server/command';
import { notFound } from '@/server/errors';
import { nothingSchema } from '../schema';

/** Ends all of one's own sessions but the one that asks. */
export const endOtherSessions = accountCommand({
  name: 'account.end-other-sessions',
  permission: 'account:update',
  input: nothingSchema,
  run: async ({ tx, actor }) => {
    if (actor.kind !== 'account') throw notFound();
    const { id, sessionId } = actor.account;
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.accountId, id), ne(sessions.id, sessionId)))
      .returning({ id: sessions.id });
    return { accountId: id, ended: ended.length };
  },
  journal: ({ accountId, ended }) =>
    ended > 0 ? { subjectType: 'account', subjectId: accountId, details: { ended } } : null,
});
