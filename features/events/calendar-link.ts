import 'server-only';
import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { accounts, calendarLinks } from '@/db/schema/accounts';
import { hashToken } from '@/server/auth/token';
import { contextOf, type RequestContext } from '@/server/context';
import { asAuth } from '@/server/database';
import { env } from '@/server/env';
import { notFound } from '@/server/errors';

/**
 * The secret of an account's calendar, made from when it was asked for and the installation's own secret: the database alone
 * gives it away to nobody, and the account can be shown the same address again.
 */
export const calendarToken = (accountId: string, createdAt: Date): string =>
  createHmac('sha256', env().AUTH_SECRET)
    .update(`calendar-link:${accountId}:${createdAt.toISOString()}`)
    .digest('base64url');

/** Where a calendar program subscribes to it. */
export const calendarAddress = (token: string): string => `${env().APP_ORIGIN}/api/calendars/${token}`;

/** Whose calendar an address is, as a context of that account. Throws `not-found` for an address that opens nothing. */
export async function openCalendarLink(token: string): Promise<RequestContext> {
  if (!/^[\w-]{20,100}$/.test(token)) throw notFound();
  const found = await asAuth(async (tx) => {
    const [row] = await tx
      .select({
        id: accounts.id,
        email: accounts.email,
        name: accounts.name,
        disabledAt: accounts.disabledAt,
        locale: calendarLinks.locale,
      })
      .from(calendarLinks)
      .innerJoin(accounts, eq(accounts.id, calendarLinks.accountId))
      .where(eq(calendarLinks.tokenHash, hashToken(token)));
    return row;
  });
  if (!found || found.disabledAt) throw notFound();
  const { disabledAt: _, ...account } = found;
  // Whoever holds the address reads this calendar, and is no operator for it.
  return contextOf(
    { ...account, sessionId: 'calendar', isOperator: false, isConfirmed: false },
    found.locale,
  );
}
