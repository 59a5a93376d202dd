import { bankFiles } from '@/db/schema/dues';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { filesInTurn } from '@/server/turns';
import { bankEntry } from '../bank-file';
import { uploadBankFileInput } from '../bank-schema';
import { planBankFile } from '../plan-bank-file';

/** Takes a bank statement in and proposes whose payment each line is. Nothing is written into the ledger yet. */
export const uploadBankFile = command({
  name: 'dues.upload-bank-file',
  permission: 'dues:update',
  input: uploadBankFileInput,
  inTurn: filesInTurn,
  rateLimit: ({ organization }) => ({ key: `bank-file:${organization?.id}`, limit: 60, seconds: 3600 }),
  run: async (context, { file, currency }) => {
    const { tx, organization, actor } = context;
    const [row] = await tx
      .insert(bankFiles)
      .values({
        organizationId: organization.id,
        fileName: file.name,
        currency,
        author: actor.kind === 'account' ? actor.account.name : '',
      })
      .returning({ id: bankFiles.id, fileName: bankFiles.fileName });
    if (!row) throw notFound();
    return { ...row, counts: await planBankFile(context, row.id, file.bytes, currency) };
  },
  journal: ({ counts, ...file }) => bankEntry(file, counts),
});
