import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { TokenPurpose } from '@/db/enums';
import { tokens } from '@/db/schema/accounts';
import { hashToken, newToken } from '@/server/auth/token';

/** How long a link of each kind can be used. */
export const TOKEN_MINUTES: Record<TokenPurpose, number> = {
  'set-up': 60,
  'sign-in': 10,
  'password-reset': 30,
  register: 30,
};

interface Asked {
  purpose: TokenPurpose;
  /** Null for a set-up, and for an address that nobody has: that token leads nowhere. */
  accountId: string | null;
  /** The address that a link to register shows to be somebody's. */
  email?: string;
  /** The secret of the browser that asked, where only that one may use the link. */
  browser?: string;
}

/** Makes a token for one use and ends the earlier ones of the same kind. Only its hash is kept. */
export async function issueToken(
  tx: Transaction,
  { purpose, accountId, email, browser }: Asked,
): Promise<string> {
  const token = newToken();
  const isSame = accountId === null ? isNull(tokens.accountId) : eq(tokens.accountId, accountId);
  // An address that nobody has does the same work as any other, on no rows.
  const isNobodys = purpose !== 'set-up' && accountId === null;
  const isEnded = email ? eq(tokens.email, email) : isNobodys ? sql`false` : isSame;
  await tx
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(and(eq(tokens.purpose, purpose), isNull(tokens.usedAt), isEnded));
  await tx.insert(tokens).values({
    purpose,
    accountId,
    email: email ?? null,
    tokenHash: hashToken(token),
    browserHash: browser ? hashToken(browser) : null,
    expiresAt: sql`now() + make_interval(mins => ${TOKEN_MINUTES[purpose]})`,
  });
  return token;
}

const isUsable = (purpose: TokenPurpose, token: string) =>
  and(
    eq(tokens.purpose, purpose),
    eq(tokens.tokenHash, hashToken(token)),
    isNull(tokens.usedAt),
    sql`${tokens.expiresAt} > now()`,
  );

/** Whether a link still works here: looked at without using it up. */
export async function peekToken(
  tx: Transaction,
  purpose: TokenPurpose,
  token: string,
  browser: string | null = null,
): Promise<'ready' | 'other-browser' | 'gone'> {
  const [row] = await tx
    .select({ browserHash: tokens.browserHash, accountId: tokens.accountId })
    .from(tokens)
    .where(isUsable(purpose, token));
  if (!row) return 'gone';
  const isHere = row.browserHash === null || (browser !== null && row.browserHash === hashToken(browser));
  return isHere ? 'ready' : 'other-browser';
}

/** The address that a link to register shows to be somebody's, where it still works here. */
export async function addressOfToken(
  tx: Transaction,
  token: string,
  browser: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ email: tokens.email })
    .from(tokens)
    .where(and(isUsable('register', token), eq(tokens.browserHash, hashToken(browser))));
  return row?.email ?? null;
}

/** Uses the token up. Of two callers exactly one is answered with whose it is; everybody else with null. */
export async function consumeToken(
  tx: Transaction,
  purpose: TokenPurpose,
  token: string,
  browser: string | null = null,
): Promise<{ accountId: string | null; email: string | null } | null> {
  const isHere = browser
    ? sql`(${tokens.browserHash} is null or ${tokens.browserHash} = ${hashToken(browser)})`
    : isNull(tokens.browserHash);
  const [row] = await tx
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(and(isUsable(purpose, token), isHere))
    .returning({ accountId: tokens.accountId, email: tokens.email });
  return row ?? null;
}

/** Ends every link that is still out: after the password was changed none of them may open the account. */
export async function endTokens(tx: Transaction, accountId: string): Promise<void> {
  await tx
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(and(eq(tokens.accountId, accountId), isNull(tokens.usedAt)));
}
