import { and, eq } from 'drizzle-orm';
import { handoverItems } from '@/db/schema/board';
import { command } from '@/server/command';
import { updateHandoverItemInput } from '../schema';
import { findItem, writeItemTexts } from '../write-handover-item';

/** Changes a line of what is handed over. Ticks stay with it. */
export const updateHandoverItem = command({
  name: 'handover.update-item',
  permission: 'handover:update',
  input: updateHandoverItemInput,
  subject: (context, { id }) => findItem(context, id),
  run: async (context, { id, side, kind, texts }) => {
    const { tx, organization } = context;
    await tx
      .update(handoverItems)
      .set({ side, kind })
      .where(and(eq(handoverItems.organizationId, organization.id), eq(handoverItems.id, id)));
    await writeItemTexts(context, id, texts);
    return { id };
  },
  journal: ({ id }, { side, kind }) => ({
    subjectType: 'handover-item',
    subjectId: id,
    details: { side, kind },
  }),
});
