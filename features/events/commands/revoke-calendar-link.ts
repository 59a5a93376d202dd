import 'server-only';
import { eq } from 'drizzle-orm';
import { calendarLinks } from '@/db/schema/accounts';
import { accountCommand } from '@/server/command';
import { notFound } from '@/server/errors';
import { rememberWorthless } from '@/server/hidden-list';
import { calendarLinkSchema } from '../schema';

/** Takes the address of the account's calendar back: from the next request on it opens nothing. */
export const revokeCalendarLink = accountCommand({
  name: 'account.revoke-calendar-link',
  permission: 'account:update',
  input: calendarLinkSchema,
  run: async ({ tx, standing }) => {
    const { accountId } = standing;
    if (!accountId) throw notFound();
    const gone = await tx
      .delete(calendarLinks)
      .where(eq(calendarLinks.accountId, accountId))
      .returning({ tokenHash: calendarLinks.tokenHash });
    for (const { tokenHash } of gone) await rememberWorthless({ tx }, tokenHash);
    return { accountId };
  },
  journal: ({ accountId }) => ({ subjectType: 'account', subjectId: accountId }),
});
