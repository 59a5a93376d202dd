import { and, eq } from 'drizzle-orm';
import { duesFees } from '@/db/schema/dues';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { feeEntry, lockFee } from '../fees';
import { feeInput } from '../schema';

/** Takes a fee away that was written down by mistake. One that dues were raised from is history, and stays. */
export const removeFee = command({
  name: 'dues.remove-fee',
  permission: 'dues:update',
  input: feeInput,
  subject: lockFee,
  run: async ({ tx, organization }, _input, fee) => {
    await tx
      .delete(duesFees)
      .where(and(eq(duesFees.organizationId, organization.id), eq(duesFees.id, fee.id)));
    return { id: fee.id, type: fee.type };
  },
  journal: ({ id, type }) => feeEntry(id, { type }),
  constraints: { dues_entries_fee: new Refusal('conflict', 'fee-used') },
});
