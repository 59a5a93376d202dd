import { and, eq } from 'drizzle-orm';
import { bankFiles } from '@/db/schema/dues';
import { command } from '@/server/command';
import { bankEntry, lockBankFile, refuseDone } from '../bank-file';
import { bankFileInput } from '../bank-schema';

/** Lets a statement go that was not taken over; nothing of it is kept. */
export const discardBankFile = command({
  name: 'dues.discard-bank-file',
  permission: 'dues:update',
  input: bankFileInput,
  subject: lockBankFile,
  run: async ({ tx, organization }, { id }, file) => {
    refuseDone(file);
    await tx
      .delete(bankFiles)
      .where(and(eq(bankFiles.organizationId, organization.id), eq(bankFiles.id, id)));
    return { id, fileName: file.fileName };
  },
  journal: (file) => bankEntry(file),
});
