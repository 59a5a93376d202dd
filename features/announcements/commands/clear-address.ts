import { and, eq } from 'drizzle-orm';
import { mailAddressees } from '@/db/schema/mail';
import { command } from '@/server/command';
import { addresseeInput } from '../schema';

/** Says that mail arrives at an address again. */
export const clearAddress = command({
  name: 'mail.clear-address',
  permission: 'mail:update',
  input: addresseeInput,
  subject: async ({ tx, organization }, { addressee }) => {
    const { id, address } = mailAddressees;
    const [row] = await tx
      .select({ id, address })
      .from(mailAddressees)
      .where(and(eq(mailAddressees.organizationId, organization.id), eq(id, addressee)))
      .for('update');
    return row ?? null;
  },
  run: async ({ tx, organization }, _input, { id }) => {
    await tx
      .update(mailAddressees)
      .set({ unreachableSince: null, unreachableReason: null, unreachableDetail: null })
      .where(and(eq(mailAddressees.organizationId, organization.id), eq(mailAddressees.id, id)));
    return { id };
  },
  journal: ({ id }, _input, { address }) => ({
    subjectType: 'mail-address',
    subjectId: id,
    subjectName: address,
  }),
});
