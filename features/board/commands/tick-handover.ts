import { handoverTicks } from '@/db/schema/board';
import { command } from '@/server/command';
import { findTick } from '../handover-subject';
import { tickInput } from '../schema';

/** Marks a line of a handover as done. Done twice is done once. */
export const tickHandover = command({
  name: 'handover.tick',
  permission: 'handover:tick',
  input: tickInput,
  subject: findTick,
  run: async ({ tx, organization, standing, now }, { term, item }) => {
    const ticked = await tx
      .insert(handoverTicks)
      .values({
        organizationId: organization.id,
        termId: term,
        itemId: item,
        tickedBy: standing.accountId,
        tickedAt: now,
      })
      .onConflictDoNothing()
      .returning({ itemId: handoverTicks.itemId });
    return { term, isChanged: ticked.length > 0 };
  },
  journal: ({ isChanged }, { term, item }, { label }) =>
    isChanged ? { subjectType: 'term', subjectId: term, subjectName: label, details: { item } } : null,
});
