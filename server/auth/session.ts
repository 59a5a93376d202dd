import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { accounts, sessions } from '@/db/schema/accounts';
import type { Locale } from '@/lib/locales';
import { asAuth } from '../database';
import { env } from '../env';
import { hashToken, newToken } from './token';

export interface SessionAccount {
  id: string;
  sessionId: string;
  email: string | null;
  name: string;
  locale: Locale;
  isOperator: boolean;
}

/** `__Host-` needs https; on plain localhost the same cookie goes by a plain name. */
export function sessionCookieName(): string {
  return env().APP_ORIGIN.startsWith('https:') ? '__Host-ocaq' : 'ocaq';
}

// Idle and absolute lifetimes (security.md G8): whoever may manage others is asked more often.
const LIFETIME = {
  privileged: { idle: '30 minutes', absolute: '12 hours' },
  member: { idle: '14 days', absolute: '30 days' },
};

const isPrivileged = sql`(accounts.is_operator or exists (
  select from access_grants g where g.account_id = accounts.id and g.revoked_at is null))`;

/** Opens a session and gives the token for the cookie. */
export function openSession(accountId: string, device: string): Promise<string> {
  const token = newToken();
  return asAuth(async (tx) => {
    await tx.insert(sessions).values({
      accountId,
      tokenHash: hashToken(token),
      device: device.slice(0, 80),
      expiresAt: sql`now() + interval '30 days'`,
    });
    return token;
  });
}

/** The account behind a cookie's token, or null when the session was revoked, ran out or never was. */
export function findSession(token: string): Promise<SessionAccount | null> {
  return asAuth(async (tx) => {
    const lives = sql`case when ${isPrivileged}
      then ${sessions.lastSeenAt} > now() - interval '${sql.raw(LIFETIME.privileged.idle)}'
       and ${sessions.createdAt} > now() - interval '${sql.raw(LIFETIME.privileged.absolute)}'
      else ${sessions.lastSeenAt} > now() - interval '${sql.raw(LIFETIME.member.idle)}'
       and ${sessions.createdAt} > now() - interval '${sql.raw(LIFETIME.member.absolute)}' end`;
    const [row] = await tx
      .select({
        id: accounts.id,
        sessionId: sessions.id,
        email: accounts.email,
        name: accounts.name,
        locale: accounts.locale,
        isOperator: accounts.isOperator,
        wasSeenLongAgo: sql<boolean>`${sessions.lastSeenAt} < now() - interval '5 minutes'`,
      })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(and(eq(sessions.tokenHash, hashToken(token)), sql`${accounts.disabledAt} is null`, lives));
    if (!row) return null;
    const { wasSeenLongAgo, ...account } = row;
    if (wasSeenLongAgo) {
      await tx.update(sessions).set({ lastSeenAt: sql`now()` }).where(eq(sessions.id, row.sessionId));
    }
    return account;
  });
}

/** Who is signed in, by the cookie of this request. Looked up once per request. */
export const readSession = cache(async (): Promise<SessionAccount | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? findSession(token) : null;
});
