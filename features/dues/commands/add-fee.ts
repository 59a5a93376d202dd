import { and, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { duesFees } from '@/db/schema/dues';
import { refuseUnknownType } from '@/features/members/membership-types';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { feeEntry } from '../fees';
import { addFeeInput } from '../schema';

/** What a membership costs from a day on; the fee of the same type that holds until then ends. What was raised stays as it is. */
export const addFee = command({
  name: 'dues.add-fee',
  permission: 'dues:update',
  input: addFeeInput,
  idempotencyKey: ({ key }) => key,
  run: async (context, { type, period, amount, currency, basis, start }) => {
    const { tx, organization } = context;
    await refuseUnknownType(context, type);
    const sameType = and(eq(duesFees.organizationId, organization.id), eq(duesFees.type, type));
    await tx
      .update(duesFees)
      .set({ endsOn: start })
      .where(
        and(sameType, lt(duesFees.startsOn, start), or(isNull(duesFees.endsOn), gt(duesFees.endsOn, start))),
      );
    const [row] = await tx
      .insert(duesFees)
      .values({
        organizationId: organization.id,
        type,
        period,
        amount: amount.minor,
        currency,
        basis,
        startsOn: start,
      })
      .returning();
    return { id: row?.id ?? '', type };
  },
  journal: ({ id, type }, { amount, currency, period, start, basis }) =>
    feeEntry(id, { type, amount: amount.minor, currency, period, start, basis }),
  constraints: { dues_fees_no_overlap: invalid('start', 'fee-later') },
});
