import { eq } from 'drizzle-orm';
import { savedLists } from '@/db/schema/saved-lists';
import { command } from '@/server/command';
import { invalid, notFound, Refusal } from '@/server/errors';
import { saveListInput } from '../list-schema';
import { listEntry, MOST_LISTS } from '../saved-list';

/** Keeps what the member list asks for under a name, for all who keep the record. */
export const saveList = command({
  name: 'saved-list.create',
  permission: 'saved-list:update',
  input: saveListInput,
  run: async ({ tx, organization, standing }, { name, filter }) => {
    const kept = await tx.$count(savedLists, eq(savedLists.organizationId, organization.id));
    if (kept >= MOST_LISTS) throw new Refusal('conflict', 'saved-lists-full', {}, { most: MOST_LISTS });
    const [row] = await tx
      .insert(savedLists)
      .values({ organizationId: organization.id, name, filter, createdBy: standing.accountId })
      .returning({ id: savedLists.id, name: savedLists.name });
    if (!row) throw notFound();
    return { ...row, filter };
  },
  journal: listEntry,
  constraints: { saved_lists_name: invalid('name', 'saved-list-name-taken') },
});
