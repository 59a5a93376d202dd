import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { organizationTexts, organizationTokens } from '@/db/schema/organizations';
import { searchTokens } from '@/lib/names/search-tokens';

/** Writes the directory's search tokens anew from the names and places as they stand. THE one place that does. */
export async function indexOrganization(tx: Transaction, organizationId: string): Promise<void> {
  const rows = await tx
    .select({
      name: organizationTexts.name,
      shortName: organizationTexts.shortName,
      city: organizationTexts.city,
      district: organizationTexts.district,
    })
    .from(organizationTexts)
    .where(eq(organizationTexts.organizationId, organizationId));
  const words = rows.flatMap((row) => [row.name, row.shortName, row.city, row.district]);
  const tokens = searchTokens(words.filter((word) => word !== null));
  await tx.delete(organizationTokens).where(eq(organizationTokens.organizationId, organizationId));
  if (tokens.length === 0) return;
  await tx.insert(organizationTokens).values(tokens.map((token) => ({ organizationId, token })));
}
