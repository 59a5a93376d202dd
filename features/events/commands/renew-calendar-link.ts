import 'server-only';
import { eq } from 'drizzle-orm';
import { calendarLinks } from '@/db/schema/accounts';
import { hashToken } from '@/server/auth/token';
import { accountCommand } from '@/server/command';
import { notFound } from '@/server/errors';
import { rememberWorthless } from '@/server/hidden-list';
import { calendarToken } from '../calendar-link';
import { calendarLinkSchema } from '../schema';

/** Gives the account a secret address of its calendar; one that there was opens nothing any more. */
export const renewCalendarLink = accountCommand({
  name: 'account.renew-calendar-link',
  permission: 'account:update',
  input: calendarLinkSchema,
  rateLimit: ({ standing }) => ({
    key: `calendar-link:${standing.accountId ?? 'nobody'}`,
    limit: 20,
    seconds: 3600,
  }),
  run: async ({ tx, standing, locale, now }) => {
    const { accountId } = standing;
    if (!accountId) throw notFound();
    // To the millisecond: the secret is made of it.
    const createdAt = new Date(now.getTime());
    const values = { tokenHash: hashToken(calendarToken(accountId, createdAt)), locale, createdAt };
    const before = await tx.select().from(calendarLinks).where(eq(calendarLinks.accountId, accountId));
    for (const { tokenHash } of before) await rememberWorthless({ tx }, tokenHash);
    await tx
      .insert(calendarLinks)
      .values({ accountId, ...values })
      .onConflictDoUpdate({ target: calendarLinks.accountId, set: values });
    return { accountId };
  },
  journal: ({ accountId }) => ({ subjectType: 'account', subjectId: accountId }),
});
