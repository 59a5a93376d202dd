import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { savedLists } from '@/db/schema/saved-lists';
import { query } from '@/server/query';
import type { SavedList } from '../list-view';

/** The named filters of the organization's member list. */
export const listSavedLists = query({
  permission: 'member:list',
  run: ({ tx, organization }, _input: undefined): Promise<SavedList[]> =>
    tx
      .select({ id: savedLists.id, name: savedLists.name, filter: savedLists.filter })
      .from(savedLists)
      .where(eq(savedLists.organizationId, organization.id))
      .orderBy(asc(sql`lower(${savedLists.name})`)),
});
