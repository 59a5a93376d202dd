import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import type { Locale } from '@/lib/locales';
import { env } from '@/server/env';
import { enqueueMail } from '@/server/mail/outbox';
import { letterFor } from './emails';
import { ownPath } from './rules';
import { issueToken } from './tokens';

interface Asked {
  purpose: 'sign-in' | 'password-reset';
  email: string;
  browser?: string;
  next?: string;
}

class NobodyToWriteTo extends Error {}

/**
 * Makes a token and puts its mail into the outbox. For an address that nobody has, the same is done and taken back,
 * so that neither the answer nor its time tells who has an account.
 */
export async function sendLink(
  { tx, locale }: { tx: Transaction; locale: Locale },
  { purpose, email, browser, next }: Asked,
): Promise<void> {
  const [account] = await tx
    .select({ id: accounts.id, name: accounts.name, locale: accounts.locale })
    .from(accounts)
    .where(and(eq(accounts.email, email), isNull(accounts.disabledAt)));
  const token = await issueToken(tx, { purpose, accountId: account?.id ?? null, browser });
  const language = account?.locale ?? locale;
  const url = new URL(`/${language}/${PLACES[purpose]}/${token}`, env().APP_ORIGIN);
  const way = ownPath(next);
  if (way) url.searchParams.set('next', way);
  const letter = await letterFor(purpose, { locale: language, name: account?.name ?? '', url: url.href });
  try {
    await tx.transaction(async (inner) => {
      await enqueueMail(inner, null, { kind: purpose, to: email, ...letter });
      if (!account) throw new NobodyToWriteTo();
    });
  } catch (error) {
    if (!(error instanceof NobodyToWriteTo)) throw error;
  }
}

/**
 * Mails a link that shows an address to be somebody's. It goes out to every address alike and says the same: whether there is an
 * account is looked at only when it is opened.
 */
export async function sendRegisterLink(
  { tx, locale }: { tx: Transaction; locale: Locale },
  { email, browser, next }: Required<Pick<Asked, 'email' | 'browser'>> & Pick<Asked, 'next'>,
): Promise<void> {
  const token = await issueToken(tx, { purpose: 'register', accountId: null, email, browser });
  const url = new URL(`/${locale}/register/${token}`, env().APP_ORIGIN);
  const way = ownPath(next);
  if (way) url.searchParams.set('next', way);
  const letter = await letterFor('register', { locale, name: '', url: url.href });
  await enqueueMail(tx, null, { kind: 'register', to: email, ...letter });
}

const PLACES = { 'sign-in': 'sign-in/link', 'password-reset': 'reset-password' };
