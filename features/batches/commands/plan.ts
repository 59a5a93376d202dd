import { batches } from '@/db/schema/batches';
import { findGroup } from '@/features/groups/group';
import { refuseUnknownType } from '@/features/members/membership-types';
import { authorize } from '@/server/authorize';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { isBatch, lockBatch } from '../batch';
import { planFor, selected } from '../planned';
import { countOutcomes, PERMISSION_OF } from '../rules';
import { planInput } from '../schema';

/** Works out what will happen to whom, and keeps it: what is done later is this and nothing else. */
export const planBatch = command({
  name: 'batch.plan',
  permission: 'batch:run',
  input: planInput,
  subject: (context, { batch }) => lockBatch(context, batch),
  run: async (context, { batch: id, ...settings }, batch) => {
    authorize(context, PERMISSION_OF[batch.action]);
    if (batch.state !== 'chosen' && batch.state !== 'planned')
      throw new Refusal('conflict', 'batch-done-already');
    if (settings.action !== batch.action) throw invalid('action', 'invalid');
    if (settings.action === 'add-to-group' && !(await findGroup(context, settings.group))) {
      throw invalid('group', 'choose-group');
    }
    if (settings.action === 'set-type') await refuseUnknownType(context, settings.type);
    const plan = await planFor(context, await selected(context, batch), settings);
    const counts = countOutcomes(plan.map(({ outcome }) => outcome));
    const { action: _, ...kept } = settings;
    await context.tx
      .update(batches)
      .set({ state: 'planned', settings: kept as Record<string, string>, plan, counts })
      .where(isBatch(context.organization.id, id));
    return { id };
  },
  journal: () => null,
});
