import { and, eq } from 'drizzle-orm';
import { membershipTypes } from '@/db/schema/membership-types';
import { command } from '@/server/command';
import { lockType, readTypeTexts, typeEntry } from '../membership-types';
import { typeInput } from '../type-schema';

/** Lets the type be given again. */
export const restoreMembershipType = command({
  name: 'membership-type.restore',
  permission: 'membership-type:update',
  input: typeInput,
  subject: (context, { id }) => lockType(context, id),
  run: async ({ tx, organization }, { id }) => {
    await tx
      .update(membershipTypes)
      .set({ retiredAt: null })
      .where(and(eq(membershipTypes.organizationId, organization.id), eq(membershipTypes.id, id)));
    return { id, texts: (await readTypeTexts(tx, organization.id, [id])).get(id) };
  },
  journal: ({ id, texts }) => typeEntry(id, texts),
});
