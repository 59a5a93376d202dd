import { eq, sql } from 'drizzle-orm';
import { duplicateKeys, duplicateSearches } from '@/db/schema/duplicates';
import { command } from '@/server/command';
import { nothingInput } from '../schema';
import { wakeRunner } from '../search-steps';

/** Asks for a search through all people; one that is running goes on. */
export const requestSearch = command({
  name: 'duplicate.request-search',
  permission: 'duplicate:merge',
  input: nothingInput,
  run: async (context) => {
    const { tx, organization } = context;
    const begun = await tx
      .insert(duplicateSearches)
      .values({ organizationId: organization.id })
      .onConflictDoUpdate({
        target: duplicateSearches.organizationId,
        set: { requestedAt: sql`now()`, finishedAt: null, stage: 'keys', afterId: null, people: 0, done: 0 },
        setWhere: sql`${duplicateSearches.finishedAt} is not null`,
      })
      .returning({ organizationId: duplicateSearches.organizationId });
    if (begun.length > 0) {
      await tx.delete(duplicateKeys).where(eq(duplicateKeys.organizationId, organization.id));
    }
    await wakeRunner(tx);
    return { isNew: begun.length > 0 };
  },
  journal: ({ isNew }) => (isNew ? { subjectType: 'organization', subjectId: null } : null),
});
