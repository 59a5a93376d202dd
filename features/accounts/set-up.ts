import 'server-only';
import { isNull } from 'drizzle-orm';
import { installation } from '@/db/schema/accounts';
import { DEFAULT_LOCALE } from '@/lib/locales';
import { asAuth } from '@/server/database';
import { issueToken } from './tokens';

/**
 * The link with which the first administrator sets a password, or null once the set-up was done: then there is never
 * another, whoever was deleted since. A new link ends the one before.
 */
export function issueSetUpLink(origin: string): Promise<string | null> {
  return asAuth(async (tx) => {
    const [open] = await tx
      .select({ id: installation.id })
      .from(installation)
      .where(isNull(installation.setUpAt))
      .for('update');
    if (!open) return null;
    const token = await issueToken(tx, { purpose: 'set-up', accountId: null });
    return new URL(`/${DEFAULT_LOCALE}/set-up/${token}`, origin).href;
  });
}
