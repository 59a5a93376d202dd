import { and, eq } from 'drizzle-orm';
import { handoverTicks } from '@/db/schema/board';
import { command } from '@/server/command';
import { findTick } from '../handover-subject';
import { tickInput } from '../schema';

/** Takes the mark of a line back. */
export const untickHandover = command({
  name: 'handover.untick',
  permission: 'handover:tick',
  input: tickInput,
  subject: findTick,
  run: async ({ tx, organization }, { term, item }) => {
    const cleared = await tx
      .delete(handoverTicks)
      .where(
        and(
          eq(handoverTicks.organizationId, organization.id),
          eq(handoverTicks.termId, term),
          eq(handoverTicks.itemId, item),
        ),
      )
      .returning({ itemId: handoverTicks.itemId });
    return { term, isChanged: cleared.length > 0 };
  },
  journal: ({ isChanged }, { term, item }, { label }) =>
    isChanged ? { subjectType: 'term', subjectId: term, subjectName: label, details: { item } } : null,
});
