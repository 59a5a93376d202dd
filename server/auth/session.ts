import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { accounts, sessions } from '@/db/schema/accounts';
import type { Locale } from '@/lib/locales';
import { asAuth, askAuth } from '../database';
import { env } from '../env';
import { describeDevice } from './device';
import { hashToken, newToken } from './token';

export interface SessionAccount {
  id: string;
  sessionId: string;
  email: string | null;
  name: string;
  locale: Locale;
  isOperator: boolean;
  /** Signed in, or gave the password once more, a short while ago. */
  isConfirmed: boolean;
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

const within = ({ idle, absolute }: { idle: string; absolute: string }) => sql`
  sessions.last_seen_at > now() - interval '${sql.raw(idle)}'
  and sessions.created_at > now() - interval '${sql.raw(absolute)}'`;

/** Whether a session of `sessions`, joined to its `accounts`, still opens anything. */
export const sessionLives = sql`(accounts.disabled_at is null and sessions.expires_at > now()
  and case when ${isPrivileged} then ${within(LIFETIME.privileged)} else ${within(LIFETIME.member)} end)`;

/** For how long it counts that somebody has shown who they are (security.md 3.3). */
const CONFIRMED_FOR = '10 minutes';

/** Opens a session and gives the token for the cookie. Of the browser only its coarse name is kept. */
export function openSession(accountId: string, agent: string): Promise<string> {
  const token = newToken();
  return asAuth(async (tx) => {
    await tx.insert(sessions).values({
      accountId,
      tokenHash: hashToken(token),
      device: describeDevice(agent),
      expiresAt: sql`now() + interval '30 days'`,
    });
    return token;
  });
}

/** The account behind a cookie's token, or null when the session was revoked, ran out or never was. */
export async function findSession(token: string): Promise<SessionAccount | null> {
  const [row] = await askAuth((db) =>
    db
      .select({
        id: accounts.id,
        sessionId: sessions.id,
        email: accounts.email,
        name: accounts.name,
        locale: accounts.locale,
        isOperator: accounts.isOperator,
        isConfirmed: sql<boolean>`${sessions.confirmedAt} > now() - ${sql.raw(`interval '${CONFIRMED_FOR}'`)}`,
        wasSeenLongAgo: sql<boolean>`${sessions.lastSeenAt} < now() - interval '5 minutes'`,
      })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(and(eq(sessions.tokenHash, sql.placeholder('hash')), sessionLives))
      .prepare('session_by_token')
      .execute({ hash: hashToken(token) }),
  );
  if (!row) return null;
  const { wasSeenLongAgo, ...account } = row;
  if (wasSeenLongAgo) {
    await askAuth((db) =>
      db.update(sessions).set({ lastSeenAt: sql`now()` }).where(eq(sessions.id, row.sessionId)),
    );
  }
  return account;
}

/** Who is signed in, by the cookie of this request. Looked up once per request. */
export const readSession = cache(async (): Promise<SessionAccount | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? findSession(token) : null;
});

/** Ends the session of a cookie's token, if there is one. */
export async function endSessionOf(token: string): Promise<void> {
  await asAuth((tx) => tx.delete(sessions).where(eq(sessions.tokenHash, hashToken(token))));
}

/** Another token for the session that this browser has; the old one opens nothing any more. */
export async function replaceSessionCookie(token: string): Promise<void> {
  (await cookies()).set(sessionCookieName(), token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env().APP_ORIGIN.startsWith('https:'),
    maxAge: 30 * 24 * 3600,
  });
}
