import { sql } from 'drizzle-orm';
import { batches } from '@/db/schema/batches';
import { command } from '@/server/command';
import { act, CHUNK_OF } from '../acts';
import { isBatch, lockBatch, settingsOf } from '../batch';
import { lockPeople } from '../facts';
import { asStarter } from '../inviting';
import { doingOf, stillAsPlanned } from '../planned';
import { PERMISSION_OF } from '../rules';
import { batchInput } from '../schema';

/**
 * Does the next bit of a running batch, in the name of whoever started it. Who has changed since is skipped and named.
 * Stops where whoever started it may no longer do such a thing.
 */
export const workBatch = command({
  name: 'batch.work',
  permission: 'batch:work',
  input: batchInput,
  subject: (context, { batch }) => lockBatch(context, batch),
  run: async (context, { batch: id }, batch) => {
    const settings = settingsOf(batch);
    if (batch.state !== 'running' || !settings) return { isDone: true };
    const all = doingOf(batch.plan);
    const starter = await asStarter(context, batch.createdBy, PERMISSION_OF[batch.action]);
    const chunk = starter ? all.slice(batch.worked, batch.worked + CHUNK_OF[batch.action]) : [];
    const people = chunk.map(({ person }) => person);
    await lockPeople(context, people);
    const turn = await stillAsPlanned(context, chunk, settings);
    const made = starter ? await act(starter, settings, turn) : [];
    const worked = starter ? batch.worked + chunk.length : all.length;
    const isDone = worked >= all.length;
    await context.tx
      .update(batches)
      .set({
        worked,
        undo: sql`${batches.undo} || ${JSON.stringify(made)}::jsonb`,
        ...(isDone ? { state: 'done' as const, doneAt: sql`now()` } : {}),
      })
      .where(isBatch(context.organization.id, id));
    return { isDone };
  },
  journal: () => null,
});
