import 'server-only';
import { and, eq } from 'drizzle-orm';
import { personSlugs } from '@/db/schema/duplicates';
import { people } from '@/db/schema/members';
import { openOrganization } from '@/features/organizations/queries/public-organization';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { publicQuery, query } from '@/server/query';
import { tag } from '@/server/tags';

const currentSlug = async (tx: OrganizationContext['tx'], organizationId: string, slug: string) => {
  const [row] = await tx
    .select({ slug: people.slug })
    .from(personSlugs)
    .innerJoin(
      people,
      and(eq(people.organizationId, personSlugs.organizationId), eq(people.id, personSlugs.personId)),
    )
    .where(and(eq(personSlugs.organizationId, organizationId), eq(personSlugs.slug, slug)));
  return row?.slug ?? null;
};

/** Where the record that had this address is now: it was merged into another one. */
export const getMergedInto = query({
  permission: 'member:list',
  run: async ({ tx, organization }, { slug }: { slug: string }) => {
    const current = await currentSlug(tx, organization.id, slug);
    if (!current) throw notFound();
    return current;
  },
});

/** The same for the public page of an office-holder; null where the address leads nowhere. */
export const findMovedPerson = publicQuery({
  permission: 'public',
  tags: ({ organization }: { organization: string; person: string }) => [tag.organization(organization)],
  run: async (context, address) => {
    const organization = await openOrganization(context, address.organization);
    return currentSlug(context.tx, organization.id, address.person);
  },
});
