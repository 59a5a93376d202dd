import { eq } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import type { OrganizationRef } from '@/server/context';
import { asWorker } from '@/server/database';

/** The organization of a slug that was typed. Throws in words where there is none. */
export async function organizationOf(slug: string): Promise<OrganizationRef> {
  const { id, defaultLocale, timezone } = organizations;
  const [row] = await asWorker((tx) =>
    tx
      .select({ id, slug: organizations.slug, defaultLocale, timezone })
      .from(organizations)
      .where(eq(organizations.slug, slug)),
  );
  if (!row) throw new Error(`There is no organization "${slug}".`);
  return row;
}

/** Every organization of the installation. */
export function allOrganizations(): Promise<OrganizationRef[]> {
  const { id, slug, defaultLocale, timezone } = organizations;
  return asWorker((tx) => tx.select({ id, slug, defaultLocale, timezone }).from(organizations).orderBy(slug));
}
