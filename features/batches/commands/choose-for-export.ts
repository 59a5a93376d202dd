import type { ListInput } from '@/features/members/schema';
import { command } from '@/server/command';
import { chooseExportInput } from '../schema';

/** Says whom somebody chose in the list as a filter of that list: the export asks by it what for and in which form. Nothing is kept yet. */
export const chooseForExport = command({
  name: 'batch.choose-for-export',
  permission: 'batch:run',
  input: chooseExportInput,
  run: async (_context, { scope, people, onPage, filter }): Promise<Partial<ListInput>> => {
    if (scope === 'found') return { ...filter };
    const chosen = scope === 'ticked' ? people : onPage;
    return { ...filter, chosen: chosen?.join(',') };
  },
  journal: () => null,
});
