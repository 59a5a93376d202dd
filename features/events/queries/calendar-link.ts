import 'server-only';
import { eq } from 'drizzle-orm';
import { calendarLinks } from '@/db/schema/accounts';
import { authQuery } from '@/server/auth/query';
import { hashToken } from '@/server/auth/token';
import { calendarAddress, calendarToken } from '../calendar-link';

/** The secret address of one's own calendar; null where there is none that this installation can show. */
export const getCalendarAddress = authQuery({
  permission: 'account:read',
  run: async ({ tx, standing }, _input: undefined): Promise<string | null> => {
    const { accountId } = standing;
    if (!accountId) return null;
    const [row] = await tx.select().from(calendarLinks).where(eq(calendarLinks.accountId, accountId));
    const token = row && calendarToken(accountId, row.createdAt);
    return token && hashToken(token) === row.tokenHash ? calendarAddress(token) : null;
  },
});
