import { command } from '@/server/command';
import { lockType, typeEntry, writeTypeTexts } from '../membership-types';
import { renameTypeInput } from '../type-schema';

/** Another name for a type; whoever has it has it still. */
export const renameMembershipType = command({
  name: 'membership-type.rename',
  permission: 'membership-type:update',
  input: renameTypeInput,
  subject: (context, { id }) => lockType(context, id),
  run: async (context, { id, texts }) => {
    await writeTypeTexts(context, id, texts);
    return { id };
  },
  journal: ({ id }, { texts }) => typeEntry(id, Object.values(texts)),
});
