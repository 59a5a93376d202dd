import { sql } from 'drizzle-orm';
import { batches } from '@/db/schema/batches';
import { authorize } from '@/server/authorize';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { batchEntry, isBatch, lockBatch, settingsOf } from '../batch';
import { lockPeople } from '../facts';
import { canBeUndone, PERMISSION_OF } from '../rules';
import { batchInput } from '../schema';
import { takeBack } from '../undoing';

const SLICE = 5000;

/** Takes a batch back within 30 days. Whoever was changed since is left as they are, and named. */
export const undoBatch = command({
  name: 'batch.undo',
  permission: 'batch:run',
  input: batchInput,
  subject: (context, { batch }) => lockBatch(context, batch),
  run: async (context, { batch: id }, batch) => {
    authorize(context, PERMISSION_OF[batch.action]);
    const settings = settingsOf(batch);
    if (!settings || !canBeUndone(batch, context.now)) throw new Refusal('conflict', 'batch-not-undoable');
    const kept: string[] = [];
    // Slice by slice, because a statement may not take long; all in one transaction.
    for (let from = 0; from < batch.undo.length; from += SLICE) {
      const slice = batch.undo.slice(from, from + SLICE);
      const people = slice.map(({ person }) => person);
      await lockPeople(context, people);
      const undone = await takeBack(context, settings, slice);
      kept.push(...people.filter((person) => !undone.has(person)));
    }
    await context.tx
      .update(batches)
      .set({ state: 'undone', undoneAt: sql`now()`, kept })
      .where(isBatch(context.organization.id, id));
    return { id, undone: batch.undo.length - kept.length, kept: kept.length };
  },
  journal: ({ undone, kept }, _input, batch) => batchEntry(batch, undone, { kept }),
});
