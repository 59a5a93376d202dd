import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { organizationSlugs, organizations } from '@/db/schema/organizations';
import { Refusal } from '@/server/errors';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { PublicOrganization } from '../public-view';
import { openOrganization } from './public-organization';

/** What the head of every page of an organization shows; null where there is none of that slug. */
export const findPublicOrganization = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug), tag.events(slug)],
  run: async (context, slug): Promise<PublicOrganization | null> => {
    try {
      return (await openOrganization(context, slug)).view;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return null;
      throw error;
    }
  },
});

/** Where the page went whose address this was; null where there never was one. */
export const findMovedOrganization = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug)],
  run: async ({ tx }, slug): Promise<string | null> => {
    const [row] = await tx
      .select({ slug: organizations.slug })
      .from(organizationSlugs)
      .innerJoin(organizations, eq(organizations.id, organizationSlugs.organizationId))
      .where(eq(organizationSlugs.slug, slug));
    return row?.slug ?? null;
  },
});

/** The slug of the one organization there is; null where there are several or none. */
export const findOnlyOrganization = publicQuery({
  permission: 'public',
  tags: () => [tag.directory],
  run: async ({ tx }): Promise<string | null> => {
    const { rows } = await tx.execute<{ slug: string }>(
      sql`select slug from organizations where published_at is not null limit 2`,
    );
    return rows.length === 1 ? (rows[0]?.slug ?? null) : null;
  },
});
