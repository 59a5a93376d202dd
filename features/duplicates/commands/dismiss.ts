import { and, eq } from 'drizzle-orm';
import { duplicatePairs } from '@/db/schema/duplicates';
import { command } from '@/server/command';
import { lockPair, pairEntry } from '../pairs';
import { pairInput } from '../schema';

/** Says that two records are not the same person: the pair is not shown again. */
export const dismissPair = command({
  name: 'duplicate.dismiss',
  permission: 'duplicate:merge',
  input: pairInput,
  subject: (context, { pair }) => lockPair(context, pair),
  run: async ({ tx, organization, now, standing }, { pair }) => {
    await tx
      .update(duplicatePairs)
      .set({ dismissedAt: now, dismissedBy: standing.accountId })
      .where(and(eq(duplicatePairs.organizationId, organization.id), eq(duplicatePairs.id, pair)));
  },
  journal: (_result, _input, subject) => pairEntry(subject),
});
