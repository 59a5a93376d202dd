import { and, eq } from 'drizzle-orm';
import { membershipTypes } from '@/db/schema/membership-types';
import { command } from '@/server/command';
import { lockType, readTypeTexts, typeEntry } from '../membership-types';
import { typeInput } from '../type-schema';

/** Gives the type to nobody any more; whoever has it keeps it. */
export const retireMembershipType = command({
  name: 'membership-type.retire',
  permission: 'membership-type:update',
  input: typeInput,
  subject: (context, { id }) => lockType(context, id),
  run: async ({ tx, organization, now }, { id }) => {
    await tx
      .update(membershipTypes)
      .set({ retiredAt: now })
      .where(and(eq(membershipTypes.organizationId, organization.id), eq(membershipTypes.id, id)));
    return { id, texts: (await readTypeTexts(tx, organization.id, [id])).get(id) };
  },
  journal: ({ id, texts }) => typeEntry(id, texts),
});
