import { and, eq } from 'drizzle-orm';
import { duesFees } from '@/db/schema/dues';
import { dayAfter } from '@/features/members/rules';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { feeEntry, lockFee } from '../fees';
import { endFeeInput } from '../schema';

/** From the day after, nothing is raised from the fee. */
export const endFee = command({
  name: 'dues.end-fee',
  permission: 'dues:update',
  input: endFeeInput,
  subject: lockFee,
  run: async ({ tx, organization }, { end }, fee) => {
    if (fee.endsOn !== null) throw new Refusal('conflict', 'fee-ended');
    await tx
      .update(duesFees)
      .set({ endsOn: dayAfter(end) })
      .where(and(eq(duesFees.organizationId, organization.id), eq(duesFees.id, fee.id)));
    return { id: fee.id };
  },
  journal: ({ id }, { end }) => feeEntry(id, { end }),
  constraints: { dues_fees_order: invalid('end', 'end-before-start') },
});
