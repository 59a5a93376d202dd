import 'server-only';
import { eq, isNotNull } from 'drizzle-orm';
import { accounts, calendarLinks } from '@/db/schema/accounts';
import { asAuth } from '@/server/database';
import { type HidingWord, hashOfSecret } from '@/server/hidden-list';

/**
 * What belongs to accounts, in no organization: a password that was changed since opens nothing, nor does the address of a calendar.
 * Whose password it was signs in by mail and chooses another one. Gives how many there were.
 */
export async function closeAgain(words: readonly HidingWord[]): Promise<number> {
  const worthless = new Set(words.filter(({ hiding }) => hiding === 'secret').map(({ hash }) => hash));
  if (worthless.size === 0) return 0;
  return asAuth(async (tx) => {
    const known = await tx
      .select({ id: accounts.id, passwordHash: accounts.passwordHash })
      .from(accounts)
      .where(isNotNull(accounts.passwordHash));
    const passwords = known.filter((one) => worthless.has(hashOfSecret(one.passwordHash ?? '')));
    for (const { id } of passwords) {
      await tx.update(accounts).set({ passwordHash: null }).where(eq(accounts.id, id));
    }
    const links = await tx.select().from(calendarLinks);
    const old = links.filter(({ tokenHash }) => worthless.has(hashOfSecret(tokenHash)));
    for (const { accountId } of old) {
      await tx.delete(calendarLinks).where(eq(calendarLinks.accountId, accountId));
    }
    return passwords.length + old.length;
  });
}
