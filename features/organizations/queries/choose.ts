import 'server-only';
import { organizations } from '@/db/schema/organizations';
import { accountQuery } from '@/server/query';

/** The slugs of all organizations that are published or where the account has a standing, for the operator. */
export const listReachableSlugs = accountQuery({
  permission: 'organization:operate',
  run: async ({ tx }, _input: null): Promise<string[]> => {
    const rows = await tx
      .select({ slug: organizations.slug })
      .from(organizations)
      .orderBy(organizations.slug)
      .limit(500);
    return rows.map(({ slug }) => slug);
  },
});
