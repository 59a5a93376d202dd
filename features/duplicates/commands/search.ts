import { eq } from 'drizzle-orm';
import { duplicateSearches } from '@/db/schema/duplicates';
import { command } from '@/server/command';
import { nothingInput } from '../schema';
import { searchStep } from '../search-steps';

/** One step of the search that waits: some hundred people, so that nobody else waits for it. */
export const searchOn = command({
  name: 'duplicate.search',
  permission: 'duplicate:search',
  input: nothingInput,
  run: async (context) => {
    const [search] = await context.tx
      .select()
      .from(duplicateSearches)
      .where(eq(duplicateSearches.organizationId, context.organization.id))
      .for('update', { skipLocked: true });
    // Nothing waits, or another process is at it.
    if (!search || search.finishedAt) return { found: null };
    return searchStep(context, search);
  },
  journal: ({ found }) =>
    found === null ? null : { subjectType: 'organization', subjectId: null, details: { found } },
});
