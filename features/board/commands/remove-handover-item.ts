import { and, eq } from 'drizzle-orm';
import { handoverItems } from '@/db/schema/board';
import { command } from '@/server/command';
import { removeHandoverItemInput } from '../schema';
import { findItem } from '../write-handover-item';

/** Takes a line from the list. Where it was ticked it stays to be read. */
export const removeHandoverItem = command({
  name: 'handover.remove-item',
  permission: 'handover:update',
  input: removeHandoverItemInput,
  subject: (context, { id }) => findItem(context, id),
  run: async ({ tx, organization, now }, { id }) => {
    await tx
      .update(handoverItems)
      .set({ removedAt: now })
      .where(and(eq(handoverItems.organizationId, organization.id), eq(handoverItems.id, id)));
    return { id };
  },
  journal: ({ id }) => ({ subjectType: 'handover-item', subjectId: id }),
});
