import { sql } from 'drizzle-orm';
import { batches, type PlannedPerson } from '@/db/schema/batches';
import { lockGroup } from '@/features/groups/group';
import { authorize } from '@/server/authorize';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { act, CHUNK_OF } from '../acts';
import { batchEntry, isBatch, lockBatch, settingsOf } from '../batch';
import { lockPeople } from '../facts';
import { doingOf, stillAsPlanned } from '../planned';
import { type BatchSettings, PERMISSION_OF } from '../rules';
import { batchInput } from '../schema';

/**
 * Does exactly what was shown, all of it or nothing: where somebody has changed meanwhile, it is refused and has to be
 * looked at again. What takes its time is done in the background, bit by bit.
 */
export const runBatch = command({
  name: 'batch.run',
  permission: 'batch:run',
  input: batchInput,
  subject: (context, { batch }) => lockBatch(context, batch),
  rateLimit: ({ organization }) => ({ key: `batch:${organization?.id}`, limit: 60, seconds: 3600 }),
  run: async (context, { batch: id }, batch) => {
    authorize(context, batch.action === 'invite' ? 'member:invite-many' : PERMISSION_OF[batch.action]);
    const settings = settingsOf(batch);
    if (batch.state !== 'planned' || !settings) throw new Refusal('conflict', 'batch-done-already');
    const planned = doingOf(batch.plan);
    if (planned.length === 0) throw new Refusal('conflict', 'batch-empty');
    if (settings.action === 'add-to-group' && !(await lockGroup(context, settings.group))) {
      throw new Refusal('conflict', 'choose-group');
    }
    const isShort = planned.length <= CHUNK_OF[batch.action];
    const people = planned.map(({ person }) => person);
    if (isShort) await lockPeople(context, people);
    await refuseChanged(context, planned, settings);
    const createdBy = context.standing.accountId;
    await context.tx
      .update(batches)
      .set(
        isShort
          ? {
              state: 'done',
              doneAt: sql`now()`,
              undo: await act(context, settings, planned),
              worked: planned.length,
              createdBy,
            }
          : { state: 'running', createdBy },
      )
      .where(isBatch(context.organization.id, id));
    if (!isShort) await context.tx.execute(sql`select pg_notify('ocaq_work', '')`);
    return { id, count: planned.length };
  },
  journal: ({ count }, _input, batch) =>
    batchEntry(batch, count, { settings: batch.settings, counts: batch.counts }),
});

async function refuseChanged(
  context: OrganizationContext,
  planned: readonly PlannedPerson[],
  settings: BatchSettings,
): Promise<void> {
  const same = await stillAsPlanned(context, planned, settings);
  const changed = planned.length - same.length;
  if (changed > 0) throw new Refusal('conflict', 'batch-changed', {}, { count: changed });
}
