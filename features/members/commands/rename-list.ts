import { and, eq } from 'drizzle-orm';
import { savedLists } from '@/db/schema/saved-lists';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { renameListInput } from '../list-schema';
import { listEntry, lockList } from '../saved-list';

/** Gives a saved list another name. */
export const renameList = command({
  name: 'saved-list.rename',
  permission: 'saved-list:update',
  input: renameListInput,
  subject: (context, { id }) => lockList(context, id),
  run: async ({ tx, organization }, { name }, { id }) => {
    await tx
      .update(savedLists)
      .set({ name })
      .where(and(eq(savedLists.organizationId, organization.id), eq(savedLists.id, id)));
    return { id, name };
  },
  journal: listEntry,
  constraints: { saved_lists_name: invalid('name', 'saved-list-name-taken') },
});
