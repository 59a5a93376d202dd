import { and, eq } from 'drizzle-orm';
import { savedLists } from '@/db/schema/saved-lists';
import { command } from '@/server/command';
import { deleteListInput } from '../list-schema';
import { listEntry, lockList } from '../saved-list';

/** Forgets a saved list; nobody in it is touched. */
export const deleteList = command({
  name: 'saved-list.delete',
  permission: 'saved-list:update',
  input: deleteListInput,
  subject: (context, { id }) => lockList(context, id),
  run: async ({ tx, organization }, _input, list) => {
    await tx
      .delete(savedLists)
      .where(and(eq(savedLists.organizationId, organization.id), eq(savedLists.id, list.id)));
    return list;
  },
  journal: listEntry,
});
