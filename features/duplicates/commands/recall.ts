import { and, eq, sql } from 'drizzle-orm';
import { duplicatePairs } from '@/db/schema/duplicates';
import { command } from '@/server/command';
import { lockPair, pairEntry } from '../pairs';
import { pairInput } from '../schema';

/** Takes "not the same person" back: the pair is in the list again. */
export const recallPair = command({
  name: 'duplicate.recall',
  permission: 'duplicate:merge',
  input: pairInput,
  subject: (context, { pair }) => lockPair(context, pair),
  run: async ({ tx, organization }, { pair }) => {
    await tx
      .update(duplicatePairs)
      .set({
        dismissedAt: null,
        dismissedBy: null,
        // Also what no search found is in the list now: whoever calls it back wants to see it.
        foundAt: sql`coalesce(${duplicatePairs.foundAt}, now())`,
      })
      .where(and(eq(duplicatePairs.organizationId, organization.id), eq(duplicatePairs.id, pair)));
  },
  journal: (_result, _input, subject) => pairEntry(subject),
});
