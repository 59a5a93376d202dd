import { eq } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { asWorker } from '@/server/database';
import { ORGANIZATION_REF, type OrganizationRef } from '@/server/organization-ref';

/** The organization of a slug that was typed. Throws in words where there is none. */
export async function organizationOf(slug: string): Promise<OrganizationRef> {
  const [row] = await asWorker((tx) =>
    tx.select(ORGANIZATION_REF).from(organizations).where(eq(organizations.slug, slug)),
  );
  if (!row) throw new Error(`There is no organization "${slug}".`);
  return row;
}

/** Every organization of the installation. */
export function allOrganizations(): Promise<OrganizationRef[]> {
  return asWorker((tx) => tx.select(ORGANIZATION_REF).from(organizations).orderBy(organizations.slug));
}
