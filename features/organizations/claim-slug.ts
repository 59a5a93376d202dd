import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { organizationSlugs } from '@/db/schema/organizations';
import { invalid } from '@/server/errors';

/** What a refused slug means: somebody has it, or had it and is still found by it. */
export const SLUG_TAKEN = {
  organizations_slug_unique: invalid('slug', 'slug-taken'),
  organization_slugs_pkey: invalid('slug', 'slug-taken'),
};

/**
 * Makes sure that the slug is nobody else's former address. The wall hides the others' rows, so the key of the table
 * is asked: a row is put in and taken out again. Needs `SLUG_TAKEN` among the command's constraints.
 */
export async function claimSlug(tx: Transaction, organizationId: string, slug: string): Promise<void> {
  const isOwn = and(eq(organizationSlugs.organizationId, organizationId), eq(organizationSlugs.slug, slug));
  await tx.delete(organizationSlugs).where(isOwn);
  await tx.insert(organizationSlugs).values({ organizationId, slug });
  await tx.delete(organizationSlugs).where(isOwn);
}
