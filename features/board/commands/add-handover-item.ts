import { command } from '@/server/command';
import { addHandoverItemInput } from '../schema';
import { insertItem } from '../write-handover-item';

/** Adds a line to what is handed over with every office. */
export const addHandoverItem = command({
  name: 'handover.add-item',
  permission: 'handover:update',
  input: addHandoverItemInput,
  run: async (context, input) => ({ id: await insertItem(context, input) }),
  journal: ({ id }, { side, kind }) => ({
    subjectType: 'handover-item',
    subjectId: id,
    details: { side, kind },
  }),
});
